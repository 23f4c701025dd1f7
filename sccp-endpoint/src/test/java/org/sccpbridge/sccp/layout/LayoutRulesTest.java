package org.sccpbridge.sccp.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule that a layout must keep, with a record that breaks it. */
class LayoutRulesTest {
    public record Gap(
            @Text(value = 24, until = 16) @Text(value = 25, since = 18)
            String number) {}

    public record Overlap(
            @Text(value = 24, until = 17) @Text(value = 25, since = 17)
            String number) {}

    public record Nothing(int number) {}

    public record Twice(@U8 @U32 int number) {}

    public record WrongType(@Text(24) int number) {}

    public record WrongNumber(@U32 long number) {}

    public record EmptyRange(@Since(12) @Until(11) @U32 int number) {}

    public record EmptyKindRange(
            @U32(since = 12, until = 11) int number) {}

    public record BeyondVersions(@Since(23) @U32 int number) {}

    public record LateCount(
            @Slots(value = 4, count = "count") @U32 List<Integer> numbers,
            @U32 int count) {}

    public record NoCount(
            @Counted(count = "count", max = 4) @U32 List<Integer> numbers) {}

    public record ElasticPlaces(@Slots(4) @ZText(10) List<String> texts) {}

    public record NoList(@Slots(4) @U32 int number) {}

    public record WrongFiller(
            @Slots(value = 4, fill = "FF") @U32 List<Integer> numbers) {}

    public record HoleAtTheEnd(
            @U32 @Optional int first, @U32 int second) {}

    public record UnknownForm(@Only("other") @U32 int number) {}

    @Form(name = "old", length = 4)
    @Form(name = "old", length = 8)
    public record SameForm(@U32 int number) {}

    @Form(name = "old", length = 2)
    public record ShortForm(@U32 int number) {}

    public record OpenUnion(
            @U32 int kind,
            @Union(selector = "kind", size = 4) Runnable value) {}

    public sealed interface Partial {
        @When(1)
        record One(@U32 int number) implements Partial {}
    }

    public record NoOtherwise(
            @U32 int kind,
            @Union(selector = "kind", size = 4) Partial value) {}

    public sealed interface Doubled {
        @When({1, 2})
        record One(@U32 int number) implements Doubled {}

        @Otherwise
        @When(2)
        record Two(@U32 int number) implements Doubled {}
    }

    public record SameCase(
            @U32 int kind,
            @Union(selector = "kind", size = 4) Doubled value) {}

    public record LateSelector(
            @Union(selector = "kind", size = 4) Whole value,
            @U32 int kind) {}

    public sealed interface Whole {
        @Otherwise
        record Any(@U32 int number) implements Whole {}
    }

    record Hidden(@U32 int number) {}

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(Gap.class, "Gap.number: has no representation at version 17"),
                Arguments.of(Overlap.class, "Overlap.number: has 2 representations at version 17"),
                Arguments.of(Nothing.class, "Nothing.number: has no representation"),
                Arguments.of(Twice.class, "Twice.number: has 2 representations"),
                Arguments.of(WrongType.class, "WrongType.number: must be String, is int"),
                Arguments.of(WrongNumber.class, "WrongNumber.number: must be int or a Code, is long"),
                Arguments.of(EmptyRange.class, "EmptyRange.number: exists from 12 to 11"),
                Arguments.of(EmptyKindRange.class, "EmptyKindRange.number"),
                Arguments.of(BeyondVersions.class, "BeyondVersions.number: exists from 23 to 22"),
                Arguments.of(
                        LateCount.class, "LateCount.numbers: its count or length field \"count\" is not before it"),
                Arguments.of(NoCount.class, "NoCount.numbers: its count or length field \"count\" is not before it"),
                Arguments.of(ElasticPlaces.class, "ElasticPlaces.texts: elements of different sizes"),
                Arguments.of(NoList.class, "NoList.number: several places need a List"),
                Arguments.of(WrongFiller.class, "WrongFiller.numbers: the filler has 1 bytes, an element 4"),
                Arguments.of(HoleAtTheEnd.class, "HoleAtTheEnd.second: follows an @Optional field"),
                Arguments.of(UnknownForm.class, "UnknownForm.number: form \"other\" is not stated"),
                Arguments.of(SameForm.class, "SameForm: form \"old\" is stated twice"),
                Arguments.of(ShortForm.class, "ShortForm: form \"old\" is said to have 2 bytes, its fields have 4"),
                Arguments.of(OpenUnion.class, "OpenUnion.value: a union must be a sealed interface"),
                Arguments.of(NoOtherwise.class, "NoOtherwise.value: no case is @Otherwise"),
                Arguments.of(SameCase.class, "SameCase.value: selector value 2 has two cases"),
                Arguments.of(LateSelector.class, "LateSelector.value: its selector \"kind\" is not before it"),
                Arguments.of(Hidden.class, "Hidden is not a public record"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesAContradiction(Class<? extends Record> type, String message) {
        assertThatThrownBy(() -> Layout.of(type))
                .isInstanceOf(LayoutException.class)
                .hasMessageContaining(message);
    }

    public record Sound(
            @U32 int number,

            @Text(value = 24, until = 17) @Text(value = 25, since = 18)
            String text,

            @Since(11) @Ip IpAddress address) {}

    @Test
    void countsTheFormsOfASoundRecord() {
        assertThat(Layout.of(Sound.class).variants()).isEqualTo(4);
    }
}

package org.sccpbridge.bridge.dialplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialplanTest {
    @ParameterizedTest(name = "{0} dialled {1}: exists {2}, can grow {3}")
    @CsvSource({
        "1001,       1001,   true,  false",
        "1001,       100,    false, true",
        "1001,       10011,  false, false",
        "10-01,      1001,   true,  false",
        "1001,       10-01,  true,  false",
        "_X,         0,      true,  false",
        "_Z,         0,      false, false",
        "_Z,         1,      true,  false",
        "_N,         1,      false, false",
        "_N,         2,      true,  false",
        "_nxz,       201,    true,  false",
        "_X,         A,      false, false",
        "_X,         *,      false, false",
        "_*X#,       *5#,    true,  false",
        "'_[1-5,8a-c]X', 30,   true,  false",
        "'_[1-5,8a-c]X', 60,   false, false",
        "'_[1-5,8a-c]X', 8,    false, true",
        "_[]1,       1,      true,  false",
        "_[5-1],     3,      false, false",
        "_[5-1],     5,      false, false",
        "_[A-D],     C,      true,  false",
        "_[1-],      1,      true,  false",
        "_1[2,       12,     false, false",
        "_7-7X,      771,    true,  false",
        "_9.,        9,      false, true",
        "_9.,        91,     true,  true",
        "_9.,        9123,   true,  true",
        "_9.5,       91,     true,  true",
        "_.,         1,      true,  true",
        "_9!,        '',     false, true",
        "_9!,        9,      true,  false",
        "_9!,        912,    true,  false",
        "_9!,        8,      false, false",
        "_!,         1,      true,  false",
        "_+49X.,     +49,    false, true",
        "_+49X.,     +491,   false, true",
        "_+49X.,     +4912,  true,  true",
        "5A,         5A,     true,  false",
        "5a,         5A,     false, false",
        "5a,         5,      false, false",
        "_5[a-c],    5,      false, false",
    })
    void matchesOneExtensionAsAsteriskDoes(String extension, String digits, boolean exists, boolean canGrow) {
        DialplanMatch match = context("c", extension).match("c", digits);

        assertThat(match).isEqualTo(new DialplanMatch(exists, canGrow, false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h", "i", "t", "s", "o", "T", "e", "a", "failed", "fax"})
    void neverDialsSpecialExtensions(String special) {
        Dialplan dialplan = context("c", special, "_[a-zT].");

        assertThat(dialplan.match("c", special)).isEqualTo(DialplanMatch.NONE);
        assertThat(dialplan.match("c", "").canGrow()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/2", "1&2", "1|2", "1,2", "1\r\n", "_1", "1 2", "\u0661", "1@c", "${X}", "(1)"})
    void matchesNothingThatIsNoNumber(String number) {
        assertThat(context("c", "_.", "_!", number).match("c", number)).isEqualTo(DialplanMatch.NONE);
    }

    @Test
    void matchesNoNumberLongerThanAsteriskKeeps() {
        Dialplan dialplan = context("c", "_.");

        assertThat(dialplan.match("c", "1".repeat(79)).exists()).isTrue();
        assertThat(dialplan.match("c", "1".repeat(80))).isEqualTo(DialplanMatch.NONE);
    }

    @Test
    void letsLongerPatternsBeforeAnExclamationMarkGrow() {
        Dialplan dialplan = context("c", "_9!", "_9XXX", "_[89]XXXXX");

        assertThat(dialplan.match("c", "9")).isEqualTo(new DialplanMatch(true, true, false, false));
        assertThat(dialplan.match("c", "91")).isEqualTo(new DialplanMatch(true, true, false, false));
        // the six-digit pattern has the larger first set and comes after the exclamation mark
        assertThat(dialplan.match("c", "9123")).isEqualTo(new DialplanMatch(true, false, false, false));
        assertThat(dialplan.match("c", "8")).isEqualTo(new DialplanMatch(false, true, false, false));
    }

    @Test
    void letsAnExclamationMarkDecideEvenWhenItIsOnlyAHint() {
        Dialplan dialplan = Dialplan.of(List.of(DialplanContext.builder("c")
                .priority("_9!", "hint", "PJSIP/9")
                .extension("_[89]X.")
                .build()));

        assertThat(dialplan.match("c", "9")).isEqualTo(DialplanMatch.NONE);
        assertThat(dialplan.match("c", "8").canGrow()).isTrue();
    }

    @Test
    void doesNotSearchIncludesForMoreAfterAnExclamationMarkButSearchesSiblings() {
        Dialplan dialplan = Dialplan.of(List.of(
                DialplanContext.builder("top").include("a").include("b").build(),
                DialplanContext.builder("a").extension("_9!").include("deep").build(),
                DialplanContext.builder("deep").extension("9123").build(),
                DialplanContext.builder("b").extension("_91X").build()));

        assertThat(dialplan.match("a", "91")).isEqualTo(new DialplanMatch(true, false, false, false));
        assertThat(dialplan.match("top", "91")).isEqualTo(new DialplanMatch(true, true, false, false));
    }

    @Test
    void searchesIncludesInDepthAndSurvivesCyclesAndMissingContexts() {
        Dialplan dialplan = Dialplan.of(List.of(
                DialplanContext.builder("a").include("b").include("missing").build(),
                DialplanContext.builder("b").include("a").include("c").build(),
                DialplanContext.builder("c").extension("123").include("c").build()));

        assertThat(dialplan.match("a", "123").exists()).isTrue();
        assertThat(dialplan.match("a", "12")).isEqualTo(new DialplanMatch(false, true, false, false));
        assertThat(dialplan.match("A", "123")).isEqualTo(DialplanMatch.NONE);
        assertThat(dialplan.match("nowhere", "1")).isEqualTo(DialplanMatch.NONE);
    }

    @Test
    void countsOnlyExtensionsWithAPriorityOne() {
        Dialplan dialplan = Dialplan.of(List.of(DialplanContext.builder("c")
                .priority("100", "hint", "PJSIP/100")
                .priority("101", "2", "NoOp")
                .priority("102", "3", "NoOp")
                .priority("102", "1", "NoOp")
                .build()));

        assertThat(dialplan.match("c", "100").exists()).isFalse();
        assertThat(dialplan.match("c", "101").exists()).isFalse();
        assertThat(dialplan.match("c", "102").exists()).isTrue();
        assertThat(dialplan.contexts().get("c").extensions())
                .contains(new DialplanExtension("100", false, "PJSIP/100"));
    }

    @Test
    void keepsDialToneForIgnorePatternsOfTheContextItselfOnly() {
        Dialplan dialplan = Dialplan.of(List.of(
                DialplanContext.builder("c")
                        .ignorePattern("9")
                        .ignorePattern("_0X")
                        .extension("_9XXX")
                        .include("d")
                        .build(),
                DialplanContext.builder("d").ignorePattern("8").build()));

        assertThat(dialplan.match("c", "9")).isEqualTo(new DialplanMatch(false, true, true, false));
        assertThat(dialplan.match("c", "91").ignorePattern()).isFalse();
        assertThat(dialplan.match("c", "05").ignorePattern()).isTrue();
        assertThat(dialplan.match("c", "8").ignorePattern()).isFalse();
    }

    @Test
    void saysThatASwitchMayKnowMore() {
        Dialplan dialplan = Dialplan.of(List.of(
                DialplanContext.builder("c").extension("100").include("d").build(),
                DialplanContext.builder("d").switchTo("Realtime/x@y").build()));

        assertThat(dialplan.match("c", "200")).isEqualTo(new DialplanMatch(false, false, false, true));
        assertThat(dialplan.match("c", "100")).isEqualTo(new DialplanMatch(true, false, false, true));
    }

    @Test
    void saysThatAnUnreadContextMayKnowMore() {
        Dialplan dialplan =
                Dialplan.of(List.of(DialplanContext.builder("c").include("d").build(), DialplanContext.unread("d")));

        assertThat(dialplan.match("c", "1")).isEqualTo(new DialplanMatch(false, false, false, true));
    }

    @Test
    void includesTimedContextsAndSaysThatTheAnswerDependsOnTheTime() {
        Dialplan dialplan = Dialplan.of(List.of(
                DialplanContext.builder("c")
                        .extension("100")
                        .include("night,17:00-09:00,mon-fri,*,*")
                        .build(),
                DialplanContext.builder("night")
                        .extension("100")
                        .extension("200")
                        .build()));

        assertThat(dialplan.match("c", "100")).isEqualTo(new DialplanMatch(true, false, false, false));
        assertThat(dialplan.match("c", "200")).isEqualTo(new DialplanMatch(true, false, false, true));
    }

    @Test
    void answersFromTenThousandExtensions() {
        DialplanContext.Builder context = DialplanContext.builder("c");
        for (int i = 0; i < 10_000; i++) {
            context.extension(String.format("%05d", i * 7)).extension(String.format("_8%04dX.", i));
        }
        Dialplan dialplan = Dialplan.of(List.of(context.build()));

        assertThat(dialplan.match("c", "00707")).isEqualTo(new DialplanMatch(true, false, false, false));
        assertThat(dialplan.match("c", "8123412")).isEqualTo(new DialplanMatch(true, true, false, false));
        assertThat(dialplan.match("c", "00708")).isEqualTo(DialplanMatch.NONE);
    }

    @Test
    void neverThrowsOnGarbage() {
        Random random = new Random(7);
        String alphabet = "_[]-.!XZNxzn0123456789*#+,/ \\\u00e4\u0000\n\uD83Dab";
        assertThatCode(() -> {
                    for (int round = 0; round < 20_000; round++) {
                        DialplanContext.Builder context = DialplanContext.builder("c");
                        for (int i = 0; i < 4; i++) {
                            context.extension(text(random, alphabet))
                                    .include(text(random, alphabet))
                                    .ignorePattern(text(random, alphabet));
                        }
                        Dialplan dialplan = Dialplan.of(List.of(context.build()));
                        dialplan.match("c", text(random, "0123456789*#"));
                        dialplan.match("c", text(random, alphabet));
                    }
                })
                .doesNotThrowAnyException();
    }

    private static String text(Random random, String alphabet) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "_" : "");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static Dialplan context(String name, String... extensions) {
        DialplanContext.Builder context = DialplanContext.builder(name);
        for (String extension : extensions) {
            context.extension(extension);
        }
        return Dialplan.of(List.of(context.build()));
    }
}

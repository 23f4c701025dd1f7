package org.sccpbridge.bridge.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.bridge.provision.CallProgressTone.Part;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The files are read as a phone reads them: what it would play is looked at. */
class ToneFileTest {
    private static Element read(Country country) {
        try {
            byte[] text = ToneFile.of(country).getBytes(StandardCharsets.UTF_8);
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(country + " is no XML", e);
        }
    }

    private static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Element tone(Country country, String name) {
        return all(read(country), "tone").stream()
                .filter(tone -> tone.getAttribute("t").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int number(Element element, String name) {
        return Integer.parseInt(element.getAttribute(name));
    }

    /** The frequencies of the oscillators taken by turns, as {@code d} says. */
    private static CallProgressTone played(Element tone) {
        List<Part> parts = new ArrayList<>();
        int oscillator = 0;
        int use = number(tone, "d");
        for (Element part : all(tone, "part")) {
            List<Integer> frequencies = new ArrayList<>();
            if (part.getAttribute("m").equals("on")) {
                for (int i = use & 0xF; i > 0; i--) {
                    double cosine = number(tone, "c" + ++oscillator) / 32_768.0;
                    frequencies.add((int) Math.round(Math.acos(cosine) * 8_000 / (2 * Math.PI)));
                }
                use >>= 4;
            }
            parts.add(new Part(frequencies, number(part, "t")));
        }
        assertThat(use).isZero();
        return new CallProgressTone(parts);
    }

    @ParameterizedTest
    @EnumSource
    void aPhonePlaysTheTonesOfTheCountry(Country country) {
        assertThat(played(tone(country, "ringing"))).isEqualTo(country.ringing());
        assertThat(played(tone(country, "busy"))).isEqualTo(country.busy());
        assertThat(played(tone(country, "reorder"))).isEqualTo(country.reorder());
        assertThat(played(tone(country, "odial"))).isEqualTo(country.dial());
        assertThat(played(tone(country, "idial"))).isEqualTo(country.dial());
        assertThat(all(read(country), "tone")).hasSize(5).allSatisfy(tone -> {
            assertThat(all(tone, "repeat")).hasSize(1);
            assertThat(number(all(tone, "repeat").get(0), "c")).isEqualTo(65_535);
        });
    }

    /** Values of files that are in use. */
    @ParameterizedTest
    @CsvSource({
        "DE, busy,    30959, -1879, '',    '',    1",
        "US, odial,   31538, -778,  30831, -971,  2",
        "US, ringing, 30831, -971,  30467, -1056, 2",
        "ES, reorder, 30959, -1879, 30959, -1879, 273",
        "IT, odial,   30959, -1879, 30959, -1879, 17",
        "UK, reorder, 31164, -1772, 31164, -1772, 17",
        "JP, ringing, 31164, -886,  31001, -929,  2",
    })
    void hasTheValuesOfKnownFiles(Country country, String name, int c1, int i1, String c2, String i2, int use) {
        Element tone = tone(country, name);
        assertThat(number(tone, "c1")).isEqualTo(c1);
        assertThat(number(tone, "i1")).isEqualTo(i1);
        assertThat(tone.getAttribute("c2")).isEqualTo(c2);
        assertThat(tone.getAttribute("i2")).isEqualTo(i2);
        assertThat(number(tone, "d")).isEqualTo(use);
    }

    @Test
    void ringsTwiceInTheUnitedKingdomWithBothFrequenciesEachTime() {
        Element ringing = tone(Country.UK, "ringing");
        assertThat(number(ringing, "d")).isEqualTo(34);
        assertThat(Stream.of("c1", "c2", "c3", "c4").map(name -> number(ringing, name)))
                .containsExactly(31_164, 30_743, 31_164, 30_743);
        assertThat(all(ringing, "part")).extracting(part -> number(part, "t")).containsExactly(400, 200, 400, 2_000);
    }

    @Test
    void aToneOfMoreFrequenciesThanFilesHaveIsRefused() {
        assertThatThrownBy(() -> CallProgressTone.parse("400+420/1000,440+460/1000,480/1000"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

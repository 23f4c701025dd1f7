package org.sccpbridge.sccp.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sccpbridge.sccp.session.RawPhone.words;
import static org.sccpbridge.sccp.session.TestServer.NAME;
import static org.sccpbridge.sccp.session.TestServer.await;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels as bytes on the wire, by what the phone said of itself and by its code page. */
@Timeout(60)
class CodePageTest {
    private static final int LABEL = 4 + 24 + 40;

    /** The feature word of a 7941 has the bit for UTF-8, that of a 7960 has not. */
    @ParameterizedTest
    @CsvSource({
        "0x8560, ISO-8859-1,   Büro,   42fc726f",
        "0x8560, ISO-8859-1,   Бюро,   426975726f00",
        "0x8560, windows-1251, Бюро,   c1fef0ee",
        "0x8560, windows-1251, Büro,   4275726f",
        "0x8560, windows-1250, Łódź,   a3f3649f",
        "0x8560, windows-1253, Γραφείο, c3f1e1f6e5dfef",
        "0x8560, windows-1254, Şükrü,  defc6b72fc",
        "0x8560, windows-1255, משרד,   eef9f8e3",
        "0x8560, ISO-8859-5,   Бюро,   b1eee0de",
        "0x8572, windows-1251, Бюро,   d091d18ed180d0be"
    })
    void labelsALine(String features, String codePage, String label, String hex) throws Exception {
        try (TestServer server = new TestServer(
                        options -> options,
                        profile -> profile.codePage(Charset.forName(codePage))
                                .button(new Button.Line("1002", "", label)));
                RawPhone phone = server.connect()) {
            RawPhone.Received line =
                    phone.register(NAME, 7, 11, Integer.decode(features)).ask(0x000B, 0x0092, words(2));
            byte[] bytes = new byte[hex.length() / 2];
            line.body().get(LABEL, bytes);
            assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(hex);
        }
    }

    @Test
    void findsTheLineBehindTheButtonThatAnOlderPhoneNames() throws Exception {
        try (TestServer server = new TestServer(
                        options -> options,
                        profile -> profile.button(new Button.SpeedDial("200", "Desk"))
                                .button(new Button.Line("1002", "", "Two")));
                RawPhone old = server.connect()) {
            old.register(NAME, 7, 11, 0x8560);
            PhoneSession session = await(server.registered);
            assertThat(session.line(3)).isEqualTo(2);
            assertThat(session.line(2)).isEqualTo(2);
            try (RawPhone young = server.connect()) {
                young.register("SEP00000000AAAA", 30006, 17, 0x8572);
                assertThat(await(server.registered).line(3)).isEqualTo(3);
            }
        }
    }
}

package org.sccpbridge.sccp.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sccpbridge.sccp.session.RawPhone.over;
import static org.sccpbridge.sccp.session.TestServer.NAME;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TokenTest {

    private static byte[] token(String name, int size) {
        byte[] bytes = new byte[size];
        over(bytes).put(0, name.getBytes(StandardCharsets.ISO_8859_1)).putInt(28, 7);
        return bytes;
    }

    @Test
    void grantsATokenToAPhoneThatWouldBeAdmitted() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            assertThat(phone.isAlive()).isTrue();
            phone.ask(0x0029, 0x011A, token(NAME, 52));
            phone.register(NAME);

            assertThat(server.counters().tokensGranted().sum()).isEqualTo(1);
        }
    }

    @Test
    void tellsAnUnknownPhoneToAskMuchLater() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            assertThat(phone.ask(0x0029, 0x011B, token("ATA001122334455", 32)).word(0))
                    .isEqualTo(600);
            assertThat(server.counters().tokensRefused().sum()).isEqualTo(1);
        }
    }

    @Test
    void answersSpaPhonesInTheirOwnWords() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            assertThat(phone.ask(0x8000, 0x8100, token(NAME, 36)).word(0)).isEqualTo(0xFFFF);
            assertThat(phone.ask(0x8000, 0x8101, token("ATA001122334455", 36)).word(0))
                    .isEqualTo(600);
        }
    }

    @Test
    void readsTheInstanceOfAnSpaPhoneBigEndian() throws Exception {
        byte[] request = token(NAME, 36);
        over(request).putInt(20, Integer.reverseBytes(2)).putInt(28, 80005);
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            phone.ask(0x8000, 0x8100, request);
            assertThat(TestServer.await(server.asked).instance()).isEqualTo(2);
        }
    }
}

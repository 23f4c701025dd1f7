package org.sccpbridge.sccp.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sccpbridge.sccp.session.RawPhone.over;
import static org.sccpbridge.sccp.session.RawPhone.registerBody;
import static org.sccpbridge.sccp.session.RawPhone.words;
import static org.sccpbridge.sccp.session.TestServer.NAME;
import static org.sccpbridge.sccp.session.TestServer.await;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RegistrationTest {

    @Test
    void acknowledgesAndAsksForCapabilities() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            phone.send(RawPhone.REGISTER, registerBody(NAME, 7, 11, 0x8560));

            RawPhone.Received ack = phone.expect(RawPhone.REGISTER_ACK);
            assertThat(ack.headerVersion()).isZero();
            assertThat(ack.word(0)).isBetween(45, 60);
            assertThat(ack.text(4, 6)).isEqualTo("D.M.Y");
            assertThat(ack.word(12)).isEqualTo(60);
            assertThat(ack.body().get(16)).isEqualTo((byte) 11);
            phone.expect(RawPhone.CAPABILITIES_REQ);

            PhoneSession session = await(server.registered);
            assertThat(session.deviceName()).isEqualTo(NAME);
            assertThat(session.version()).isEqualTo(11);
            assertThat(session.registration().firmwareLoad()).isEqualTo("SCCP41.9-4-2SR3-1S");
            assertThat(session.localAddress().getPort())
                    .isEqualTo(server.server().localPort());
            assertThat(server.server().session(NAME)).contains(session);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "7, 7", "17, 17", "20, 20", "22, 20", "255, 20"})
    void negotiatesTheLowerVersion(int offered, int negotiated) throws Exception {
        try (TestServer server = new TestServer(options -> options, profile -> profile.maxProtocolVersion(20));
                RawPhone phone = server.connect()) {
            phone.send(RawPhone.REGISTER, registerBody(NAME, 115, offered, 0x8572));

            assertThat(phone.expect(RawPhone.REGISTER_ACK).body().get(16)).isEqualTo((byte) negotiated);
            assertThat(await(server.registered).version()).isEqualTo(negotiated);
        }
    }

    @Test
    void treatsTheAtaVersionAsThree() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            phone.send(RawPhone.REGISTER, registerBody(NAME, 12, 33, 0));

            assertThat(phone.expect(RawPhone.REGISTER_ACK).body().get(16)).isEqualTo((byte) 3);
        }
    }

    @Test
    void acceptsTheShortestRequest() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            byte[] body = new byte[36];
            over(body).put(0, NAME.getBytes(StandardCharsets.ISO_8859_1)).putInt(28, 2);
            phone.send(RawPhone.REGISTER, body).expect(RawPhone.REGISTER_ACK);

            assertThat(await(server.registered).version()).isZero();
        }
    }

    @Test
    void rejectsWithTheTextForThePhoneAndKeepsTheConnectionForAMoment() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            phone.send(RawPhone.REGISTER, registerBody("ATA001122334455", 12, 3, 0));

            assertThat(phone.expect(RawPhone.REGISTER_REJECT).text(0, 32)).isEqualTo("Unknown device");

            phone.register(NAME);
            assertThat(server.counters().refused().sum()).isEqualTo(1);
        }
    }

    @Test
    void closesAfterTheThirdReject() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            for (int i = 0; i < 3; i++) {
                phone.send(RawPhone.REGISTER, registerBody("BAD", 7, 3, 0)).expect(RawPhone.REGISTER_REJECT);
            }

            assertThat(phone.isClosedByServer()).isTrue();
            assertThat(server.counters().closed(CloseReason.REFUSED)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SEP00112233445\u0007", "SEP0011 233445", "../../etc", "SEP00112233445566"})
    void rejectsNamesThatAreNoDeviceNames(String name) throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            phone.send(RawPhone.REGISTER, registerBody(name, 7, 3, 0));

            phone.expect(RawPhone.REGISTER_REJECT);
            assertThat(server.asked).isEmpty();
        }
    }

    @Test
    void newestRegistrationOfADeviceWinsAtOnce() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone old = server.connect();
                RawPhone phone = server.connectFrom("127.0.0.2")) {
            old.register(NAME);
            phone.register(NAME);

            assertThat(old.isClosedByServer()).isTrue();
            assertThat(await(server.closed)).isEqualTo(CloseReason.REPLACED);
            assertThat(phone.isAlive()).isTrue();
            assertThat(server.server()
                            .session(NAME)
                            .orElseThrow()
                            .remoteAddress()
                            .getAddress()
                            .getHostAddress())
                    .isEqualTo("127.0.0.2");
        }
    }

    @Test
    void manyDevicesShareOneAddress() throws Exception {
        try (TestServer server = new TestServer()) {
            RawPhone[] ports = new RawPhone[24];
            for (int i = 0; i < ports.length; i++) {
                ports[i] = server.connect().register("SEPABCDEF0000" + (10 + i), 10, 0, 0);
            }

            assertThat(server.server().sessions()).hasSize(24);
            for (RawPhone port : ports) {
                assertThat(port.isAlive()).isTrue();
                port.close();
            }
        }
    }

    @Test
    void registersAgainOnTheSameConnection() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            phone.register(NAME).register(NAME);

            assertThat(phone.isAlive()).isTrue();
            assertThat(server.registered).hasSize(1);
        }
    }

    @Test
    void closesAConnectionThatRegistersASecondDevice() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            phone.register(NAME).send(RawPhone.REGISTER, registerBody("SEP000000000001", 7, 3, 0));

            assertThat(phone.isClosedByServer()).isTrue();
            assertThat(await(server.closed)).isEqualTo(CloseReason.BAD_MESSAGE);
        }
    }

    @Test
    void unregistersInOrder() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            phone.register(NAME);

            assertThat(phone.ask(0x0027, 0x0118).word(0)).isZero();
            assertThat(phone.isClosedByServer()).isTrue();
            assertThat(await(server.closed)).isEqualTo(CloseReason.UNREGISTERED);
            assertThat(server.server().session(NAME)).isEmpty();
        }
    }

    @Test
    void doesNotLetAPhoneGoThatHasACall() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            phone.register(NAME);
            await(server.registered).inCall(true);

            assertThat(phone.ask(0x0027, 0x0118, words(0)).word(0)).isEqualTo(2);
            assertThat(phone.isAlive()).isTrue();
        }
    }

    @Test
    void tellsTheDirectoryWhyThePhoneCame() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            phone.send(0x0020, RawPhone.alarmBody("Name=SEP Load=1 Last=CM-aborted-TCP\n"))
                    .register(NAME);

            assertThat(await(server.asked).lastAlarm()).isEqualTo("Name=SEP Load=1 Last=CM-aborted-TCP?");
        }
    }

    @Test
    void isReadyAfterTimeAndLines() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            phone.register(NAME).send(0x002D, words(1)).ask(0x000D, 0x0094);

            assertThat(await(server.ready)).isSameAs(await(server.registered));
        }
    }

    @Test
    void isReadyWithoutLinesSoonAfterTheTime() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            phone.register(NAME).ask(0x000D, 0x0094);

            assertThat(await(server.ready).deviceName()).isEqualTo(NAME);
        }
    }
}

package org.sccpbridge.sccp.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.sccpbridge.sccp.session.RawPhone.words;
import static org.sccpbridge.sccp.session.TestServer.NAME;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.call.ActivateCallPlane;
import org.sccpbridge.sccp.message.code.ResetType;

@Timeout(60)
class SccpServerTest {

    @Test
    void saysWhatToDoWhenThePortIsTaken() throws Exception {
        try (TestServer server = new TestServer()) {
            InetSocketAddress taken = server.server().localAddresses().get(0);
            SccpServer second = new SccpServer(
                    SccpServerOptions.listeningOn(RawPhone.loopback(0), taken).build(),
                    registration -> new Admission.Refused("", ""),
                    (session, message) -> {});

            assertThatThrownBy(second::start)
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getPort())
                    .hasMessageContaining("another program has this port");
            assertThat(second.localAddresses()).isEmpty();
        }
    }

    @Test
    void saysWhatToDoWhenTheAddressIsNotHere() {
        SccpServer server = new SccpServer(
                SccpServerOptions.listeningOn(new InetSocketAddress("192.0.2.1", 0))
                        .build(),
                registration -> new Admission.Refused("", ""),
                (session, message) -> {});

        assertThatThrownBy(server::start)
                .hasMessageContaining("192.0.2.1")
                .hasMessageContaining("correct the bind address");
    }

    @Test
    void listensOnSeveralAddresses() throws Exception {
        SccpServer server = new SccpServer(
                SccpServerOptions.listeningOn(RawPhone.loopback(0), new InetSocketAddress("127.0.0.2", 0))
                        .build(),
                registration -> new Admission.Refused("", ""),
                (session, message) -> {});
        server.start();

        assertThat(server.localAddresses())
                .extracting(address -> address.getAddress().getHostAddress())
                .containsExactly("127.0.0.1", "127.0.0.2");
        server.stop();
        assertThat(server.localAddresses()).isEmpty();
    }

    @Test
    void startsAgainAfterAStop() throws Exception {
        try (TestServer server = new TestServer()) {
            server.server().stop();
            server.server().start();
            try (RawPhone phone = server.connect()) {
                assertThat(phone.register(NAME).isAlive()).isTrue();
            }
        }
    }

    @Test
    void tellsPhonesAndListenerWhenItStops() throws Exception {
        TestServer server = new TestServer();
        try (RawPhone phone = server.connect().register(NAME)) {
            server.close();

            assertThat(phone.expect(0x0145).text(12, 32)).isEqualTo("Server stops");
            assertThat(phone.isClosedByServer()).isTrue();
            assertThat(TestServer.await(server.closed)).isEqualTo(CloseReason.SERVER_STOPPING);
        }
    }

    @Test
    void sendsFromAnyThreadInOrder() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect().register(NAME)) {
            PhoneSession session = TestServer.await(server.registered);
            for (int i = 0; i < 100; i++) {
                int first = 10 * i;
                List<ToPhone> batch = IntStream.range(first, first + 10)
                        .<ToPhone>mapToObj(ActivateCallPlane::new)
                        .toList();
                session.send(batch);
            }

            for (int i = 0; i < 1000; i++) {
                assertThat(phone.expect(0x0116).word(0)).isEqualTo(i);
            }
        }
    }

    @Test
    void whatIsSentOnTheEventLoopDoesNotOvertakeWhatWaitsForIt() throws Exception {
        SccpServer server = new SccpServer(
                SccpServerOptions.listeningOn(RawPhone.loopback(0)).build(),
                registration -> new Admission.Admitted(
                        PhoneProfile.named(registration.deviceName()).build()),
                (session, message) -> {
                    CompletableFuture.runAsync(() -> session.send(new ActivateCallPlane(1)))
                            .join();
                    session.send(new ActivateCallPlane(2));
                });
        server.start();
        try (RawPhone phone = new RawPhone(server.localPort()).register(NAME)) {
            phone.send(0x0006, words(0, 0));

            assertThat(phone.expect(0x0116).word(0)).isEqualTo(1);
            assertThat(phone.expect(0x0116).word(0)).isEqualTo(2);
        } finally {
            server.stop();
        }
    }

    @Test
    void sendingToAPhoneThatIsGoneDoesNothing() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect().register(NAME)) {
            PhoneSession session = TestServer.await(server.registered);
            session.close(CloseReason.CONFIGURATION_CHANGED);
            assertThat(TestServer.await(server.closed)).isEqualTo(CloseReason.CONFIGURATION_CHANGED);

            session.send(new ActivateCallPlane(1));
            session.close(CloseReason.RESET);

            assertThat(session.isOpen()).isFalse();
            assertThat(phone.isClosedByServer()).isTrue();
            assertThat(server.closed).isEmpty();
        }
    }

    @Test
    void aResetPhoneClosesAndIsCountedAsReset() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect().register(NAME)) {
            TestServer.await(server.registered).reset(ResetType.RESTART);

            assertThat(phone.expect(0x009F).word(0)).isEqualTo(2);
            phone.reset();
            assertThat(TestServer.await(server.closed)).isEqualTo(CloseReason.RESET);
        }
    }

    @Test
    void closesAPhoneThatFallsSilent() throws Exception {
        try (TestServer server = new TestServer(options -> options, profile -> profile.keepAliveSeconds(4));
                RawPhone phone = server.connect().register(NAME)) {
            assertThat(phone.isClosedByServer()).isTrue();
            assertThat(TestServer.await(server.closed)).isEqualTo(CloseReason.KEEPALIVE_MISSED);
        }
    }

    @Test
    void hasSoftKeysIsLearnedFromTheQuestion() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect().register(NAME, 12, 3, 0)) {
            PhoneSession session = TestServer.await(server.registered);
            assertThat(session.hasSoftKeys()).isFalse();
            phone.ask(0x0028, 0x0108);

            assertThat(session.hasSoftKeys()).isTrue();
        }
    }

    @Test
    void anErrorInTheListenerDisconnectsOnlyThatPhone() throws Exception {
        SccpServer server = new SccpServer(
                SccpServerOptions.listeningOn(RawPhone.loopback(0)).build(),
                registration -> new Admission.Admitted(
                        PhoneProfile.named(registration.deviceName()).build()),
                (session, message) -> {
                    throw new IllegalStateException("made for the test");
                });
        server.start();
        try (RawPhone phone = new RawPhone(server.localPort()).register(NAME);
                RawPhone other = new RawPhone(server.localPort()).register("SEP000000000001")) {
            phone.send(0x0006, words(0, 0));

            assertThat(phone.isClosedByServer()).isTrue();
            assertThat(other.isAlive()).isTrue();
            await().until(() -> server.counters().closed(CloseReason.INTERNAL_ERROR) == 1);
        } finally {
            server.stop();
        }
    }
}

package org.sccpbridge.sccp.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sccpbridge.sccp.session.RawPhone.registerBody;
import static org.sccpbridge.sccp.session.RawPhone.words;
import static org.sccpbridge.sccp.session.TestServer.NAME;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BadInputTest {
    private TestServer server;
    private RawPhone canary;

    private void start(java.util.function.UnaryOperator<SccpServerOptions.Builder> options) throws Exception {
        server = new TestServer(options, profile -> profile);
        canary = server.connect().register("SEPCAFECAFECAFE");
    }

    @AfterEach
    void canaryLivesAndAFreshPhoneRegisters() {
        try (RawPhone fresh = server.connect()) {
            assertThat(canary.isAlive()).isTrue();
            assertThat(fresh.register("SEPF4E5F4E5F4E5").isAlive()).isTrue();
        } finally {
            canary.close();
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 5000, 0x10000})
    void closesOnABadLength(int length) throws Exception {
        start(options -> options);
        try (RawPhone phone = server.connect()) {
            phone.sendRaw(words(length, 0, 1, 0));

            assertThat(phone.isClosedByServer()).isTrue();
            assertThat(server.counters().closed(CloseReason.BAD_FRAME)).isEqualTo(1);
        }
    }

    @Test
    void closesOnABadLengthAfterRegistrationToo() throws Exception {
        start(options -> options);
        try (RawPhone phone = server.connect().register(NAME)) {
            phone.sendRaw(words(-1, 0, 1, 0));

            assertThat(TestServer.await(server.closed)).isEqualTo(CloseReason.BAD_FRAME);
            assertThat(phone.isClosedByServer()).isTrue();
        }
    }

    @Test
    void closesOnAnotherProtocol() throws Exception {
        start(options -> options);
        try (RawPhone phone = server.connect()) {
            phone.sendRaw("GET / HTTP/1.1\r\nHost: phone\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

            assertThat(phone.isClosedByServer()).isTrue();
        }
    }

    @Test
    void survivesATruncatedFrame() throws Exception {
        start(options -> options);
        byte[] whole = RawPhone.frame(0, RawPhone.REGISTER, registerBody(NAME, 7, 17, 0));
        for (int length = 1; length < whole.length; length += 5) {
            RawPhone phone = server.connect();
            phone.sendRaw(java.util.Arrays.copyOf(whole, length));
            if (length % 2 == 0) {
                phone.reset();
            } else {
                phone.close();
            }
        }

        await().until(() -> server.server().connections() == 1);
        assertThat(server.registered).hasSize(1);
    }

    @Test
    void readsAPhoneThatSendsByteByByte() throws Exception {
        start(options -> options);
        try (RawPhone phone = server.connect()) {
            for (byte b : RawPhone.frame(0, RawPhone.REGISTER, registerBody(NAME, 7, 17, 0))) {
                phone.sendRaw(b);
            }

            phone.expect(RawPhone.REGISTER_ACK);
        }
    }

    @Test
    void skipsAndCountsUnknownMessages() throws Exception {
        start(options -> options);
        try (RawPhone phone = server.connect().register(NAME)) {
            phone.send(0x7777, new byte[300]).send(0xFF00);

            assertThat(phone.isAlive()).isTrue();
            assertThat(server.counters().unknownMessages().sum()).isEqualTo(2);
        }
    }

    @Test
    void skipsAndCountsMessagesThatOnlyServersSend() throws Exception {
        start(options -> options);
        try (RawPhone phone = server.connect().register(NAME)) {
            phone.send(RawPhone.REGISTER_ACK, new byte[20]);

            assertThat(phone.isAlive()).isTrue();
            assertThat(server.counters().badMessages().sum()).isEqualTo(1);
        }
    }

    @Test
    void survivesGiantCounts() throws Exception {
        start(options -> options);
        try (RawPhone phone = server.connect().register(NAME)) {
            phone.send(0x0010, words(Integer.MAX_VALUE, 4, 20, 0, 0)).send(0x0010, words(-1));

            assertThat(phone.isAlive()).isTrue();
            assertThat(TestServer.await(server.registered).capabilities()).hasSizeLessThanOrEqualTo(18);
        }
    }

    @Test
    void survivesRandomBodiesOfEveryMessage() throws Exception {
        start(options -> options);
        Random random = new Random(20261122);
        RawPhone phone = server.connect().register(NAME);
        for (int id = 2; id <= 0x160; id++) {
            if (id == 0x27) {
                continue;
            }
            byte[] body = new byte[random.nextInt(500)];
            random.nextBytes(body);
            phone.send(id, body);
            if (id % 16 == 0) {
                phone.send(0x000F);
                while (phone.next().id() != 0x0098) {
                    assertThat(server.counters().closed(CloseReason.INTERNAL_ERROR))
                            .isZero();
                }
            }
        }
        phone.close();
        assertThat(server.counters().closed(CloseReason.INTERNAL_ERROR)).isZero();
    }

    @Test
    void ignoresAndCountsMessagesBeforeRegistration() throws Exception {
        start(options -> options);
        try (RawPhone phone = server.connect()) {
            phone.send(0x0006).send(0x0003, words(1)).send(0x0028);
            phone.register(NAME);

            assertThat(server.counters().ignoredMessages().sum()).isEqualTo(3);
            assertThat(server.messages).isEmpty();
        }
    }

    @Test
    void closesAConnectionThatTalksWithoutRegistering() throws Exception {
        start(options -> options.maxMessagesBeforeRegistration(10));
        try (RawPhone phone = server.connect()) {
            for (int i = 0; i < 10; i++) {
                phone.send(0x0006);
            }

            assertThat(phone.isClosedByServer()).isTrue();
            assertThat(server.counters().closed(CloseReason.NO_REGISTRATION)).isEqualTo(1);
        }
    }

    @Test
    void closesIdleConnectionsInTime() throws Exception {
        start(options -> options.timeToRegister(Duration.ofSeconds(2)));
        try (RawPhone phone = server.connect()) {
            assertThat(phone.isClosedByServer()).isTrue();
            assertThat(server.counters().closed(CloseReason.NOT_REGISTERED_IN_TIME))
                    .isEqualTo(1);
        }
    }

    @Test
    void bytesThatAreNoMessageDoNotBuyTime() throws Exception {
        start(options -> options.timeToRegister(Duration.ofSeconds(2)));
        try (RawPhone phone = server.connect()) {
            phone.sendRaw((byte) 100, (byte) 0, (byte) 0);

            assertThat(phone.isClosedByServer()).isTrue();
        }
    }

    @Test
    void keepsAStandbyConnectionWhileItsKeepalivesCome() throws Exception {
        start(options -> options.timeToRegister(Duration.ofSeconds(2)).standbyTime(Duration.ofSeconds(5)));
        try (RawPhone phone = server.connect();
                RawPhone idle = server.connect()) {
            assertThat(phone.isAlive()).isTrue();
            assertThat(idle.isClosedByServer()).isTrue();
            assertThat(phone.isAlive()).isTrue();
            assertThat(phone.isClosedByServer()).isTrue();
        }
    }

    @Test
    void theLongestIdleConnectionMakesRoom() throws Exception {
        start(options -> options.maxUnregisteredConnections(20));
        List<RawPhone> idle = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            idle.add(server.connect());
        }

        assertThat(idle.get(0).isClosedByServer()).isTrue();
        await().until(() -> server.counters().closed(CloseReason.MADE_ROOM) == 10);
        assertThat(idle.get(29).isAlive()).isTrue();
        idle.forEach(RawPhone::close);
    }

    @Test
    void refusesConnectionsBeyondTheLimitOfRegisteredPhones() throws Exception {
        start(options -> options.maxConnections(2));
        try (RawPhone second = server.connect().register(NAME);
                RawPhone third = server.connect()) {
            assertThat(third.isClosedByServer()).isTrue();
            assertThat(second.isAlive()).isTrue();
            assertThat(server.counters().closed(CloseReason.TOO_MANY_CONNECTIONS))
                    .isEqualTo(1);
        }
        await().until(() -> server.server().connections() == 1);
    }

    @Test
    void aFloodOfOneNameLeavesOneSession() throws Exception {
        start(options -> options);
        List<RawPhone> flood = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            flood.add(server.connect().send(RawPhone.REGISTER, registerBody(NAME, 7, 17, 0)));
        }

        await().until(() -> server.counters().closed(CloseReason.REPLACED) == 49);
        assertThat(server.server().sessions()).hasSize(2);
        flood.forEach(RawPhone::close);
    }

    @Test
    void closesAPhoneThatAsksButNeverReads() throws Exception {
        start(options -> options.maxOutboundBytes(64 * 1024));
        RawPhone phone = server.connect().register(NAME);
        byte[] question = RawPhone.frame(17, 0x0028);
        byte[] many = new byte[question.length * 1000];
        for (int i = 0; i < 1000; i++) {
            System.arraycopy(question, 0, many, i * question.length, question.length);
        }
        try {
            while (server.counters().closed(CloseReason.SLOW_READER) == 0) {
                phone.sendRaw(many);
            }
        } catch (java.io.UncheckedIOException closedByServer) {
            assertThat(server.counters().closed(CloseReason.SLOW_READER)).isEqualTo(1);
        }
        assertThat(TestServer.await(server.closed)).isEqualTo(CloseReason.SLOW_READER);
        phone.close();
    }

    @Test
    void aBrokenConnectionEndsTheSession() throws Exception {
        start(options -> options);
        server.connect().register(NAME).reset();

        assertThat(TestServer.await(server.closed)).isIn(CloseReason.CONNECTION_LOST, CloseReason.CLOSED_BY_PHONE);
    }
}

package org.sccpbridge.sccp.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sccpbridge.sccp.session.RawPhone.words;
import static org.sccpbridge.sccp.session.TestServer.NAME;
import static org.sccpbridge.sccp.session.TestServer.await;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AnswersTest {
    private TestServer server;
    private RawPhone phone;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(
                options -> options,
                profile -> profile.description("Reception")
                        .firmwareLoad("P0030801SR02")
                        .button(new Button.SpeedDial("200", "Desk"))
                        .button(new Button.Empty())
                        .button(new Button.BlfSpeedDial("201", "Door"))
                        .button(new Button.Service("http://127.0.0.1/menu", "Menu"))
                        .button(new Button.Feature(0x26, "DND"))
                        .button(new Button.Line("1002", "Two", "second")));
        phone = server.connect();
    }

    @AfterEach
    void stop() {
        phone.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"11, 2", "17, 21"})
    void numbersButtonsPerKindInFortyTwoSlots(int version, int blfType) {
        RawPhone.Received buttons = phone.register(NAME, 7, version, 0x8560).ask(0x000E, 0x0097);

        assertThat(buttons.body().capacity()).isEqualTo(96);
        assertThat(buttons.word(4)).isEqualTo(7);
        assertThat(buttons.word(8)).isEqualTo(7);
        byte[] slots = new byte[16];
        buttons.body().get(12, slots);
        assertThat(slots).containsExactly(1, 9, 1, 2, 0, 0xFF, 2, blfType, 1, 20, 1, 0x26, 2, 9, 0, 0xFF);
    }

    @Test
    void sendsSoftKeysAsDictionaryCodes() {
        RawPhone.Received keys = phone.register(NAME).ask(0x0028, 0x0108);

        assertThat(keys.body().capacity()).isEqualTo(652);
        assertThat(keys.word(4)).isEqualTo(SoftKeyPlan.standard().template().size());
        assertThat(keys.text(12, 16)).isEqualTo("\u0080\u0001");
        assertThat(keys.word(28)).isEqualTo(1);
    }

    @Test
    void followsSoftKeySetsWithTheIdleSetAndPrompt() {
        RawPhone.Received sets = phone.register(NAME).ask(0x0025, 0x0109);

        assertThat(sets.body().capacity()).isEqualTo(780);
        assertThat(sets.word(4)).isEqualTo(11);
        assertThat(sets.body().get(12)).isEqualTo((byte) 1);
        assertThat(sets.body().getShort(28)).isEqualTo((short) 301);
        RawPhone.Received select = phone.expect(0x0110);
        assertThat(select.word(8)).isZero();
        assertThat(select.word(12)).isEqualTo(-1);
        assertThat(phone.expect(0x0145).text(12, 97)).isEqualTo("\u0080\u0013");
    }

    @Test
    void sendsTheIdlePromptInTheOldFormBelowEight() {
        phone.register(NAME, 7, 7, 0x8560).ask(0x0025, 0x0109);
        phone.expect(0x0110);

        assertThat(phone.expect(0x0112).text(4, 32)).isEqualTo("\u0080\u0013");
    }

    @Test
    void describesLines() {
        RawPhone.Received line = phone.register(NAME, 7, 11, 0x8560).ask(0x000B, 0x0092, words(2));

        assertThat(line.word(0)).isEqualTo(2);
        assertThat(line.text(4, 24)).isEqualTo("1002");
        assertThat(line.text(28, 40)).isEqualTo("Two");
        assertThat(line.text(68, 40)).isEqualTo("second");
    }

    @Test
    void describesLinesInTheLaterForm() {
        RawPhone.Received line = phone.register(NAME, 115, 17, 0x8572).ask(0x000B, 0x0147, words(1));

        assertThat(line.word(0)).isEqualTo(1);
        assertThat(line.text(8, 25)).isEqualTo("1001");
        assertThat(line.text(13, 40)).isEqualTo("One");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 99, -1, Integer.MIN_VALUE})
    void answersLineRequestForUnknownButton(int instance) {
        RawPhone.Received line = phone.register(NAME, 7, 11, 0x8560).ask(0x000B, 0x0092, words(instance));

        assertThat(line.word(0)).isEqualTo(instance);
        assertThat(line.text(4, 24)).isEmpty();
    }

    @Test
    void describesSpeedDialsOfBothKinds() {
        phone.register(NAME);

        assertThat(phone.ask(0x000A, 0x0091, words(1)).text(4, 24)).isEqualTo("200");
        assertThat(phone.ask(0x000A, 0x0091, words(2)).text(28, 40)).isEqualTo("Door");
    }

    @Test
    void answersSpeedDialRequestForUnknownButton() {
        RawPhone.Received answer = phone.register(NAME).ask(0x000A, 0x0091, words(77));

        assertThat(answer.word(0)).isEqualTo(77);
        assertThat(answer.text(4, 24)).isEmpty();
    }

    @Test
    void describesFeatures() {
        RawPhone.Received feature = phone.register(NAME, 115, 17, 0x8572).ask(0x0034, 0x0146, words(1, 0));

        assertThat(feature.word(4)).isEqualTo(0x26);
        assertThat(feature.text(12, 40)).isEqualTo("DND");
    }

    @Test
    void describesWatchedSpeedDialsAsFeatures() {
        RawPhone.Received feature = phone.register(NAME, 115, 17, 0x8572).ask(0x0034, 0x0146, words(2, 1));

        assertThat(feature.word(4)).isEqualTo(0x15);
        assertThat(feature.text(12, 40)).isEqualTo("Door");
    }

    @ParameterizedTest
    @CsvSource({"11, 0x011F", "17, 0x0146"})
    void answersFeatureRequestForUnknownButton(int version, String answer) {
        RawPhone.Received feature =
                phone.register(NAME, 7, version, 0x8560).ask(0x0034, Integer.decode(answer), words(12));

        assertThat(feature.word(0)).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"6, 0x012F", "17, 0x0148"})
    void answersServiceRequestsKnownOrNot(int version, String answer) {
        phone.register(NAME, 7, version, 0x8560);

        assertThat(phone.ask(0x0033, Integer.decode(answer), words(1)).text(4, 256))
                .isEqualTo("http://127.0.0.1/menu");
        assertThat(phone.ask(0x0033, Integer.decode(answer), words(9)).text(4, 256))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11, 92", "18, 96"})
    void answersForwardRequestsOfAnyLine(int version, int size) {
        phone.register(NAME, 7, version, 0x8560);

        for (int line : new int[] {1, 50}) {
            RawPhone.Received forward = phone.ask(0x0009, 0x0090, words(line));
            assertThat(forward.body().capacity()).isBetween(size, size + 4);
            assertThat(forward.word(0)).isZero();
            assertThat(forward.word(4)).isEqualTo(line);
        }
    }

    @Test
    void countsLinesAndSpeedDials() {
        RawPhone.Received config = phone.register(NAME).ask(0x000C, 0x0093);

        assertThat(config.text(0, 16)).isEqualTo(NAME);
        assertThat(config.text(24, 40)).isEqualTo("Reception");
        assertThat(config.word(104)).isEqualTo(2);
        assertThat(config.word(108)).isEqualTo(2);
    }

    @Test
    void tellsTheLoadToRun() {
        assertThat(phone.register(NAME).ask(0x000F, 0x0098).text(0, 16)).isEqualTo("P0030801SR02");
    }

    @ParameterizedTest
    @CsvSource({"11, 280", "17, 360"})
    void namesItselfAsTheServer(int version, int size) {
        RawPhone.Received servers = phone.register(NAME, 7, version, 0x8560).ask(0x0012, 0x009E);

        assertThat(servers.body().capacity()).isEqualTo(size);
        assertThat(servers.text(0, 48)).isEqualTo("sccp-bridge");
        assertThat(servers.word(240)).isEqualTo(server.server().localPort());
    }

    @Test
    void tellsTheTimeOfThePhonesZone() {
        RawPhone.Received time = phone.register(NAME).ask(0x000D, 0x0094);

        int[] words = new int[8];
        time.body().asIntBuffer().get(words);
        assertThat(words).containsExactly(2026, 3, 6, 28, 23, 0, 0, 250);
        assertThat(Instant.ofEpochSecond(time.word(32))).isEqualTo("2026-03-28T23:00:00Z");
    }

    @Test
    void tellsTheTimeAgainAfterADaylightSavingChange() {
        phone.register(NAME).ask(0x000D, 0x0094);
        assertThat(phone.isAlive()).isTrue();

        server.time = Instant.parse("2026-03-29T01:00:00Z");
        phone.ask(RawPhone.KEEP_ALIVE, RawPhone.KEEP_ALIVE_ACK);

        assertThat(phone.expect(0x0094).word(16)).isEqualTo(3);
        assertThat(phone.isAlive()).isTrue();
    }

    @Test
    void answersTheRareQuestionsToo() {
        phone.register(NAME);

        assertThat(phone.ask(0x015E, 0x015F).word(0)).isEqualTo(2);
        RawPhone.Received subscription = phone.ask(0x0048, 0x0152, words(7, 1, 60, 0));
        assertThat(subscription.word(0)).isEqualTo(7);
        assertThat(subscription.word(12)).isEqualTo(1);
    }

    @Test
    void answersARequestBatchInOrder() {
        phone.register(NAME);
        for (int question : new int[] {0x000E, 0x0028, 0x000F, 0x000D}) {
            phone.send(question);
        }

        phone.expect(0x0097);
        phone.expect(0x0108);
        phone.expect(0x0098);
        phone.expect(0x0094);
    }

    @Test
    void handsEverythingElseToTheListener() throws Exception {
        phone.register(NAME).send(0x0003, words(5, 1, 0)).send(0x0006, words(1, 0));

        assertThat(await(server.messages).getClass().getSimpleName()).isEqualTo("KeypadButton");
        assertThat(await(server.messages).getClass().getSimpleName()).isEqualTo("OffHook");
    }

    @Test
    void remembersTheLastReportedCodecs() throws Exception {
        phone.register(NAME).send(0x0010, words(2, 4, 20, 0, 0, 2, 20, 0, 0));
        await(server.messages);

        assertThat(await(server.registered).capabilities()).hasSize(2);
    }
}

package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.switchboard.AsteriskCommand;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.HintState;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.MailboxChanged;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.UnparkReason;
import org.sccpbridge.bridge.switchboard.EventRecorder;
import org.sccpbridge.bridge.switchboard.Party;

class AmiFeedsTest {
    private static final String DONE = "Response: Success";

    private final EventRecorder heard = new EventRecorder();
    private final Consumer<AsteriskEvent> events = AmiEvents.into(heard.inbox());
    private AmiServerStub server;
    private AmiLink link;
    private AstDbStore store;
    private HintWatcher hints;
    private MailboxWatcher mailboxes;

    @BeforeEach
    void serve() throws IOException {
        server = new AmiServerStub();
        server.on("dbgettree", action -> list("DBGetTreeComplete"));
        server.on("parkinglots", action -> list("ParkinglotsComplete"));
        server.on("parkedcalls", action -> list("ParkedCallsComplete"));
        link = new AmiLink(server.options());
        store = new AstDbStore(link, events);
        hints = new HintWatcher(link, events);
        mailboxes = new MailboxWatcher(link, events);
    }

    @AfterEach
    void stop() throws IOException {
        link.stop();
        server.close();
    }

    private void connect() {
        link.start(new AmiEvents(events, List.of(store, hints, mailboxes, new ParkingWatcher(link, events))));
        heard.await(AsteriskEvent.AmiUp.class, up -> true);
    }

    private static String list(String end, String... rows) {
        StringBuilder answer = new StringBuilder("Response: Success|EventList: start||");
        for (String row : rows) {
            answer.append(row).append("|$ID||");
        }
        return answer.append("Event: ").append(end).append("|$ID").toString().replace("|", "\r\n");
    }

    @Test
    void readsAllThatIsStored() {
        server.on(
                "dbgettree",
                action -> list(
                        "DBGetTreeComplete",
                        "Event: DBGetTreeResponse|Key: /SCCP/SEP1/1001/cfwdAll|Val: 77: 88",
                        "Event: DBGetTreeResponse|Key: /SCCPX/SEP1/dnd|Val: reject",
                        "Event: DBGetTreeResponse|Key: /SCCP/SEP1/dnd|Val: reject"));
        connect();

        assertThat(heard.await(AsteriskEvent.StoreRead.class, read -> true).values())
                .isEqualTo(Map.of("SEP1/1001/cfwdAll", "77: 88", "SEP1/dnd", "reject"));
    }

    @Test
    void writesAgainWhatALostLinkMayNotHaveTaken() {
        server.on("dbput", action -> server.count("dbput") == 1 ? AmiServerStub.DROP : DONE);
        connect();

        store.put(new AsteriskCommand.Store(1, "SEP1/dnd", "silent"));

        await().atMost(Duration.ofSeconds(20)).until(() -> server.count("dbput") == 2);
        assertThat(server.received.stream().filter(action -> action.containsKey("val")))
                .allSatisfy(action -> assertThat(action)
                        .containsEntry("family", "SCCP")
                        .containsEntry("key", "SEP1/dnd")
                        .containsEntry("val", "silent"));
        await().until(() -> heard.all(AsteriskEvent.StoreRead.class).size() == 2);
        assertThat(heard.all(AsteriskEvent.StoreRead.class))
                .extracting(AsteriskEvent.StoreRead::latest)
                .containsOnly(0L);
    }

    @Test
    void writesTheNewestOfWhatWaitsWhichWhatIsReadMeanwhileDoesNotKnow() {
        server.on("dbput", action -> DONE);
        server.on("dbdel", action -> "Response: Error\r\nMessage: Database entry not found");
        store.put(new AsteriskCommand.Store(1, "SEP1/dnd", "reject"));
        store.put(new AsteriskCommand.Store(2, "SEP1/gone", ""));
        store.put(new AsteriskCommand.Store(3, "SEP1/dnd", "silent"));
        connect();

        await().until(() -> server.count("dbput") == 1 && server.count("dbdel") == 1);
        assertThat(server.received.stream().filter(action -> action.containsKey("val")))
                .singleElement()
                .satisfies(action -> assertThat(action).containsEntry("val", "silent"));
        assertThat(heard.await(AsteriskEvent.StoreRead.class, read -> true).latest())
                .isEqualTo(1);
        await().until(() -> store.read(new AsteriskCommand.ReadStore("", List.of("SEP1")))
                .thenApply(done -> latestReread() == 3)
                .join());
    }

    private long latestReread() {
        List<AsteriskEvent.StoreReread> all = heard.all(AsteriskEvent.StoreReread.class);
        return all.get(all.size() - 1).latest();
    }

    @Test
    void anAnswerKnowsNothingOfWhatIsWrittenWhileItIsUnderWayThoughThatWasAnsweredFirst() {
        connect();
        heard.await(AsteriskEvent.StoreRead.class, read -> true);
        AtomicReference<String> asked = new AtomicReference<>("");
        server.on("dbgettree", action -> {
            asked.set(action.getOrDefault("actionid", ""));
            store.put(new AsteriskCommand.Store(1, "SEP1/dnd", ""));
            return AmiServerStub.SILENCE;
        });
        server.on("dbdel", action -> {
            store.put(new AsteriskCommand.Store(2, "SEP2/dnd", "silent"));
            return DONE;
        });
        server.on("dbput", action -> {
            // by now the answer to DBDel is on its way
            server.answerLate(
                    asked.get(), list("DBGetTreeComplete", "Event: DBGetTreeResponse|Key: /SCCP/SEP1/dnd|Val: reject"));
            return DONE;
        });

        CompletableFuture<?> unused = store.read(new AsteriskCommand.ReadStore("", List.of("SEP1")));

        assertThat(heard.await(AsteriskEvent.StoreReread.class, read -> true).latest())
                .isZero();
    }

    @Test
    void theTimeIsFilledIn() {
        server.on("dbput", action -> DONE);
        store.put(new AsteriskCommand.Store(1, "*callback/SEP1/1002", "1001;{now};inuse"));
        connect();

        await().until(() -> server.count("dbput") == 1);
        assertThat(server.received.stream().filter(action -> action.containsKey("val")))
                .singleElement()
                .satisfies(action -> assertThat(action.get("val")).matches("1001;\\d{10};inuse"));
    }

    @Test
    void theSameValueAgainWhileItIsBeingWrittenStays() {
        server.on("dbput", action -> {
            if (server.count("dbput") == 1) {
                store.put(new AsteriskCommand.Store(2, "SEP1/redial", "600@1001"));
            }
            return DONE;
        });
        connect();
        heard.await(AsteriskEvent.StoreRead.class, read -> true);
        store.put(new AsteriskCommand.Store(1, "SEP1/redial", "600@1001"));

        await().until(() -> server.count("dbput") + server.count("dbdel") == 2);
        assertThat(server.count("dbdel")).isZero();
    }

    @Test
    void keepsNoValueThatCannotBeWritten() {
        server.on("dbput", action -> "Response: Error\r\nMessage: Permission denied");
        connect();
        heard.await(AsteriskEvent.StoreRead.class, read -> true);

        store.put(new AsteriskCommand.Store(1, "SEP1/dnd", "a\r\nAction: Command"));
        store.put(new AsteriskCommand.Store(1, "SEP1/dnd", "silent"));

        await().until(() -> server.count("dbput") == 1);
        assertThat(server.received).noneMatch(action -> "Command".equals(action.get("action")));
    }

    @Test
    void asksForEachHintAndAgainWhenItsExtensionChangesInAnotherContext() throws IOException {
        server.on(
                "extensionstate", action -> DONE + "\r\nStatus: " + (server.count("extensionstate") == 1 ? "0" : "9"));
        hints.watch(Set.of("1001@from-sccp"));
        connect();
        heard.await(AsteriskEvent.HintChanged.class, told -> told.state() == HintState.IDLE);

        server.event("Event: ExtensionStatus\r\nExten: 1002\r\nContext: hints\r\nStatus: 1");
        server.event("Event: ExtensionStatus\r\nExten: 1001\r\nContext: hints\r\nStatus: 9");

        heard.await(AsteriskEvent.HintChanged.class, told -> told.state() == HintState.INUSE_RINGING);
        assertThat(server.count("extensionstate")).isEqualTo(2);
    }

    @Test
    void takesAChangeOfAHintAsItIsToldAndTellsItOnce() throws IOException {
        server.on("extensionstate", action -> DONE + "\r\nStatus: -1");
        hints.watch(Set.of("1001@hints"));
        connect();
        heard.await(AsteriskEvent.HintChanged.class, told -> told.state() == HintState.UNKNOWN);

        for (int i = 0; i < 2; i++) {
            server.event("Event: ExtensionStatus\r\nExten: 1001\r\nContext: hints\r\nStatus: 1");
        }
        server.event("Event: ExtensionStatus\r\nExten: 1001\r\nContext: hints\r\nStatus: 16");

        heard.await(AsteriskEvent.HintChanged.class, told -> told.state() == HintState.ONHOLD);
        assertThat(heard.all(AsteriskEvent.HintChanged.class)).hasSize(3);
        assertThat(server.count("extensionstate")).isEqualTo(1);
    }

    @Test
    void asksForEverythingAgainAfterAReconnect() throws IOException {
        server.on("extensionstate", action -> DONE + "\r\nStatus: 0");
        server.on("mailboxcount", action -> DONE + "\r\nNewMessages: 2\r\nOldMessages: 1");
        hints.watch(Set.of("1001@hints"));
        mailboxes.watch(Set.of("1001@default"));
        connect();
        heard.await(MailboxChanged.class, told -> true);
        heard.await(AsteriskEvent.HintChanged.class, told -> true);
        heard.forget();

        server.dropAll();

        heard.await(AsteriskEvent.AmiUp.class, up -> true);
        assertThat(heard.await(MailboxChanged.class, told -> true)).isEqualTo(new MailboxChanged("1001@default", 2, 1));
        heard.await(AsteriskEvent.HintChanged.class, told -> told.state() == HintState.IDLE);
        heard.await(AsteriskEvent.ParkingRead.class, read -> true);
        heard.await(AsteriskEvent.StoreRead.class, read -> true);
    }

    @Test
    void tellsANewMessageUnderTheNameThatWasWatched() throws IOException {
        server.on("mailboxcount", action -> DONE + "\r\nNewMessages: 0\r\nOldMessages: 0");
        mailboxes.watch(Set.of("1001"));
        connect();
        heard.await(MailboxChanged.class, told -> told.newMessages() == 0);

        server.event("Event: MessageWaiting\r\nMailbox: 1001@default\r\nWaiting: 1\r\nNew: 3\r\nOld: 4");

        assertThat(heard.await(MailboxChanged.class, told -> told.newMessages() > 0))
                .isEqualTo(new MailboxChanged("1001", 3, 4));
    }

    @Test
    void asksForTheCountWhenAnEventHasNone() throws IOException {
        server.on(
                "mailboxcount",
                action -> DONE + "\r\nNewMessages: " + (server.count("mailboxcount") - 1) + "\r\nOldMessages: 0");
        mailboxes.watch(Set.of("1001@default"));
        connect();
        heard.await(MailboxChanged.class, told -> told.newMessages() == 0);

        server.event("Event: MessageWaiting\r\nMailbox: 1001@default\r\nWaiting: 1");

        heard.await(MailboxChanged.class, told -> told.newMessages() == 1);
    }

    @Test
    void tellsWhatIsParkedAndWhatBecomesOfIt() throws IOException {
        String parked = "Event: ParkedCall|ParkeeCallerIDNum: 2001|ParkeeCallerIDName: <unknown>|ParkeeUniqueid: c1"
                + "|ParkerDialString: Local/1001@sccp|Parkinglot: default|ParkingSpace: 701|ParkingTimeout: 45";
        server.on("parkedcalls", action -> list("ParkedCallsComplete", parked));
        connect();
        AsteriskEvent.ParkedCall call = new AsteriskEvent.ParkedCall(
                "default", "701", "c1", new Party("2001", ""), "Local/1001@sccp", Duration.ofSeconds(45));
        assertThat(heard.await(AsteriskEvent.ParkingRead.class, read -> true).calls())
                .containsExactly(call);

        String text = parked.replace("|", "\r\n");
        server.event(text.replace("ParkedCall\r", "ParkedCallSwap\r"));
        server.event(text.replace("ParkedCall\r", "UnParkedCall\r"));

        assertThat(heard.await(AsteriskEvent.Parked.class, event -> true).call())
                .isEqualTo(call);
        assertThat(heard.await(AsteriskEvent.Unparked.class, event -> true))
                .isEqualTo(new AsteriskEvent.Unparked(call, UnparkReason.RETRIEVED));
    }

    @Test
    void whatBecameOfAParkedCallIsToldAfterTheListThatStillHadIt() {
        String parked = "Event: ParkedCall|ParkeeUniqueid: c1|Parkinglot: default|ParkingSpace: 701";
        server.on(
                "parkedcalls",
                action -> list("ParkedCallsComplete", parked)
                        + ("||" + parked.replace("ParkedCall|", "UnParkedCall|")).replace("|", "\r\n"));
        connect();

        heard.await(AsteriskEvent.Unparked.class, event -> true);
        assertThat(heard.all(AsteriskEvent.class).stream()
                        .filter(event ->
                                event instanceof AsteriskEvent.ParkingRead || event instanceof AsteriskEvent.Unparked)
                        .findFirst())
                .containsInstanceOf(AsteriskEvent.ParkingRead.class);
    }

    private static String channel(String text) {
        String[] words = text.split(" ", -1);
        return list(
                "StatusComplete",
                "Event: Status|Uniqueid: " + words[0] + "|Channel: " + words[1] + "|BridgeID: " + words[2]);
    }

    private static String bridge(String... channels) {
        return list(
                "BridgeInfoComplete",
                Stream.of(channels)
                        .map(text -> text.split(" ", -1))
                        .map(words -> "Event: BridgeInfoChannel|Uniqueid: " + words[0] + "|Channel: " + words[1])
                        .toArray(String[]::new));
    }

    @Test
    void tellsAPhoneOfOursThatAnotherHoldsIt() {
        String dialplan = "dialplan Local/1001@from-sccp-01;2 basic";
        String dialled = "dialled Local/1001@sccp-02;1 basic";
        String held = "held Local/1001@sccp-02;2 ours";
        Map<String, String> channels = Map.of(
                "holder", channel("holder Local/1001@from-sccp-01;1 holders"),
                "Local/1001@from-sccp-01;2", channel(dialplan),
                "Local/1001@sccp-02;2", channel(held));
        server.on("status", action -> channels.getOrDefault(action.get("channel"), "Response: Error"));
        server.on(
                "bridgeinfo",
                action -> "basic".equals(action.get("bridgeuniqueid")) ? bridge(dialplan, dialled) : bridge(held));
        connect();

        new HoldWatcher(link, events).weHold("holder", true);

        assertThat(heard.await(AsteriskEvent.FarHeld.class, told -> true).channel())
                .isEqualTo("held");
    }
}

package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.asteriskjava.manager.action.MixMonitorAction;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sccpbridge.ari.AriClient;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.switchboard.AsteriskCommand;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.HintState;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.UnparkReason;
import org.sccpbridge.bridge.switchboard.ChannelNames;
import org.sccpbridge.bridge.switchboard.DeviceState;
import org.sccpbridge.bridge.switchboard.DialStatus;
import org.sccpbridge.bridge.switchboard.EventRecorder;
import org.sccpbridge.bridge.switchboard.HangupReason;
import org.sccpbridge.bridge.switchboard.MediaAddress;

/** Each thing that a call can be made to do, done by a real Asterisk over the daemon's own users. */
abstract class AsteriskPrimitives {
    private static final String APP = "sccp";
    private static final String TONE = "612";
    private static final String ECHO = "600";

    private final AsteriskInstance asterisk;
    private final EventRecorder heard = new EventRecorder();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final ChannelNames names = ChannelNames.of(APP, run);
    private int calls;
    private AriClient client;
    private AmiLink ami;
    private AriCalls ari;

    AsteriskPrimitives(AsteriskInstance asterisk) {
        this.asterisk = asterisk;
    }

    @BeforeEach
    void connect() {
        client = new AriClient(asterisk.ariOptions(APP));
        BridgeCloser closer = new BridgeCloser(client);
        LateFrames lateFrames = new LateFrames(client);
        ami = new AmiLink(GeneratedDialplan.options(asterisk));
        var events = AmiEvents.into(heard.inbox());
        AstDbStore store = new AstDbStore(ami, events);
        HintWatcher hints = new HintWatcher(ami, events);
        MailboxWatcher mailboxes = new MailboxWatcher(ami, events);
        DialplanReader dialplan = new DialplanReader(ami, Duration.ofSeconds(5));
        HoldWatcher holds = new HoldWatcher(ami, events);
        ari = new AriCalls(
                client, closer, lateFrames, new AmiCalls(ami, dialplan, store, hints, mailboxes, holds), heard.inbox());
        // before there is a link: both wait for it
        ari.perform(new AsteriskCommand.Store(1, "SEP000000000001/1001/cfwdAll", run));
        ari.perform(new AsteriskCommand.WatchHints(Set.of("1003@from-sccp", "77@from-sccp")));
        ari.perform(new AsteriskCommand.WatchMailboxes(Set.of("1001")));
        client.start(new AriEvents(client, closer, lateFrames, names, heard.inbox()));
        ami.start(new AmiEvents(events, List.of(store, hints, mailboxes, new ParkingWatcher(ami, events))));
        heard.await(AsteriskEvent.AriUp.class, up -> true);
        heard.await(AsteriskEvent.AmiUp.class, up -> true);
    }

    @AfterEach
    void leaveNothing() throws Exception {
        client.channels()
                .list()
                .join()
                .forEach(channel -> client.channels()
                        .hangup(channel.id(), org.sccpbridge.ari.api.HangupReason.NORMAL)
                        .handle((done, failure) -> null)
                        .join());
        ari.settled().get(10, TimeUnit.SECONDS);
        client.stop().get(10, TimeUnit.SECONDS);
        ami.stop();
    }

    /** A call that was answered. Returns its channel; its bridge is named in {@link #bridge}. */
    private String far(String number) {
        int call = ++calls;
        String channel = bridge(call) + "-far";
        ari.perform(new AsteriskCommand.CreateBridge(call, bridge(call)));
        ari.perform(new AsteriskCommand.CreateFar(call, channel, number, "from-sccp", Codec.ULAW, Map.of()));
        heard.await(
                AsteriskEvent.ChannelEntered.class, entered -> entered.channel().equals(channel));
        ari.perform(new AsteriskCommand.Join(call, bridge(call), channel));
        ari.perform(new AsteriskCommand.Dial(call, channel));
        heard.await(
                AsteriskEvent.Dialled.class,
                dialled -> dialled.channel().equals(channel) && dialled.status() == DialStatus.ANSWER);
        return channel;
    }

    private String bridge(int call) {
        return "sccp-" + names.run() + "-" + call;
    }

    private void awaitLeft(String channel) {
        heard.await(AsteriskEvent.ChannelLeft.class, left -> left.channel().equals(channel));
    }

    private AsteriskEvent.CommandFailed failureOf(AsteriskCommand command) {
        ari.perform(command);
        return heard.await(
                AsteriskEvent.CommandFailed.class, failed -> failed.command().equals(command));
    }

    @Test
    void goesOnInTheDialplanAndSaysWhetherItCould() {
        ari.perform(new AsteriskCommand.CheckNumber(1, "from-sccp", ECHO));
        ari.perform(new AsteriskCommand.CheckNumber(2, "from-sccp", "99999"));
        assertThat(heard.await(AsteriskEvent.NumberChecked.class, checked -> checked.call() == 1)
                        .exists())
                .isTrue();
        assertThat(heard.await(AsteriskEvent.NumberChecked.class, checked -> checked.call() == 2)
                        .exists())
                .isFalse();
        String far = far(TONE);

        ari.perform(new AsteriskCommand.ContinueInDialplan(1, far, "from-sccp", ECHO, 1));

        heard.await(
                AsteriskEvent.ChannelReleased.class,
                released -> released.channel().equals(far));
        Awaitility.await()
                .until(() ->
                        client.channels().get(far).join().dialplan().appName().equals("Echo"));
        assertThat(heard.all(AsteriskEvent.CommandFailed.class)).isEmpty();
    }

    @Test
    void leavesTwoPartiesJoinedToAsterisk() {
        String one = far(TONE);
        String other = far(ECHO);

        ari.perform(new AsteriskCommand.HandOver(1, one, other));

        heard.await(
                AsteriskEvent.ChannelReleased.class,
                released -> released.channel().equals(one));
        heard.await(
                AsteriskEvent.ChannelReleased.class,
                released -> released.channel().equals(other));
        Awaitility.await()
                .until(() -> client.bridges().list().join().stream()
                        .anyMatch(bridge -> bridge.channels().containsAll(List.of(one, other))));
        client.channels()
                .hangup(ChannelNames.dialplanHalf(other), org.sccpbridge.ari.api.HangupReason.NORMAL)
                .join();
        awaitLeft(one);
        awaitLeft(other);
    }

    @Test
    void playsToOneAndToAllAndStops() {
        String far = far(ECHO);
        ari.perform(new AsteriskCommand.PlayToBridge(1, "sound-" + run, bridge(1), "sound:confbridge-join"));
        heard.await(AsteriskEvent.PlayingEnded.class, ended -> ended.playing().equals("sound-" + run));

        ari.perform(new AsteriskCommand.Play(1, "ring-" + run, far, "tone:ring"));
        ari.perform(new AsteriskCommand.StopPlaying(1, "ring-" + run));
        heard.await(AsteriskEvent.PlayingEnded.class, ended -> ended.playing().equals("ring-" + run));

        assertThat(failureOf(new AsteriskCommand.StopPlaying(1, "ring-" + run)).refusal())
                .isEqualTo(Refusal.NOT_FOUND);
    }

    @Test
    void setsAndReadsVariablesAndMutes() {
        String far = far(ECHO);

        ari.perform(new AsteriskCommand.SetVariable(1, far, "CDR(userfield)", "MOS=4.2"));
        ari.perform(new AsteriskCommand.SetVariable(1, far, "SCCP_A", "a b"));
        ari.perform(new AsteriskCommand.Mute(1, far, true));
        ari.perform(new AsteriskCommand.Mute(1, far, false));
        ari.perform(new AsteriskCommand.StopRing(1, far));
        ari.perform(new AsteriskCommand.ReadVariables(
                1, far, List.of("SCCP_A", "NOT_SET", "REDIRECTING(from-num)", "CDR(userfield)")));

        assertThat(heard.await(AsteriskEvent.VariablesRead.class, read -> true).values())
                .isEqualTo(Map.of("SCCP_A", "a b", "CDR(userfield)", "MOS=4.2"));
        assertThat(heard.all(AsteriskEvent.CommandFailed.class)).isEmpty();
    }

    @Test
    void sendsToAMulticastGroupWhatIsSaidInABridge() throws IOException {
        InetAddress group = InetAddress.getByName("239.255.77.1");
        try (MulticastSocket listener = new MulticastSocket(0)) {
            for (NetworkInterface each : NetworkInterface.networkInterfaces()
                    .filter(AsteriskPrimitives::isUsable)
                    .toList()) {
                listener.joinGroup(new InetSocketAddress(group, 0), each);
            }
            listener.setSoTimeout(10_000);
            far(TONE);
            String paging = bridge(1) + "-page";
            ari.perform(new AsteriskCommand.CreateMulticast(
                    1, paging, new MediaAddress("239.255.77.1", listener.getLocalPort()), Codec.ULAW, ""));
            heard.await(
                    AsteriskEvent.ChannelEntered.class,
                    entered -> entered.channel().equals(paging));
            ari.perform(new AsteriskCommand.Join(1, bridge(1), paging));
            ari.perform(new AsteriskCommand.Dial(1, paging));

            DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
            listener.receive(packet);

            assertThat(packet.getLength()).as("RTP header and 20 ms of u-law").isEqualTo(12 + 160);
            assertThat(packet.getData()[1] & 0x7f).as("payload type").isZero();
            ari.perform(new AsteriskCommand.Hangup(1, paging, HangupReason.NORMAL));
            awaitLeft(paging);
        }
    }

    private static boolean isUsable(NetworkInterface each) {
        try {
            return each.isUp() && each.getInetAddresses().hasMoreElements();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void parksAndTellsHowItEnded() {
        assertThat(heard.await(AsteriskEvent.ParkingRead.class, read -> true).lots())
                .contains(new AsteriskEvent.ParkingLot("default", 701, 720, Duration.ofSeconds(45)));
        String patient = far(ECHO);
        String forgotten = far(ECHO);

        ari.perform(new AsteriskCommand.Park(1, patient, "default", "Local/1001@sccp", Duration.ofMinutes(1)));
        ari.perform(new AsteriskCommand.Park(2, forgotten, "", "Local/1001@sccp", Duration.ofSeconds(1)));

        AsteriskEvent.ParkedCall parked = heard.await(
                        AsteriskEvent.Parked.class,
                        event -> event.call().channel().equals(patient))
                .call();
        assertThat(parked.slot()).matches("7[0-9]{2}");
        assertThat(parked.comeback()).isEqualTo("Local/1001@sccp");
        assertThat(parked.timeLeft()).isEqualTo(Duration.ofMinutes(1));
        assertThat(unparked(forgotten)).isEqualTo(UnparkReason.TIMED_OUT);
        client.channels()
                .hangup(ChannelNames.dialplanHalf(patient), org.sccpbridge.ari.api.HangupReason.NORMAL)
                .join();
        assertThat(unparked(patient)).isEqualTo(UnparkReason.GAVE_UP);
    }

    private UnparkReason unparked(String channel) {
        return heard.await(
                        AsteriskEvent.Unparked.class,
                        event -> event.call().channel().equals(channel))
                .reason();
    }

    @Test
    void saysReadablyWhatCannotBeDone() {
        String far = far(ECHO);

        AsteriskEvent.CommandFailed gone =
                failureOf(new AsteriskCommand.Park(1, "nosuch", "", "Local/1001@sccp", Duration.ZERO));
        assertThat(gone.refusal()).isEqualTo(Refusal.NOT_FOUND);
        assertThat(gone.message()).contains("AMI Park: Channel does not exist: nosuch");
        assertThat(failureOf(new AsteriskCommand.Park(1, far, "nosuch", "", Duration.ZERO))
                        .message())
                .contains("AMI Park: Park action failed");
        assertThat(failureOf(new AsteriskCommand.StopRecording(1, far)).refusal())
                .isEqualTo(Refusal.REFUSED);
        assertThat(failureOf(new AsteriskCommand.StartRecording(1, far, "a.wav,,touch b", ""))
                        .message())
                .contains("MixMonitor not sent");
        assertThat(failureOf(new AsteriskCommand.HandOver(1, far, "nosuch")).refusal())
                .isEqualTo(Refusal.NOT_FOUND);
    }

    @Test
    void recordsPausesAndStops() throws IOException, InterruptedException {
        Path file = asterisk.log().resolveSibling("recorded-" + run + ".wav");
        Path others = file.resolveSibling("others-" + run + ".wav");
        String far = far(TONE);
        ami.send(new MixMonitorAction(far, others.toString(), "i(OTHERS)")).join();

        ari.perform(new AsteriskCommand.StartRecording(1, far, file.toString(), ""));
        heard.await(
                AsteriskEvent.RecordingStarted.class,
                started -> started.channel().equals(far));
        Awaitility.await().until(() -> Files.exists(file) && Files.size(file) > 1000);
        ari.perform(new AsteriskCommand.PauseRecording(1, far, file.toString(), "", true));
        ari.settled().join();
        long before = Files.size(file);
        grows(others);
        assertThat(file).hasSize(before);
        ari.perform(new AsteriskCommand.PauseRecording(1, far, file.toString(), "", false));
        Awaitility.await().until(() -> Files.size(file) > before + 1000);
        // as though the pause before had been lost
        ari.perform(new AsteriskCommand.PauseRecording(1, far, file.toString(), "", false));
        ari.settled().join();
        assertRecorded(far, "recorded-" + run, "others-" + run);
        ari.perform(new AsteriskCommand.StopRecording(1, far));
        ari.settled().join();

        assertThat(heard.all(AsteriskEvent.CommandFailed.class)).isEmpty();
        assertThat(failureOf(new AsteriskCommand.StopRecording(1, far)).refusal())
                .isEqualTo(Refusal.REFUSED);
        assertRecorded(far, "others-" + run);
        grows(others);
    }

    /** By half a second. */
    private static void grows(Path recording) throws IOException {
        long before = Files.exists(recording) ? Files.size(recording) : 0;
        Awaitility.await().until(() -> Files.exists(recording) && Files.size(recording) > before + 8000);
    }

    private void assertRecorded(String channel, String... files) throws IOException, InterruptedException {
        String list = asterisk.cli(
                "mixmonitor list " + client.channels().get(channel).join().name());
        assertThat(Pattern.compile("(?:recorded|others)-" + run)
                        .matcher(list)
                        .results()
                        .map(MatchResult::group))
                .as(list)
                .containsExactlyInAnyOrder(files);
    }

    @Test
    void keepsWhatWasStoredWhileThereWasNoLink() {
        assertThat(heard.await(AsteriskEvent.StoreRead.class, read -> true).values())
                .containsEntry("SEP000000000001/1001/cfwdAll", run);
        Awaitility.await()
                .until(() -> ami.dbGet("SCCP", "SEP000000000001/1001/cfwdAll")
                        .join()
                        .filter(run::equals)
                        .isPresent());

        ari.perform(new AsteriskCommand.Store(1, "SEP000000000001/1001/cfwdAll", ""));

        Awaitility.await()
                .until(() ->
                        ami.dbGet("SCCP", "SEP000000000001/1001/cfwdAll").join().isEmpty());
    }

    @Test
    void watchesAHintThroughAnInclude() {
        assertThat(heard.await(
                                AsteriskEvent.HintChanged.class,
                                told -> told.hint().equals("77@from-sccp"))
                        .state())
                .isEqualTo(HintState.UNKNOWN);
        ari.perform(new AsteriskCommand.SetDeviceState("1003", DeviceState.NOT_INUSE));
        heard.await(AsteriskEvent.HintChanged.class, told -> told.state() == HintState.IDLE);

        ari.perform(new AsteriskCommand.SetDeviceState("1003", DeviceState.RINGINUSE));

        assertThat(heard.await(AsteriskEvent.HintChanged.class, told -> told.state() == HintState.INUSE_RINGING)
                        .hint())
                .isEqualTo("1003@from-sccp");
    }

    @Test
    void countsTheMessagesOfAMailbox() {
        assertThat(heard.await(AsteriskEvent.MailboxChanged.class, told -> true))
                .isEqualTo(new AsteriskEvent.MailboxChanged("1001", 0, 0));
    }
}

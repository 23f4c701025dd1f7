package org.sccpbridge.sccp.phone;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sccpbridge.sccp.message.code.MediaStatus;
import org.sccpbridge.sccp.message.code.UnregisterReason;
import org.sccpbridge.sccp.message.registration.UnregisterReq;
import org.sccpbridge.sccp.phone.RegistrationView.State;

/**
 * A Cisco phone without plastic: registers, is operated key by key, shows what its server tells it, and really sends and
 * measures RTP.
 *
 * <p>What a hand can do is in {@link PhoneHands}. What came of it is awaited on snapshots: {@link #await(String, Predicate)}. Every wait is
 * bounded and fails with the phone's screen and its last messages. Not to be called from event loops.
 */
public final class VirtualPhone extends PhoneHands implements AutoCloseable {
    /** As a tone: no packet is sent, as if a firewall kept it. */
    public static final int NO_AUDIO = -1;

    /** A phone that is not connected yet. */
    public VirtualPhone(PhoneOptions options) {
        super(new PhoneCore(options));
    }

    /** What it was made with. */
    public PhoneOptions options() {
        return core.options();
    }

    // ---- registration

    /** Connects and registers; {@link #register()} also waits for it. */
    public void connect() {
        waits.onLoop(core::connect);
    }

    /** Connects, registers and waits until the last request is answered. */
    public PhoneView register() {
        CompletableFuture<PhoneView> ended = new CompletableFuture<>();
        // Waited for only after connecting has begun: an earlier registration's end must not count.
        waits.onLoop(() -> {
            core.connect();
            var unused = when(VirtualPhone::registrationEnded).thenAccept(ended::complete);
        });
        PhoneView view = waits.get("the end of registration", ended, options().answerTimeout());
        if (!view.registered()) {
            throw waits.failure("not registered: " + view.registration().text());
        }
        return view;
    }

    /** Says goodbye; on the server's agreement the state is UNREGISTERED. */
    public void unregister() {
        waits.onLoop(() -> core.send(new UnregisterReq(UnregisterReason.UNKNOWN)));
    }

    /** Ends the TCP connection with RST. */
    public void dropConnection() {
        waits.onLoop(core::drop);
    }

    /** Sends no keepalives any more. */
    public void goSilent() {
        waits.onLoop(core::stopKeepAlives);
    }

    // ---- what there is to see

    /** The latest snapshot. */
    public PhoneView view() {
        return core.board().latest();
    }

    /** The phone drawn with characters. */
    public String screen() {
        return view().screen();
    }

    /** What the server did that the protocol, or a strict phone, does not allow. */
    public List<String> violations() {
        return core.violations().all();
    }

    /** The last messages both ways. */
    public List<PhoneMessage> messages() {
        return core.transcript().all();
    }

    /** Calls {@code listener} on the phone's event loop for each message from now on; it must not block. */
    public void onMessage(Consumer<PhoneMessage> listener) {
        core.transcript().listen(listener);
    }

    /** Waits for a snapshot for as long as {@link PhoneOptions#answerTimeout()}. */
    public PhoneView await(String what, Predicate<? super PhoneView> wanted) {
        return await(what, wanted, options().answerTimeout());
    }

    /**
     * Waits for a snapshot; states of any shortness count.
     *
     * @param what is awaited, for the failure message
     * @throws PhoneException when it does not come in time
     */
    public PhoneView await(String what, Predicate<? super PhoneView> wanted, Duration atMost) {
        return waits.get(what, when(wanted), atMost);
    }

    /** The first snapshot that fits, now or later, without waiting; cancel it when no longer wanted. */
    public CompletableFuture<PhoneView> when(Predicate<? super PhoneView> wanted) {
        return core.board().when(wanted);
    }

    /**
     * Lets the phone believe that time has passed: texts whose time is over disappear. They do so by themselves too, in real time.
     */
    public void passTime(Duration time) {
        waits.ask("time to pass", () -> {
            core.display().pass(time);
            return time;
        });
    }

    /** Waits until the server has answered a KeepAliveReq: what the phone sent before has arrived. At once when not registered. */
    public void roundTrip() {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        waits.onLoop(() -> {
            if (view().registered()) {
                var unused = core.keepAlives().roundTrip().thenAccept(ended::complete);
            } else {
                ended.complete(false);
            }
        });
        waits.get("an answer to a KeepAliveReq", ended, options().answerTimeout());
    }

    // ---- audio

    /** Counters of all RTP ports, those of ended streams first. */
    public List<RtpStats> rtpStreams() {
        return waits.ask("RTP counters", core.media()::stats);
    }

    /** Counters of the newest RTP port. */
    public RtpStats rtp() {
        List<RtpStats> all = rtpStreams();
        if (all.isEmpty()) {
            throw waits.failure("no RTP port was opened");
        }
        return all.get(all.size() - 1);
    }

    /** Waits until the counters of the newest RTP port fit. */
    public RtpStats awaitRtp(String what, Predicate<? super RtpStats> wanted, Duration atMost) {
        waits.ask("RTP counters", core.media()::publishTraffic);
        CompletableFuture<List<RtpStats>> met =
                core.media().traffic().when(all -> !all.isEmpty() && wanted.test(all.get(all.size() - 1)));
        List<RtpStats> all = waits.get(what, met, atMost);
        return all.get(all.size() - 1);
    }

    /** Waits until exactly these tones (Hz) are heard. */
    public RtpStats awaitTones(Duration atMost, Integer... tones) {
        Set<Integer> wanted = Set.of(tones);
        return awaitRtp("tones " + wanted, stats -> stats.tones().equals(wanted), atMost);
    }

    /** Changes the tone sent, in Hz; 0 is silence, {@link #NO_AUDIO} nothing at all. */
    public void tone(int frequency) {
        waits.onLoop(() -> core.media().tone(frequency));
    }

    /** What the phone hears, of the last minute. */
    public HeardTones heard() {
        return waits.ask("what was heard", core.media().heard()::tones);
    }

    /**
     * Waits until exactly these tones (Hz) and no others have been heard for a whole window without a break; none: until silence
     * has been received for so long, which is more than nothing being received.
     *
     * @param window how long; at least 200 ms, which one measurement takes
     */
    public HeardTones awaitSteadyTones(Duration window, Duration atMost, Integer... tones) {
        Set<Integer> wanted = Set.of(tones);
        waits.ask("what was heard", core.media().heard()::publish);
        CompletableFuture<HeardTones> met =
                core.media().heard().board().when(heard -> heard.last(window).exactly(wanted, window));
        return waits.get("tones " + wanted + " for " + window.toMillis() + " ms", met, atMost)
                .last(window);
    }

    /** Refuses to open receive channels from now on with this status; {@link MediaStatus#OK}: opens them again. */
    public void refuseReceiveChannels(MediaStatus status) {
        waits.ask("to be told", () -> {
            core.media().refuse(status);
            return status;
        });
    }

    /** Ends the connection and all audio. */
    @Override
    public void close() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (core.loop().isShuttingDown()) {
            return;
        }
        waits.onLoop(() -> {
            if (view().registration().state() != State.NEW) {
                core.disconnect(State.UNREGISTERED, "switched off");
            }
            done.complete(null);
        });
        waits.get("the end of the connection", done, options().answerTimeout());
    }

    private static boolean registrationEnded(PhoneView view) {
        State state = view.registration().state();
        return state == State.REGISTERED || state == State.REJECTED || state == State.FAILED;
    }
}

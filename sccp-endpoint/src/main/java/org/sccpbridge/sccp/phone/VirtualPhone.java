package org.sccpbridge.sccp.phone;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.UnregisterReason;
import org.sccpbridge.sccp.message.registration.UnregisterReq;
import org.sccpbridge.sccp.phone.KeysView.SoftKey;
import org.sccpbridge.sccp.phone.RegistrationView.State;

/**
 * A Cisco phone without plastic: registers, is operated key by key, shows what its server tells it, and really sends and
 * measures RTP.
 *
 * <p>Pressing keys only sends and never waits, except {@link #dial} and {@link #softKey(String)}, which wait for dial tone and for
 * the key to be shown, as a person would. What came of it is awaited on snapshots: {@link #await(String, Predicate)}. Every wait is
 * bounded and fails with the phone's screen and its last messages. Not to be called from event loops.
 */
@SuppressWarnings(
        "FutureReturnValueIgnored") // Keys are pressed on the loop; what comes of it is seen in the snapshots.
public final class VirtualPhone implements AutoCloseable {
    private static final int MESSAGES_IN_FAILURES = 30;

    private final PhoneCore core;
    private final PhoneActions actions;

    /** A phone that is not connected yet. */
    public VirtualPhone(PhoneOptions options) {
        core = new PhoneCore(options);
        actions = new PhoneActions(core);
    }

    /** What it was made with. */
    public PhoneOptions options() {
        return core.options();
    }

    // ---- registration

    /** Connects and registers; {@link #register()} also waits for it. */
    public void connect() {
        onLoop(core::connect);
    }

    /** Connects, registers and waits until the last request is answered. */
    public PhoneView register() {
        CompletableFuture<PhoneView> ended = new CompletableFuture<>();
        // Waited for only after connecting has begun: an earlier registration's end must not count.
        onLoop(() -> {
            core.connect();
            when(VirtualPhone::registrationEnded).thenAccept(ended::complete);
        });
        PhoneView view = get("the end of registration", ended, options().answerTimeout());
        if (!view.registered()) {
            throw failure("not registered: " + view.registration().text());
        }
        return view;
    }

    /** Says goodbye; on the server's agreement the state is UNREGISTERED. */
    public void unregister() {
        onLoop(() -> core.send(new UnregisterReq(UnregisterReason.UNKNOWN)));
    }

    /** Ends the TCP connection with RST. */
    public void dropConnection() {
        onLoop(core::drop);
    }

    /** Sends no keepalives any more. */
    public void goSilent() {
        onLoop(core::stopKeepAlives);
    }

    // ---- keys

    /** Lifts the handset. */
    public void offHook() {
        onLoop(actions::offHook);
    }

    /** Puts the handset back. */
    public void onHook() {
        onLoop(actions::onHook);
    }

    /** Presses the speaker button. */
    public void speaker() {
        onLoop(actions::speaker);
    }

    /**
     * Presses digit keys.
     *
     * @param keys of 0-9 * # + A-D
     */
    public void press(String keys) {
        for (int i = 0; i < keys.length(); i++) {
            int number = Keypad.number(keys.charAt(i));
            if (number < 0) {
                throw new IllegalArgumentException("no key " + keys.charAt(i));
            }
            onLoop(() -> actions.press(number));
        }
    }

    /** Presses the speaker button if nothing is off hook, waits for the server's OffHook, presses the digits. */
    public void dial(String number) {
        Predicate<PhoneView> offHook = view -> view.activeCall()
                .filter(call -> call.state().equals(CallStateCode.OFF_HOOK))
                .isPresent();
        if (!offHook.test(view())) {
            speaker();
            await("a call off hook to dial " + number + " on", offHook);
        }
        press(number);
    }

    /** Waits until a soft key with this label is shown, and presses it. */
    public void softKey(String label) {
        PhoneView view =
                await("soft key " + label, now -> now.keys().softKey(label).isPresent());
        int event = view.keys().softKey(label).map(SoftKey::event).orElseThrow();
        softKey(event);
    }

    /** Sends a SoftKeyEvent for the call shown, whether or not such a key is. */
    public void softKey(int event) {
        onLoop(() -> actions.softKey(event));
    }

    /** Presses a line button. */
    public void line(int instance) {
        stimulus(ButtonType.LINE, instance);
    }

    /** Presses a speed dial button. */
    public void speedDial(int instance) {
        stimulus(ButtonType.SPEED_DIAL, instance);
    }

    /** Presses a button that is neither digit nor soft key. */
    public void stimulus(ButtonType button, int instance) {
        onLoop(() -> actions.stimulus(button, instance));
    }

    /** Taps the hook, on phones without keys for hold and transfer. */
    public void hookFlash() {
        onLoop(actions::hookFlash);
    }

    /** Dials a whole number at once, as from a call list. */
    public void enbloc(String number) {
        onLoop(() -> actions.enbloc(number));
    }

    /** Answers the call that rings: Answer key, or the handset on phones without. */
    public void answer() {
        onLoop(actions::answer);
    }

    /** Ends the call in hand by whatever holds it: handset, speaker button or EndCall key. */
    public void hangup() {
        onLoop(actions::hangup);
    }

    /** Presses Redial. */
    public void redial() {
        onLoop(actions::redial);
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
        return get(what, when(wanted), atMost);
    }

    /** The first snapshot that fits, now or later, without waiting; cancel it when no longer wanted. */
    public CompletableFuture<PhoneView> when(Predicate<? super PhoneView> wanted) {
        return core.board().when(wanted);
    }

    // ---- audio

    /** Counters of all RTP ports, those of ended streams first. */
    public List<RtpStats> rtpStreams() {
        CompletableFuture<List<RtpStats>> answer = new CompletableFuture<>();
        onLoop(() -> answer.complete(core.media().stats()));
        return get("RTP counters", answer, options().answerTimeout());
    }

    /** Counters of the newest RTP port. */
    public RtpStats rtp() {
        List<RtpStats> all = rtpStreams();
        if (all.isEmpty()) {
            throw failure("no RTP port was opened");
        }
        return all.get(all.size() - 1);
    }

    /** Waits until the counters of the newest RTP port fit. */
    public RtpStats awaitRtp(String what, Predicate<? super RtpStats> wanted, Duration atMost) {
        CompletableFuture<List<RtpStats>> met =
                core.media().traffic().when(all -> !all.isEmpty() && wanted.test(all.get(all.size() - 1)));
        onLoop(() -> core.media().traffic().publish(core.media().stats()));
        List<RtpStats> all = get(what, met, atMost);
        return all.get(all.size() - 1);
    }

    /** Waits until exactly these tones (Hz) are heard. */
    public RtpStats awaitTones(Duration atMost, Integer... tones) {
        Set<Integer> wanted = Set.of(tones);
        return awaitRtp("tones " + wanted, stats -> stats.tones().equals(wanted), atMost);
    }

    /** Changes the tone sent, in Hz; 0 is silence. */
    public void tone(int frequency) {
        onLoop(() -> core.media().tone(frequency));
    }

    /** Ends the connection and all audio. */
    @Override
    public void close() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (core.loop().isShuttingDown()) {
            return;
        }
        onLoop(() -> {
            if (view().registration().state() != State.NEW) {
                core.disconnect(State.UNREGISTERED, "switched off");
            }
            done.complete(null);
        });
        get("the end of the connection", done, options().answerTimeout());
    }

    private static boolean registrationEnded(PhoneView view) {
        State state = view.registration().state();
        return state == State.REGISTERED || state == State.REJECTED || state == State.FAILED;
    }

    private void onLoop(Runnable action) {
        core.loop().execute(() -> {
            action.run();
            core.changed();
        });
    }

    private <T> T get(String what, CompletableFuture<T> future, Duration atMost) {
        if (core.loop().inEventLoop()) {
            throw new IllegalStateException("waiting for " + what + " on an event loop would never end");
        }
        try {
            return future.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(false);
            throw failure("waited " + atMost.toMillis() + " ms for " + what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("interrupted while waiting for " + what);
        } catch (ExecutionException e) {
            PhoneException failure = failure("the condition for " + what + " failed: " + e.getCause());
            failure.initCause(e.getCause());
            throw failure;
        }
    }

    private PhoneException failure(String what) {
        return new PhoneException(options().deviceName() + ": " + what + "\n" + screen() + "\nviolations: "
                + violations() + "\nlast messages:\n" + core.transcript().tail(MESSAGES_IN_FAILURES));
    }
}

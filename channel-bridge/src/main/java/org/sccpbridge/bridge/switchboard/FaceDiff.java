package org.sccpbridge.bridge.switchboard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.switchboard.Face.Audio;
import org.sccpbridge.bridge.switchboard.Face.Info;
import org.sccpbridge.bridge.switchboard.Face.Ringing;
import org.sccpbridge.bridge.switchboard.Face.Shown;
import org.sccpbridge.bridge.switchboard.Face.Sound;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.message.code.SoftKeySet;

/**
 * What to tell a phone so that it goes from one face to another. The order is the one that all known servers share: what stops comes
 * first; a call is off hook before it is anything else of the
 * user's (some models stay silent otherwise); no CallInfo before the CallStateCode that makes
 * the call known; tones and ringing last.
 */
final class FaceDiff {
    private final Face before;
    private final Face after;
    private final List<PhoneCommand> commands = new ArrayList<>();
    private boolean planeIsActive;

    private FaceDiff(Face before, Face after) {
        this.before = before;
        this.after = after;
        this.planeIsActive = after.activeLine() == 0 || after.activeLine() == before.activeLine();
    }

    /** What is said of a call that no longer rings here, before its end. */
    interface Farewell {
        @Nullable
        PhoneCommand to(Shown shown);
    }

    static List<PhoneCommand> commands(Face before, Face after, Farewell farewell) {
        if (before.equals(after)) {
            return List.of();
        }
        return new FaceDiff(before, after).diff(farewell);
    }

    private List<PhoneCommand> diff(Farewell farewell) {
        stopSounds();
        if (after.speaker() && !before.speaker()) {
            commands.add(new PhoneCommand.SetSpeaker(true));
        }
        lamps();
        before.signs().stream()
                .filter(sign -> !after.signs().contains(sign))
                .forEach(sign -> commands.add(sign.gone()));
        before.calls().values().stream()
                .filter(shown -> !goesOn(shown))
                .forEach(shown -> end(shown, farewell.to(shown)));
        closeAudio();
        // what the user lays aside first: never are two calls in hand
        after.calls().values().stream().filter(shown -> !shown.mine()).forEach(this::show);
        after.calls().values().stream().filter(Shown::mine).forEach(this::show);
        activateCallPlane();
        openAudio();
        idle();
        signs();
        startSounds();
        return commands;
    }

    /** A call that another phone takes while it rings here is over for this one, though it is seen again as the other's. */
    private boolean goesOn(Shown shown) {
        Shown now = after.calls().get(shown.call());
        return now != null && !(shown.rings() && now.isRemote());
    }

    private @Nullable Shown before(int call) {
        Shown old = before.calls().get(call);
        return old != null && goesOn(old) ? old : null;
    }

    private void signs() {
        after.signs().stream()
                .filter(sign -> !before.signs().contains(sign))
                .forEach(sign -> commands.add(sign.shown()));
    }

    private void stopSounds() {
        Sound tone = before.tone();
        if (tone != null && !tone.equals(after.tone())) {
            commands.add(new PhoneCommand.StopTone(tone.line(), tone.call()));
        }
        Ringing ringing = before.ringing();
        if (ringing != null && after.ringing() == null) {
            commands.add(new PhoneCommand.SetRinger(ringing.line(), ringing.call(), RingMode.OFF));
        }
    }

    private void startSounds() {
        Sound tone = after.tone();
        if (tone != null && !tone.equals(before.tone())) {
            commands.add(new PhoneCommand.StartTone(tone.line(), tone.call(), tone.tone()));
        }
        Ringing ringing = after.ringing();
        if (ringing != null && !ringing.equals(before.ringing())) {
            commands.add(new PhoneCommand.SetRinger(ringing.line(), ringing.call(), ringing.mode()));
        }
    }

    private void lamps() {
        before.lamps().keySet().stream()
                .filter(lamp -> !after.lamps().containsKey(lamp))
                .forEach(lamp -> light(lamp, LampMode.OFF));
        after.lamps().forEach((lamp, mode) -> {
            if (!mode.equals(before.lamps().get(lamp))) {
                light(lamp, mode);
            }
        });
    }

    private void light(Lamp lamp, LampMode mode) {
        commands.add(new PhoneCommand.SetLamp(lamp.button(), lamp.instance(), mode));
    }

    private void end(Shown shown, @Nullable PhoneCommand farewell) {
        commands.add(new PhoneCommand.ClearPrompt(shown.line(), shown.call()));
        Audio audio = before.audio();
        if (audio != null && audio.call() == shown.call()) {
            close(audio);
        }
        if (farewell != null) {
            commands.add(farewell);
        }
        commands.add(new PhoneCommand.ShowCallState(shown.line(), shown.call(), CallStateCode.ON_HOOK));
    }

    private void closeAudio() {
        Audio audio = before.audio();
        if (audio != null && after.calls().containsKey(audio.call()) && !isSamePath(audio, after.audio())) {
            close(audio);
        }
    }

    private void close(Audio audio) {
        commands.add(new PhoneCommand.CloseReceiveChannel(audio.call(), audio.party()));
        if (audio.to() != null) {
            commands.add(new PhoneCommand.StopMediaTransmission(audio.call(), audio.party()));
        }
    }

    private void openAudio() {
        Audio audio = after.audio();
        if (audio == null) {
            return;
        }
        Audio old = before.audio();
        if (!isSamePath(audio, old)) {
            commands.add(new PhoneCommand.OpenReceiveChannel(audio.call(), audio.line(), audio.party(), audio.codec()));
        }
        boolean sending = isSamePath(audio, old) && old != null && old.to() != null;
        if (audio.to() != null && !sending) {
            commands.add(new PhoneCommand.StartMediaTransmission(
                    audio.call(), audio.line(), audio.party(), audio.codec(), audio.to()));
        }
    }

    private static boolean isSamePath(Audio one, @Nullable Audio other) {
        return other != null && one.party() == other.party();
    }

    private void show(Shown now) {
        Shown old = before(now.call());
        if (now.equals(old)) {
            return;
        }
        int line = now.line();
        int call = now.call();
        if (old == null || !old.state().equals(now.state())) {
            boolean takenUp = isTakenUp(old, now);
            if (takenUp) {
                commands.add(new PhoneCommand.ShowCallState(line, call, CallStateCode.OFF_HOOK));
                activateCallPlane();
            }
            boolean known = old != null || takenUp;
            if (known
                    && !now.dialed().isEmpty()
                    && (old == null || !old.dialed().equals(now.dialed()))) {
                commands.add(new PhoneCommand.ShowDialedNumber(line, call, now.dialed()));
            }
            commands.add(new PhoneCommand.ShowCallState(line, call, now.state()));
        }
        if (old == null || !old.keys().equals(now.keys()) || !old.valid().equals(now.valid())) {
            commands.add(new PhoneCommand.SelectSoftKeys(line, call, now.keys(), now.valid()));
        }
        if (old == null || !old.prompt().equals(now.prompt())) {
            commands.add(new PhoneCommand.ShowPrompt(line, call, now.prompt()));
        }
        Info info = now.info();
        if (info != null && (old == null || !Objects.equals(old.info(), info))) {
            commands.add(new PhoneCommand.ShowCallInfo(
                    line, call, info.type(), info.calling(), info.called(), info.redirection()));
        }
        selected(old, now);
    }

    private void selected(@Nullable Shown old, Shown now) {
        boolean before = old != null && old.selected();
        if (before != now.selected()) {
            commands.add(new PhoneCommand.ShowSelected(now.line(), now.call(), now.selected()));
        }
    }

    /** A call that becomes the user's without having been off hook, be it by answering, by redial or by a number dialled at once. */
    private static boolean isTakenUp(@Nullable Shown old, Shown now) {
        return now.mine()
                && !now.state().equals(CallStateCode.OFF_HOOK)
                && (old == null || old.rings() || old.isRemote());
    }

    private void activateCallPlane() {
        if (!planeIsActive) {
            commands.add(new PhoneCommand.ActivateCallPlane(after.activeLine()));
            planeIsActive = true;
        }
    }

    private void idle() {
        boolean becomesIdle = after.calls().isEmpty() && !before.calls().isEmpty();
        if (becomesIdle) {
            commands.add(new PhoneCommand.SelectSoftKeys(0, 0, SoftKeySet.ON_HOOK, EnumSet.allOf(Key.class)));
            commands.add(new PhoneCommand.RefreshClock());
        }
        if (before.speaker() && !after.speaker()) {
            commands.add(new PhoneCommand.SetSpeaker(false));
        }
        if (after.calls().isEmpty() && (becomesIdle || !after.idlePrompt().equals(before.idlePrompt()))) {
            commands.add(new PhoneCommand.ShowPrompt(0, 0, after.idlePrompt()));
        }
    }
}

package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Warns of phones of which nothing is heard, the fault that admins look for longest. Asterisk counts no packets of external media; what it
 * does tell is when sound begins on a channel (TALK_DETECT, observed with 16.28 and 22.10: with the least threshold that it takes, a tenth
 * of a second of anything but digital silence).
 */
public final class SilentPhones implements Feature {
    private static final String DETECT = "TALK_DETECT(set)";
    private static final String DETECT_NO_MORE = "TALK_DETECT(remove)";
    /** Silence in milliseconds until talking ends, which is not looked at, and the threshold of sound; 0 is refused. */
    private static final String LEAST_SOUND = "2500,1";

    private final Switchboard board;
    private final Map<String, Awaited> awaited = new HashMap<>();

    SilentPhones(Switchboard board) {
        this.board = board;
    }

    /** @param patience after which a warning is due */
    public record Options(Duration patience) implements Extra {}

    private record Awaited(String phone, Media path, Duration patience, boolean warned) {}

    @Override
    public void audioFlows(String phone, Media path) {
        Phone known = board.phone(phone);
        Options options = known == null ? null : known.settings().get(Options.class);
        if (options != null && !options.patience().isZero()) {
            awaited.put(path.channel(), new Awaited(phone, path, options.patience(), false));
            board.perform(new AsteriskCommand.SetVariable(path.call(), path.channel(), DETECT, LEAST_SOUND));
            board.startTimer(path.party(), TimerKey.Kind.NO_AUDIO, options.patience());
        }
    }

    @Override
    public void audioCloses(String phone, Media path) {
        forget(path.channel());
    }

    @Override
    public boolean hears(AsteriskEvent event) {
        if (event instanceof AsteriskEvent.SoundBegan began) {
            heard(began.channel());
            return true;
        }
        if (event instanceof AsteriskEvent.CommandFailed failed
                && failed.command() instanceof AsteriskCommand.SetVariable set
                && set.name().equals(DETECT)) {
            // then nobody knows
            forget(set.channel());
            return true;
        }
        return false;
    }

    private void heard(String channel) {
        Awaited of = awaited.get(channel);
        if (of == null) {
            return;
        }
        if (of.warned()) {
            log(Effect.Log.Level.INFO, of, "now something is heard of the phone");
        }
        forget(channel);
        board.perform(new AsteriskCommand.SetVariable(of.path().call(), channel, DETECT_NO_MORE, ""));
    }

    private void forget(String channel) {
        Awaited of = awaited.remove(channel);
        if (of != null) {
            board.stopTimer(of.path().party(), TimerKey.Kind.NO_AUDIO);
        }
    }

    @Override
    public void firesOfPath(int party, TimerKey.Kind kind) {
        if (kind == TimerKey.Kind.NO_AUDIO) {
            awaited.replaceAll((channel, of) -> of.path().party() == party ? warned(of) : of);
        }
    }

    private Awaited warned(Awaited of) {
        Media path = of.path();
        Call call = board.call(path.call());
        if (call != null && call.has(AutoAnswer.Listening.class)) {
            // it is not to be heard
            board.startTimer(path.party(), TimerKey.Kind.NO_AUDIO, of.patience());
            return of;
        }
        MediaAddress phone = Objects.requireNonNull(path.phone());
        log(
                Effect.Log.Level.WARN,
                of,
                "nothing is heard of the phone for " + of.patience().toSeconds()
                        + " seconds. It was told to send its audio (UDP) to " + path.asterisk()
                        + " and says that it listens at " + phone
                        + ". Unless its user is on mute: check that the phone can reach that address of Asterisk, that no"
                        + " firewall or NAT stops UDP to the ports of rtp.conf, and that Asterisk's host has a route back");
        board.perform(new Effect.Count(Metric.SILENT_PHONES, 1));
        return new Awaited(of.phone(), path, of.patience(), true);
    }

    private void log(Effect.Log.Level level, Awaited of, String text) {
        Call call = board.call(of.path().call());
        String line = call == null ? "" : "line " + call.line() + " ";
        board.log(level, of.phone(), line + "call " + of.path().call() + ": " + text);
    }
}

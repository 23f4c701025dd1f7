package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;

/**
 * The audio path of every phone, at most one each. Paths are not opened and closed by hand: after each event the path a phone should have
 * follows from its calls, as its {@link Face} does, so that hold, resume, barge and conference only have to change the calls.
 */
final class Ears {
    private static final Duration OPEN_MEDIA = Duration.ofSeconds(5);

    private final Switchboard board;
    private final CallMachine machine;
    private final Map<String, Media> paths = new TreeMap<>();
    private final Map<String, String> phoneOfChannel = new HashMap<>();
    private final Map<Integer, String> phoneOfParty = new HashMap<>();
    private final Set<String> touched = new TreeSet<>();
    private int lastParty;
    private int lastKnown;

    Ears(Switchboard board, CallMachine machine) {
        this.board = board;
        this.machine = machine;
    }

    void touch(Set<String> phones) {
        touched.addAll(phones);
    }

    @Nullable
    Media of(@Nullable String phone) {
        return phone == null ? null : paths.get(phone);
    }

    @Nullable
    Media ofChannel(String channel) {
        return of(phoneOfChannel.get(channel));
    }

    /** Unique per path, of audio or of a page. */
    int nextParty() {
        return ++lastParty;
    }

    // ---- what should be

    /** True when anything was looked at. */
    boolean settle() {
        List<String> phones = List.copyOf(touched);
        touched.clear();
        phones.forEach(this::settle);
        return !phones.isEmpty();
    }

    private void settle(String phone) {
        Phone known = board.phone(phone);
        Call wanted = known == null
                ? null
                : board.shownAt(known).stream()
                        .filter(call -> call.isWith(phone) && call.isHeard())
                        .findFirst()
                        .orElse(null);
        Media has = of(phone);
        if (has != null && !leadsTo(has, wanted, phone)) {
            close(phone, has);
            has = null;
        }
        if (wanted != null && has == null) {
            open(phone, wanted);
        }
    }

    /** A path stays while the call it was opened for is one of those heard, for phones file audio under that call. */
    private boolean leadsTo(Media path, @Nullable Call wanted, String phone) {
        Call of = board.call(path.call());
        return wanted != null && wanted.talk() == path.talk() && of != null && of.isWith(phone) && of.isHeard();
    }

    private void open(String phone, Call call) {
        Codec codec = board.codec(phone, call.line());
        if (codec == null) {
            fails(phone, call, Failure.NO_CODEC);
            return;
        }
        int party = nextParty();
        Media path = Media.opening(call, party, codec, board.names().media(call.reference(), party));
        paths.put(phone, path);
        phoneOfChannel.put(path.channel(), phone);
        phoneOfParty.put(party, phone);
        board.startTimer(party, TimerKey.Kind.MEDIA, OPEN_MEDIA);
        board.redraw(phone);
    }

    private void close(String phone, Media path) {
        forget(phone, path);
        if (path.requested()) {
            board.perform(new AsteriskCommand.Hangup(path.call(), path.channel(), HangupReason.NORMAL));
        }
    }

    private void forget(String phone, Media path) {
        paths.remove(phone);
        phoneOfChannel.remove(path.channel());
        phoneOfParty.remove(path.party());
        board.stopTimer(path.party(), TimerKey.Kind.MEDIA);
        board.features().audioCloses(phone, path);
        board.redraw(phone);
    }

    /** One phone has no audio: a guest is out of the call again, as is anybody of a conference; else the call fails. */
    private void fails(String phone, Call call, Failure why) {
        Phone known = board.phone(phone);
        if (known != null && (call.guests().contains(phone) || Conference.is(call, board))) {
            board.tell(phone, new PhoneCommand.Notify(why.prompt(), 5));
            board.phoneCalls().leaveTalk(known, call, EndCause.FAILED);
        } else {
            board.step(call, current -> machine.fail(current, why));
        }
    }

    // ---- what the phone and Asterisk do

    void opened(String phone, int party, MediaAddress address) {
        Media path = of(phone);
        Call call = path == null ? null : board.call(path.call());
        if (path == null || call == null || path.party() != party || path.requested()) {
            return;
        }
        board.stopTimer(party, TimerKey.Kind.MEDIA);
        Party self = board.identity(phone, call.line());
        board.perform(new AsteriskCommand.CreateMedia(path.call(), path.channel(), address, path.codec(), self));
        replace(phone, path.openedAt(address));
    }

    /** True when it was the path in use that the phone could not open. */
    boolean refused(String phone, int party) {
        Media path = of(phone);
        return path != null && path.party() == party && fails(phone, path, Failure.NO_MEDIA);
    }

    void timedOut(int party) {
        String phone = phoneOfParty.get(party);
        Media path = of(phone);
        if (phone != null && path != null) {
            fails(phone, path, Failure.NO_MEDIA);
        }
    }

    void created(String channel, MediaAddress asterisk) {
        String phone = phoneOfChannel.get(channel);
        Media path = of(phone);
        Call call = path == null ? null : board.call(path.call());
        if (phone != null && path != null && call != null) {
            Media known = path.createdAt(asterisk);
            replace(phone, known);
            if (path.asterisk() == null) {
                board.perform(CallLog.audio(call, phone, known));
                flows(phone, known);
            }
        }
    }

    void entered(String channel) {
        String phone = phoneOfChannel.get(channel);
        Media path = of(phone);
        if (phone != null && path != null && !path.joined()) {
            board.perform(new AsteriskCommand.Join(path.call(), board.bridge(path.talk()), channel));
            replace(phone, path.joinedNow());
            flows(phone, path.joinedNow());
        }
    }

    private void flows(String phone, Media path) {
        if (path.joined() && path.asterisk() != null) {
            board.features().audioFlows(phone, path);
        }
    }

    private void replace(String phone, Media path) {
        paths.put(phone, path);
        board.redraw(phone);
    }

    /** Asterisk could not make the channel. */
    void notMade(String channel, Failure why) {
        String phone = phoneOfChannel.get(channel);
        Media path = of(phone);
        if (phone != null && path != null) {
            fails(phone, path, why);
        }
    }

    private boolean fails(String phone, Media path, Failure why) {
        Call call = board.call(path.call());
        if (call != null) {
            fails(phone, call, why);
        }
        return call != null;
    }

    /** Its channel ceased to exist. */
    void left(String channel) {
        String phone = phoneOfChannel.get(channel);
        Media path = of(phone);
        if (phone != null && path != null) {
            forget(phone, path);
            lost(phone, path, HangupReason.NORMAL);
        }
    }

    /** Its channel cannot be used. */
    void unusable(String channel) {
        String phone = phoneOfChannel.get(channel);
        Media path = of(phone);
        if (phone != null && path != null) {
            lost(phone, path, HangupReason.CONGESTION);
        }
    }

    private void lost(String phone, Media path, HangupReason reason) {
        Call call = board.call(path.call());
        Phone known = board.phone(phone);
        if (known != null && call != null && (!call.guests().isEmpty() || Conference.is(call, board))) {
            board.phoneCalls().leaveTalk(known, call, EndCause.ASTERISK_LOST);
        } else if (call != null) {
            board.step(call, current -> machine.end(current, EndCause.ASTERISK_LOST, reason));
        }
    }

    // ---- the link to Asterisk

    /** From now on events are missed. */
    void linkLost() {
        lastKnown = lastParty;
    }

    /** What is known of our channels after the link was away; younger paths may not be on the list yet. */
    void reconcile(Set<String> channels) {
        Set<String> gone = new HashSet<>();
        for (Media path : List.copyOf(paths.values())) {
            if (!path.requested() || path.party() > lastKnown) {
                continue;
            }
            if (channels.contains(path.channel())) {
                entered(path.channel());
            } else {
                gone.add(path.channel());
            }
        }
        gone.forEach(this::unusableNow);
    }

    private void unusableNow(String channel) {
        String phone = phoneOfChannel.get(channel);
        Media path = of(phone);
        if (phone != null && path != null) {
            lost(phone, path, HangupReason.NORMAL);
        }
    }
}

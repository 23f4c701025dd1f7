package org.sccpbridge.sccp.phone;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.sccpbridge.sccp.message.call.CallState;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.display.ClearDisplay;
import org.sccpbridge.sccp.message.display.ClearNotify;
import org.sccpbridge.sccp.message.display.ClearPriNotify;
import org.sccpbridge.sccp.message.display.ClearPromptStatus;
import org.sccpbridge.sccp.message.display.DisplayNotify;
import org.sccpbridge.sccp.message.display.DisplayNotifyV2;
import org.sccpbridge.sccp.message.display.DisplayPriNotify;
import org.sccpbridge.sccp.message.display.DisplayPriNotifyV2;
import org.sccpbridge.sccp.message.display.DisplayPromptStatus;
import org.sccpbridge.sccp.message.display.DisplayPromptStatusV2;
import org.sccpbridge.sccp.message.display.DisplayText;
import org.sccpbridge.sccp.message.registration.RegisterAck;
import org.sccpbridge.sccp.message.registration.TimeDateRes;

/** The texts on the display; confined to the phone's event loop. */
final class DisplayState {
    private static final int MAX_PROMPTS = 200;
    private static final int THE_ONE = 0;

    private final EventLoop loop;
    private final Runnable changed;
    private final Map<CallId, Shown> prompts =
            new TreeMap<>(Comparator.comparingInt(CallId::line).thenComparingInt(CallId::reference));
    private final TreeMap<Integer, Shown> priorityNotices = new TreeMap<>();
    private final Map<Integer, Shown> notice = new HashMap<>();
    private String text = "";
    private String dateTemplate = "";
    private String dateTime = "";
    private String clock = "";
    private long aheadNanos;

    /** {@code changed} is run when a text disappears by itself. */
    DisplayState(EventLoop loop, Runnable changed) {
        this.loop = loop;
        this.changed = changed;
    }

    /** A text until a time of {@link #now()}, or for good. */
    private record Shown(String text, boolean forGood, long untilNanos) {
        boolean over(long nanos) {
            return !forGood && untilNanos - nanos <= 0;
        }
    }

    void register(Reactions on) {
        on.on(
                DisplayPromptStatus.class,
                m -> prompt(new CallId(m.lineInstance(), m.callReference()), m.promptStatus(), m.timeOutValue()));
        on.on(
                DisplayPromptStatusV2.class,
                m -> prompt(new CallId(m.lineInstance(), m.callReference()), m.promptStatus(), m.timeOutValue()));
        on.on(ClearPromptStatus.class, m -> prompts.remove(new CallId(m.lineInstance(), m.callReference())));
        on.on(DisplayNotify.class, m -> notice.put(THE_ONE, shown(m.notifyText(), m.timeOutValue())));
        on.on(DisplayNotifyV2.class, m -> notice.put(THE_ONE, shown(m.notifyText(), m.timeOutValue())));
        on.on(ClearNotify.class, m -> notice.clear());
        on.on(DisplayPriNotify.class, m -> priority(m.priority(), m.notifyText(), m.timeOutValue()));
        on.on(DisplayPriNotifyV2.class, m -> priority(m.priority(), m.notifyText(), m.timeOutValue()));
        on.on(ClearPriNotify.class, m -> priorityNotices.remove(m.priority()));
        on.on(DisplayText.class, m -> text = DictionaryText.english(m.text()));
        on.on(ClearDisplay.class, m -> text = "");
        on.on(RegisterAck.class, m -> dateTemplate = m.dateTemplate());
        on.on(TimeDateRes.class, this::dateTime);
        on.on(CallState.class, this::callState);
    }

    DisplayView view() {
        Map<CallId, String> texts = new HashMap<>();
        prompts.forEach((id, shown) -> texts.put(id, shown.text()));
        return new DisplayView(
                Map.copyOf(texts),
                notice.values().stream().map(Shown::text).findFirst().orElse(""),
                priorityNotices.isEmpty()
                        ? ""
                        : priorityNotices.lastEntry().getValue().text(),
                text,
                dateTime,
                clock);
    }

    /** Texts disappear as if this much time had passed. */
    void pass(Duration time) {
        aheadNanos += time.toNanos();
        removeOld();
    }

    void clear() {
        prompts.clear();
        priorityNotices.clear();
        notice.clear();
        text = "";
    }

    private void prompt(CallId id, String wire, int seconds) {
        if (prompts.size() < MAX_PROMPTS || prompts.containsKey(id)) {
            prompts.put(id, shown(wire, seconds));
        }
    }

    private void priority(int priority, String wire, int seconds) {
        priorityNotices.put(priority, shown(wire, seconds));
        if (priorityNotices.size() > MAX_PROMPTS) {
            priorityNotices.pollFirstEntry();
        }
    }

    private void dateTime(TimeDateRes m) {
        dateTime = String.format(
                Locale.ROOT, "%04d-%02d-%02d %02d:%02d", m.wYear(), m.wMonth(), m.wDay(), m.wHour(), m.wMinute());
        clock = clock(m);
    }

    /** D, M and Y as the template has them, each in two digits; its A makes twelve hours of 24. */
    private String clock(TimeDateRes m) {
        boolean half = dateTemplate.endsWith("A");
        String time = String.format(
                Locale.ROOT,
                "%02d:%02d%s",
                half ? (m.wHour() + 11) % 12 + 1 : m.wHour(),
                m.wMinute(),
                half ? m.wHour() < 12 ? "a" : "p" : "");
        StringBuilder date = new StringBuilder();
        for (char c : dateTemplate.replaceFirst("A$", "").toCharArray()) {
            date.append(
                    c == 'D'
                            ? twoDigits(m.wDay())
                            : c == 'M' ? twoDigits(m.wMonth()) : c == 'Y' ? twoDigits(m.wYear()) : String.valueOf(c));
        }
        return (time + " " + date).strip();
    }

    private static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", Math.floorMod(number, 100));
    }

    private void callState(CallState message) {
        if (message.callState().equals(CallStateCode.ON_HOOK)) {
            prompts.remove(new CallId(message.lineInstance(), message.callReference()));
        }
    }

    private long now() {
        return System.nanoTime() + aheadNanos;
    }

    /** 0 seconds: for good. */
    private Shown shown(String wire, int seconds) {
        String english = DictionaryText.english(wire);
        if (seconds <= 0) {
            return new Shown(english, true, 0);
        }
        // Taken before the timer is set, so that it is over when the timer fires.
        long until = now() + TimeUnit.SECONDS.toNanos(seconds);
        var unused = loop.schedule(
                () -> {
                    removeOld();
                    changed.run();
                },
                seconds,
                TimeUnit.SECONDS);
        return new Shown(english, false, until);
    }

    private void removeOld() {
        long nanos = now();
        removeOld(prompts.values(), nanos);
        removeOld(priorityNotices.values(), nanos);
        removeOld(notice.values(), nanos);
    }

    private static void removeOld(Collection<Shown> texts, long nanos) {
        texts.removeIf(shown -> shown.over(nanos));
    }
}

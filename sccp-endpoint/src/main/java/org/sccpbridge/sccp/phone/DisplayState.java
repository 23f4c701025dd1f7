package org.sccpbridge.sccp.phone;

import io.netty.channel.EventLoop;
import java.util.Comparator;
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
import org.sccpbridge.sccp.message.registration.TimeDateRes;

/** The texts on the display; confined to the phone's event loop. */
final class DisplayState {
    private static final int MAX_PROMPTS = 200;

    private final EventLoop loop;
    private final Runnable changed;
    private final Map<CallId, String> prompts =
            new TreeMap<>(Comparator.comparingInt(CallId::line).thenComparingInt(CallId::reference));
    private final TreeMap<Integer, String> priorityNotices = new TreeMap<>();
    private String notice = "";
    private String text = "";
    private String dateTime = "";

    /** {@code changed} is run when a text disappears by itself. */
    DisplayState(EventLoop loop, Runnable changed) {
        this.loop = loop;
        this.changed = changed;
    }

    void register(Reactions on) {
        on.on(
                DisplayPromptStatus.class,
                m -> prompt(new CallId(m.lineInstance(), m.callReference()), m.promptStatus(), m.timeOutValue()));
        on.on(
                DisplayPromptStatusV2.class,
                m -> prompt(new CallId(m.lineInstance(), m.callReference()), m.promptStatus(), m.timeOutValue()));
        on.on(ClearPromptStatus.class, m -> prompts.remove(new CallId(m.lineInstance(), m.callReference())));
        on.on(DisplayNotify.class, m -> notice(m.notifyText(), m.timeOutValue()));
        on.on(DisplayNotifyV2.class, m -> notice(m.notifyText(), m.timeOutValue()));
        on.on(ClearNotify.class, m -> notice = "");
        on.on(DisplayPriNotify.class, m -> priority(m.priority(), m.notifyText(), m.timeOutValue()));
        on.on(DisplayPriNotifyV2.class, m -> priority(m.priority(), m.notifyText(), m.timeOutValue()));
        on.on(ClearPriNotify.class, m -> priorityNotices.remove(m.priority()));
        on.on(DisplayText.class, m -> text = DictionaryText.english(m.text()));
        on.on(ClearDisplay.class, m -> text = "");
        on.on(TimeDateRes.class, this::dateTime);
        on.on(CallState.class, this::callState);
    }

    DisplayView view() {
        return new DisplayView(
                Map.copyOf(prompts),
                notice,
                priorityNotices.isEmpty() ? "" : priorityNotices.lastEntry().getValue(),
                text,
                dateTime);
    }

    void clear() {
        prompts.clear();
        priorityNotices.clear();
        notice = "";
        text = "";
    }

    private void prompt(CallId id, String wire, int seconds) {
        if (prompts.size() >= MAX_PROMPTS && !prompts.containsKey(id)) {
            return;
        }
        String shown = DictionaryText.english(wire);
        prompts.put(id, shown);
        expire(seconds, () -> prompts.remove(id, shown));
    }

    private void notice(String wire, int seconds) {
        String shown = DictionaryText.english(wire);
        notice = shown;
        expire(seconds, () -> notice = notice.equals(shown) ? "" : notice);
    }

    private void priority(int priority, String wire, int seconds) {
        String shown = DictionaryText.english(wire);
        priorityNotices.put(priority, shown);
        if (priorityNotices.size() > MAX_PROMPTS) {
            priorityNotices.pollFirstEntry();
        }
        expire(seconds, () -> priorityNotices.remove(priority, shown));
    }

    private void dateTime(TimeDateRes m) {
        dateTime = String.format(
                Locale.ROOT, "%04d-%02d-%02d %02d:%02d", m.wYear(), m.wMonth(), m.wDay(), m.wHour(), m.wMinute());
    }

    private void callState(CallState message) {
        if (message.callState().equals(CallStateCode.ON_HOOK)) {
            prompts.remove(new CallId(message.lineInstance(), message.callReference()));
        }
    }

    private void expire(int seconds, Runnable removal) {
        if (seconds > 0) {
            var unused = loop.schedule(
                    () -> {
                        removal.run();
                        changed.run();
                    },
                    seconds,
                    TimeUnit.SECONDS);
        }
    }
}

package org.sccpbridge.sccp.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sccpbridge.sccp.layout.Code;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.phone.KeysView.Button;

/** Draws a phone with characters, for transcripts and failure messages. */
final class ScreenText {
    private static final int WIDTH = 58;

    private ScreenText() {}

    static String draw(PhoneView view) {
        List<String> lines = new ArrayList<>();
        lines.add("+" + "-".repeat(WIDTH + 2) + "+");
        lines.add(row(spread(
                view.deviceName() + "  " + view.model().text(), view.display().dateTime())));
        for (Button button : view.keys().buttons()) {
            if (!button.label().isEmpty() || button.type().equals(ButtonType.LINE)) {
                lines.add(row(button(view, button)));
            }
        }
        lines.add(row("-".repeat(WIDTH)));
        if (!view.registered()) {
            lines.add(row(words(view.registration().state().name()) + " "
                    + view.registration().text()));
        }
        for (CallView call : view.calls()) {
            lines.add(row(call(view, call)));
        }
        notice(lines, "!! ", view.display().priorityNotice());
        notice(lines, "!  ", view.display().notice());
        notice(lines, "   ", view.display().text());
        lines.add(row(view.prompt()));
        lines.add(row(view.softKeys().stream().map(key -> "[" + key + "]").collect(Collectors.joining(" "))));
        lines.add("+" + "-".repeat(WIDTH + 2) + "+");
        lines.add("  " + hardware(view));
        return String.join("\n", lines);
    }

    private static void notice(List<String> lines, String mark, String text) {
        if (!text.isEmpty()) {
            lines.add(row(mark + text));
        }
    }

    private static String button(PhoneView view, Button button) {
        LampMode lamp = view.keys().lamp(button.type(), button.instance());
        String light = lamp.equals(LampMode.OFF) ? "" : "(" + words(Code.describe(lamp)) + ")";
        String forward =
                button.type().equals(ButtonType.LINE) ? view.keys().forwards().getOrDefault(button.instance(), "") : "";
        String text = words(Code.describe(button.type())) + " " + button.instance() + "  " + button.label()
                + (button.number().equals(button.label()) || button.number().isEmpty() ? "" : " = " + button.number())
                + (forward.isEmpty() ? "" : "  -> " + forward);
        return spread(text, light);
    }

    private static String call(PhoneView view, CallView call) {
        String mark = view.focusedCall().filter(call::equals).isPresent() ? "> " : "  ";
        String between = call.other().toString();
        return mark + words(Code.describe(call.state())) + "  " + between + "  (line " + call.line() + ")";
    }

    private static String hardware(PhoneView view) {
        HardwareView hardware = view.hardware();
        List<String> seen = new ArrayList<>();
        seen.add(hardware.handset() ? "handset off hook" : hardware.speaker() ? "speaker on" : "on hook");
        if (hardware.ringing()) {
            seen.add("rings " + words(Code.describe(hardware.ringer())));
        }
        if (hardware.playing()) {
            seen.add("plays " + words(Code.describe(hardware.tone())));
        }
        view.media().receiveChannels().forEach(channel -> seen.add("hears " + channel.codec()));
        view.media().transmissions().forEach(sending -> seen.add("sends " + sending.codec()));
        return String.join(", ", seen);
    }

    /** {@code RING_IN} to {@code ring in}. */
    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String spread(String left, String right) {
        int gap = Math.max(1, WIDTH - left.length() - right.length());
        return left + " ".repeat(gap) + right;
    }

    private static String row(String text) {
        String fitting = (text.length() > WIDTH ? text.substring(0, WIDTH) : text).replaceAll("\\p{Cntrl}", "?");
        return "| " + fitting + " ".repeat(WIDTH - fitting.length()) + " |";
    }
}

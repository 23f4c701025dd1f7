package org.sccpbridge.sccp.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.sccpbridge.sccp.layout.Code;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallPrivacy;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.phone.HistoryEntry.Kind;
import org.sccpbridge.sccp.phone.KeysView.Button;

/** Draws a phone with characters, for transcripts, failure messages and golden files. */
final class ScreenText {
    private static final int WIDTH = 58;
    private static final int MISSED_SHOWN = 5;

    private final PhoneView view;
    private final List<String> lines = new ArrayList<>();

    private ScreenText(PhoneView view) {
        this.view = view;
    }

    static String draw(PhoneView view, boolean clock) {
        ScreenText screen = new ScreenText(view);
        screen.edge();
        screen.row(spread(
                view.deviceName() + "  " + view.model().text(),
                clock ? view.display().dateTime() : ""));
        screen.buttons();
        screen.row("-".repeat(WIDTH));
        if (!view.registered()) {
            screen.row(words(view.registration().state().name()) + " "
                    + view.registration().text());
        }
        view.page().ifPresentOrElse(screen::page, screen::calls);
        screen.edge();
        screen.lines.add("  " + screen.hardware());
        screen.missed();
        return String.join("\n", screen.lines);
    }

    private void buttons() {
        List<SideCar> cars = view.model().sideCars();
        int begins = view.model().ownButtons();
        int car = 0;
        for (Button button : view.keys().buttons()) {
            while (car < cars.size() && button.place() > begins) {
                row("-- " + cars.get(car).text() + " " + "-".repeat(10));
                begins += cars.get(car).buttons();
                car++;
            }
            if (!button.label().isEmpty() || button.type().equals(ButtonType.LINE)) {
                row(button(button));
            }
        }
        if (view.keys().messageWaiting()) {
            row("* messages are waiting");
        }
    }

    private String button(Button button) {
        LampMode lamp = view.keys().lamp(button.type(), button.instance());
        StringJoiner lights = new StringJoiner(" ");
        if (button.type().equals(ButtonType.LINE) && view.keys().messageWaiting(button.instance())) {
            lights.add("(messages)");
        }
        if (!button.status().equals(FeatureStatus.OFF)) {
            lights.add("(" + status(button) + ")");
        }
        if (!lamp.equals(LampMode.OFF)) {
            lights.add("(" + words(lamp) + ")");
        }
        String forward =
                button.type().equals(ButtonType.LINE) ? view.keys().forwards().getOrDefault(button.instance(), "") : "";
        String text = words(button.type()) + " " + button.instance() + "  " + button.label()
                + (button.number().equals(button.label()) || button.number().isEmpty() ? "" : " = " + button.number())
                + (forward.isEmpty() ? "" : "  -> " + forward);
        return spread(text, lights.toString());
    }

    /** Watched numbers count states of their own: idle, in use, do not disturb, ringing. */
    private static String status(Button button) {
        if (button.type().equals(ButtonType.BLF_SPEED_DIAL)) {
            return switch (button.status().code()) {
                case 1 -> "idle";
                case 2 -> "in use";
                case 3 -> "do not disturb";
                case 4 -> "ringing";
                default -> words(button.status());
            };
        }
        return words(button.status());
    }

    private void calls() {
        for (CallView call : view.calls()) {
            call(call);
        }
        notice("!! ", view.display().priorityNotice());
        notice("!  ", view.display().notice());
        notice("   ", view.display().text());
        row(view.prompt());
        keys(view.softKeys());
    }

    private void call(CallView call) {
        boolean focused = call.id().equals(view.focus());
        String marks = (call.selected() ? "  [selected]" : "") + (call.recorded() ? "  [recorded]" : "");
        String hidden = call.privacy().equals(CallPrivacy.NONE) ? "" : "  [private]";
        row((focused ? "> " : "  ") + words(call.state()) + "  " + call.other() + "  (line " + call.line() + ")" + marks
                + hidden);
        String prompt = view.display().prompts().getOrDefault(call.id(), "");
        if (!focused && !prompt.isEmpty()) {
            row("      " + prompt);
        }
        if (!call.lastRedirecting().toString().isEmpty()) {
            row("      by " + call.lastRedirecting());
        }
        if (!call.originalCalled().toString().isEmpty()
                && !call.originalCalled().equals(call.lastRedirecting())
                && !call.originalCalled().equals(call.called())) {
            row("      for " + call.originalCalled());
        }
    }

    private void page(XmlPage page) {
        for (CallView call : view.calls()) {
            call(call);
        }
        row("=== " + page.title() + " "
                + "=".repeat(Math.max(3, WIDTH - 5 - page.title().length())));
        for (String line :
                page.text().isEmpty() ? List.<String>of() : List.of(page.text().split("\n"))) {
            row(line);
        }
        for (int i = 0; i < page.items().size(); i++) {
            XmlPage.Item item = page.items().get(i);
            row((i == page.cursor() ? "> " : "  ") + (i + 1) + " " + (item.icon() < 0 ? "" : "<" + item.icon() + "> ")
                    + item.name());
        }
        page.fields().forEach(field -> row(field.label() + ": [" + field.initial() + "]"));
        row(page.prompt());
        keys(page.softKeys().stream().map(XmlPage.Key::label).toList());
    }

    private void notice(String mark, String text) {
        if (!text.isEmpty()) {
            row(mark + text);
        }
    }

    private void keys(List<String> labels) {
        StringBuilder line = new StringBuilder();
        for (String label : labels) {
            String key = "[" + label + "]";
            if (line.length() + 1 + key.length() > WIDTH) {
                row(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(key);
        }
        row(line.toString());
    }

    private String hardware() {
        HardwareView hardware = view.hardware();
        List<String> seen = new ArrayList<>();
        seen.add(
                hardware.handset()
                        ? "handset off hook"
                        : hardware.speaker() ? "speaker on" : hardware.headset() ? "headset on" : "on hook");
        if (hardware.muted()) {
            seen.add("muted");
        }
        if (!hardware.microphone()) {
            seen.add("microphone off");
        }
        if (hardware.ringing()) {
            seen.add("rings " + words(hardware.ringer()));
        }
        if (hardware.playing()) {
            seen.add("plays " + words(hardware.tone()));
        }
        view.media().receiveChannels().forEach(channel -> seen.add("hears " + channel.codec()));
        view.media().transmissions().forEach(sending -> seen.add("sends " + sending.codec()));
        view.media()
                .multicasts()
                .forEach(group -> seen.add((group.receiving() ? "hears " : "sends to ")
                        + group.group().getAddress().getHostAddress() + " " + group.codec()));
        return String.join(", ", seen);
    }

    private void missed() {
        List<HistoryEntry> missed = view.history(Kind.MISSED);
        int from = Math.max(0, missed.size() - MISSED_SHOWN);
        for (HistoryEntry entry : missed.subList(from, missed.size())) {
            lines.add("  missed " + entry.party() + " on line " + entry.line());
        }
        if (from > 0) {
            lines.add("  and " + from + " missed before");
        }
    }

    /** {@code RING_IN} to {@code ring in}. */
    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String words(Code code) {
        return words(Code.describe(code));
    }

    private static String spread(String left, String right) {
        int gap = Math.max(1, WIDTH - left.length() - right.length());
        return left + " ".repeat(gap) + right;
    }

    private void edge() {
        lines.add("+" + "-".repeat(WIDTH + 2) + "+");
    }

    private void row(String text) {
        String fitting = (text.length() > WIDTH ? text.substring(0, WIDTH) : text).replaceAll("\\p{Cntrl}", "?");
        lines.add("| " + fitting + " ".repeat(WIDTH - fitting.length()) + " |");
    }
}

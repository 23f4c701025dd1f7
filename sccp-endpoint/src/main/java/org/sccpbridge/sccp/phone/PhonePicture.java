package org.sccpbridge.sccp.phone;

import static org.sccpbridge.sccp.phone.ScreenText.words;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallPrivacy;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.phone.HistoryEntry.Kind;
import org.sccpbridge.sccp.phone.KeysView.Button;

/**
 * The phone as it stands on a desk: the display with what fits on it, lamps beside it, and what is heard. Running times are {@code mm:ss}, so
 * that the same state is always the same picture.
 */
final class PhonePicture {
    private static final int LABELS = 22;
    private static final String MORE = "more";

    private final PhoneView view;
    private final ModelDisplay display;
    private final List<String> lines = new ArrayList<>();

    private PhonePicture(PhoneView view) {
        this.view = view;
        this.display = ModelDisplay.of(view.model());
    }

    static String draw(PhoneView view) {
        PhonePicture picture = new PhonePicture(view);
        picture.lines.add("  " + view.model().text() + "  " + view.deviceName());
        if (picture.display.columns() > 0) {
            picture.display();
        }
        picture.otherButtons();
        picture.around();
        return String.join("\n", picture.lines) + "\n";
    }

    // ---- on the display

    private void display() {
        edge();
        if (display.isOneText()) {
            String shown = view.display().text();
            String text = shown.isEmpty() ? view.display().clock() : shown;
            for (int row = 0; row < display.rows(); row++) {
                int from = Math.min(text.length(), row * display.columns());
                row(text.substring(from, Math.min(text.length(), from + display.columns())), "");
            }
            edge();
            return;
        }
        String number = view.keys().buttons(ButtonType.LINE).stream()
                .findFirst()
                .map(Button::number)
                .orElse("");
        row(spread(view.display().clock(), number, display.columns()), "");
        body();
        String notice = notice();
        row(notice.isEmpty() ? view.prompt() : notice, "");
        List<List<String>> pages = softKeyPages();
        if (display.softKeys() > 0) {
            row(softKeys(pages.get(0)), "");
        }
        edge();
        if (!notice.isEmpty() && !notice.equals(view.prompt())) {
            lines.add("  later: " + view.prompt());
        }
        for (List<String> page : pages.subList(1, pages.size())) {
            lines.add("  after " + MORE + ": " + String.join(" | ", page));
        }
        view.calls().stream()
                .filter(call -> !call.id().equals(view.focus()))
                .forEach(call -> lines.add("  with the cursor on " + call.other() + ": " + view.prompt(call.id())
                        + (display.softKeys() > 0 ? ": " + String.join(" | ", view.softKeys(call.id())) : "")));
    }

    private String notice() {
        String urgent = view.display().priorityNotice();
        return urgent.isEmpty() ? view.display().notice() : urgent;
    }

    /** Calls on the left, labels of the buttons on the right, and beside them, off the display, their lamps. */
    private void body() {
        List<String> calls = view.page().map(this::page).orElseGet(this::calls);
        List<Button> buttons = display.buttons() ? ownButtons() : List.of();
        int rows = Math.max(display.rows(), Math.max(calls.size(), buttons.size()));
        int width = display.columns() - (display.buttons() ? LABELS : 0);
        for (int i = 0; i < rows; i++) {
            String call = fit(i < calls.size() ? calls.get(i) : "", width);
            Button button = i < buttons.size() ? buttons.get(i) : null;
            if (button == null) {
                row(call, "");
            } else {
                row(spread(call, label(button), display.columns()), lamp(button));
            }
        }
    }

    private List<String> calls() {
        List<String> rows = new ArrayList<>();
        int width = display.columns() - (display.buttons() ? LABELS : 0);
        for (CallView call : view.calls()) {
            String cursor = call.id().equals(view.focus()) ? "> " : "  ";
            rows.add(spread(cursor + call.other(), isTimed(call) ? "mm:ss" : "", width - 1));
            StringJoiner state = new StringJoiner(", ", "    ", "");
            state.add(call.state().equals(CallStateCode.CALL_REMOTE_MULTILINE) ? "in use remote" : words(call.state()));
            if (call.selected()) {
                state.add("selected");
            }
            if (call.recorded()) {
                state.add("recorded");
            }
            if (!call.privacy().equals(CallPrivacy.NONE)) {
                state.add("private");
            }
            rows.add(state.toString());
            if (!call.lastRedirecting().toString().isEmpty()) {
                rows.add("    forwarded by " + call.lastRedirecting());
            }
        }
        return rows;
    }

    /** The time of a call is shown from when it is connected. */
    private static boolean isTimed(CallView call) {
        return call.state().equals(CallStateCode.CONNECTED) || call.state().equals(CallStateCode.HOLD);
    }

    private List<String> page(XmlPage page) {
        List<String> rows = new ArrayList<>();
        rows.add("== " + page.title());
        rows.addAll(page.text().lines().toList());
        for (int i = 0; i < page.items().size(); i++) {
            rows.add((i == page.cursor() ? "> " : "  ") + (i + 1) + " "
                    + page.items().get(i).name());
        }
        page.fields().forEach(field -> rows.add(field.label() + ": [" + field.initial() + "]"));
        return rows;
    }

    /** A phone with more keys than places shows "more" in the last place. */
    private List<List<String>> softKeyPages() {
        List<String> keys = view.page()
                .map(page -> page.softKeys().stream().map(XmlPage.Key::label).toList())
                .filter(labels -> !labels.isEmpty())
                .orElseGet(view::softKeys);
        int places = display.softKeys();
        if (keys.size() <= places) {
            return List.of(keys);
        }
        List<List<String>> pages = new ArrayList<>();
        int each = Math.max(1, places - 1);
        for (int from = 0; from < keys.size(); from += each) {
            List<String> page = new ArrayList<>(keys.subList(from, Math.min(keys.size(), from + each)));
            page.add(MORE);
            pages.add(page);
        }
        return pages;
    }

    private String softKeys(List<String> keys) {
        int width = display.columns() / display.softKeys() - 1;
        StringJoiner row = new StringJoiner(" ");
        for (int i = 0; i < display.softKeys(); i++) {
            String label = i < keys.size() ? keys.get(i) : "";
            boolean last = i == keys.size() - 1 && label.equals(MORE);
            if (last) {
                while (++i < display.softKeys()) {
                    row.add(key("", width));
                }
            }
            row.add(key(label, width));
        }
        return row.toString();
    }

    private static String key(String label, int width) {
        String text = fit(label, width - 2).strip();
        int left = (width - 2 - text.length()) / 2;
        return "[" + fit(" ".repeat(left) + text, width - 2) + "]";
    }

    // ---- buttons

    private List<Button> ownButtons() {
        List<Button> all = new ArrayList<>();
        for (Button button : view.keys().buttons()) {
            if (button.place() > view.model().lines()) {
                break;
            }
            while (all.size() < button.place() - 1) {
                all.add(new Button(all.size() + 1, ButtonType.UNDEFINED, 0, "", "", FeatureStatus.OFF));
            }
            all.add(button);
        }
        return all;
    }

    private String label(Button button) {
        boolean line = button.type().equals(ButtonType.LINE);
        String messages = line && view.keys().messageWaiting(button.instance()) ? "(messages) " : "";
        String forward = line && view.keys().forwards().containsKey(button.instance()) ? "(forwarded) " : "";
        return fit(messages + forward + button.label(), LABELS - 1).strip();
    }

    private String lamp(Button button) {
        LampMode mode = view.keys().lamp(button.type(), button.instance());
        boolean feature = !button.status().equals(FeatureStatus.OFF);
        String lit = mode.equals(LampMode.OFF) && feature ? "on" : words(mode);
        boolean dark = button.type().equals(ButtonType.UNDEFINED);
        return dark ? "" : lit.equals("off") ? " [ ]" : " [*] " + lit;
    }

    /** Those whose labels are no part of the display. */
    private void otherButtons() {
        for (Button button : view.keys().buttons()) {
            if (!display.buttons() || button.place() > view.model().lines()) {
                lines.add(" " + spread(lamp(button), "button " + button.place(), 20) + ": "
                        + (kind(button) + " " + button.instance() + " " + label(button)).strip());
            }
        }
    }

    private static String kind(Button button) {
        if (button.type().equals(ButtonType.FEATURE_PRIVACY) || button.type().equals(ButtonType.TEST_E)) {
            return "feature";
        }
        return words(button.type());
    }

    // ---- besides

    private void around() {
        HardwareView hardware = view.hardware();
        lines.add("  handset " + (hardware.handset() ? "off hook" : "on hook") + ", speaker "
                + lit(hardware.speaker()) + ", headset " + lit(hardware.headset()) + ", mute " + lit(hardware.muted())
                + ", message lamp " + lit(view.keys().messageWaiting()));
        boolean silent = view.media().silent();
        lines.add("  ringer " + words(hardware.ringer()) + ", tone "
                + (hardware.playing() ? words(hardware.tone()) : "none") + ", audio "
                + (silent ? "none" : view.media().twoWay() ? "both ways" : "one way"));
        String lamps = otherLamps();
        if (!lamps.isEmpty()) {
            lines.add("  other lamps: " + lamps);
        }
        view.keys().forwards().forEach((line, where) -> lines.add("  line " + line + " forwards " + where));
        view.history(Kind.MISSED).forEach(missed -> lines.add("  missed call: " + missed.party()));
    }

    private static String lit(boolean on) {
        return on ? "lit" : "dark";
    }

    private String otherLamps() {
        StringJoiner text = new StringJoiner(", ");
        view.keys().lamps().entrySet().stream()
                .filter(lamp -> !lamp.getKey().stimulus().equals(ButtonType.VOICE_MAIL)
                        && view.keys()
                                .button(lamp.getKey().stimulus(), lamp.getKey().instance())
                                .isEmpty())
                .map(lamp -> words(lamp.getKey().stimulus()) + " " + words(lamp.getValue()))
                .sorted()
                .forEach(text::add);
        return text.toString();
    }

    // ---- characters

    private static String fit(String text, int width) {
        String clean = (text.length() > width ? text.substring(0, width) : text).replaceAll("\\p{Cntrl}", "?");
        return clean + " ".repeat(width - clean.length());
    }

    private static String spread(String left, String right, int width) {
        String begin = left.substring(0, Math.min(left.length(), Math.max(0, width - right.length())));
        return begin + " ".repeat(Math.max(0, width - begin.length() - right.length())) + right;
    }

    private void edge() {
        lines.add("+" + "-".repeat(display.columns() + 2) + "+");
    }

    private void row(String text, String beside) {
        lines.add("| " + fit(text, display.columns()) + " |" + beside);
    }
}

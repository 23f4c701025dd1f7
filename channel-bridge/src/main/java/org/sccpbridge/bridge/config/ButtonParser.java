package org.sccpbridge.bridge.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.ButtonConfig.Empty;
import org.sccpbridge.bridge.config.ButtonConfig.FeatureButton;
import org.sccpbridge.bridge.config.ButtonConfig.FeatureId;
import org.sccpbridge.bridge.config.ButtonConfig.LineButton;
import org.sccpbridge.bridge.config.ButtonConfig.SpeedDial;
import org.sccpbridge.bridge.config.ButtonConfig.Subscription;

/** The {@code button =} values of a device. A wrong one keeps its place as an empty button. */
final class ButtonParser {
    /** A button template has room for no more. */
    private static final int MAX_BUTTONS = 56;

    private static final List<String> MANNERS = List.of("retrievesingle", "alwaysshowmenu");
    private static final Set<String> LATER = Set.of("service");
    private static final List<String> KINDS = List.of("line", "speeddial", "service", "feature", "empty");

    private final Options options;
    private final List<ConfEntry> entries;

    ButtonParser(Options options) {
        this.options = options;
        this.entries = options.list("button");
    }

    List<ConfEntry> entries() {
        return entries;
    }

    List<ButtonConfig> parse() {
        List<ButtonConfig> buttons = new ArrayList<>();
        for (ConfEntry entry : entries) {
            buttons.add(options.parse(entry, new Empty(), text -> button(entry, text)));
        }
        if (entries.size() > MAX_BUTTONS) {
            options.problems().warning(entries.get(MAX_BUTTONS), "no phone has more than " + MAX_BUTTONS + " buttons");
        }
        return buttons;
    }

    /** Null for another feature. */
    private static @Nullable ButtonConfig parkingOrPickup(List<String> words) throws BadValueException {
        String id = words.size() < 3 ? "" : words.get(2).toLowerCase(Locale.ROOT);
        if (id.equals("pickup")) {
            return new ButtonConfig.GroupPickup(Values.text(words.get(1)));
        }
        if (!id.equals("parkinglot")) {
            return null;
        }
        String lot = words.size() < 4 || words.get(3).isEmpty() ? "default" : Values.text(words.get(3));
        String manner = words.size() < 5 ? "" : words.get(4);
        if (words.size() > 5 || !(manner.isEmpty() || MANNERS.contains(manner.toLowerCase(Locale.ROOT)))) {
            throw new BadValueException("expected feature, LABEL, ParkingLot, LOT[, RetrieveSingle|AlwaysShowMenu]");
        }
        return new ButtonConfig.ParkingLot(Values.text(words.get(1)), lot, manner.equalsIgnoreCase(MANNERS.get(0)));
    }

    private ButtonConfig button(ConfEntry entry, String text) throws BadValueException {
        List<String> words = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            words.add(word.strip());
        }
        String kind = words.get(0).toLowerCase(Locale.ROOT);
        ButtonConfig feature = kind.equals("feature") ? parkingOrPickup(words) : null;
        if (feature != null) {
            return feature;
        }
        if (LATER.contains(kind)) {
            options.problems().warning(entry, "button kind " + kind + " is not supported yet, the button stays empty");
            return new Empty();
        }
        return switch (kind) {
            case "line" -> withEffect(entry, line(words));
            case "speeddial" -> withEffect(entry, speeddial(words));
            case "feature" -> feature(entry, words);
            case "empty" -> new Empty();
            default ->
                throw new BadValueException("unknown button kind " + Values.quote(words.get(0))
                        + ", expected line, speeddial, feature or empty" + Nearest.hint(kind, KINDS));
        };
    }

    /** Says what of the button does nothing yet. */
    private ButtonConfig withEffect(ConfEntry entry, ButtonConfig button) {
        if (button instanceof SpeedDial dial && dial.hint().isPresent()) {
            options.problems().warning(entry, "the hint is checked, but its lamp is without effect yet");
        }
        return button;
    }

    private static ButtonConfig speeddial(List<String> words) throws BadValueException {
        if (words.size() < 3 || words.size() > 4 || words.get(1).isEmpty()) {
            throw new BadValueException("expected speeddial, LABEL, EXTEN[, HINT@CONTEXT]");
        }
        boolean hint = words.size() == 4 && !words.get(3).isEmpty();
        return new SpeedDial(
                Values.text(words.get(1)),
                Values.exten(words.get(2)),
                hint ? Optional.of(Values.hint(words.get(3))) : Optional.empty());
    }

    private ButtonConfig feature(ConfEntry entry, List<String> words) throws BadValueException {
        if (words.size() < 3 || words.size() > 4 || words.get(1).isEmpty()) {
            throw new BadValueException("expected feature, LABEL, ID[, OPTION]");
        }
        String id = words.get(2);
        Optional<FeatureId> known = Arrays.stream(FeatureId.values())
                .filter(each -> each.name().equalsIgnoreCase(id))
                .findFirst();
        if (known.isEmpty()) {
            options.problems()
                    .warning(entry, "feature " + Values.quote(id) + " is not supported yet, the button stays empty");
            return new Empty();
        }
        String option = words.size() < 4 ? "" : words.get(3);
        if (known.get() == FeatureId.DND && !List.of("", "busy", "silent").contains(option)) {
            throw Values.bad(option, "busy or silent");
        }
        if (known.get() == FeatureId.MONITOR && !option.isEmpty()) {
            throw Values.bad(option, "nothing after monitor");
        }
        if (known.get() == FeatureId.PAGING) {
            if (option.isEmpty()) {
                throw new BadValueException("expected feature, LABEL, paging, GROUP");
            }
            return new FeatureButton(Values.text(words.get(1)), FeatureId.PAGING, Values.lineName(option));
        }
        boolean number = known.get() != FeatureId.DND && !option.isEmpty();
        return new FeatureButton(Values.text(words.get(1)), known.get(), number ? Values.exten(option) : option);
    }

    private static ButtonConfig line(List<String> words) throws BadValueException {
        boolean preferred = words.size() == 3 && words.get(2).equalsIgnoreCase("default");
        if (words.size() < 2 || (words.size() > 2 && !preferred) || words.get(1).isEmpty()) {
            throw new BadValueException("expected line, NAME[@SUB][#LABEL][!silent][, default]");
        }
        String rest = words.get(1);
        boolean silent = false;
        int mark = rest.indexOf('!');
        if (mark >= 0) {
            if (!rest.substring(mark + 1).strip().equalsIgnoreCase("silent")) {
                throw Values.bad(rest.substring(mark), "!silent");
            }
            silent = true;
            rest = rest.substring(0, mark);
        }
        String label = "";
        mark = rest.indexOf('#');
        if (mark >= 0) {
            label = Values.text(rest.substring(mark + 1).strip());
            rest = rest.substring(0, mark);
        }
        Optional<Subscription> subscription = Optional.empty();
        mark = rest.indexOf('@');
        if (mark >= 0) {
            subscription = Optional.of(subscription(rest.substring(mark + 1).strip()));
            rest = rest.substring(0, mark);
        }
        return new LineButton(Values.lineName(rest.strip()), subscription, label, silent, preferred);
    }

    private static Subscription subscription(String text) throws BadValueException {
        boolean replace = text.startsWith("=");
        String identity = replace || text.startsWith("+") ? text.substring(1) : text;
        int colon = identity.indexOf(':');
        String number = colon < 0 ? identity : identity.substring(0, colon);
        String name = colon < 0 ? "" : identity.substring(colon + 1);
        return new Subscription(Values.cidNum(number.strip()), Values.text(name.strip()), replace);
    }
}

package org.sccpbridge.bridge.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A {@code type = device} section. */
final class DeviceParser {
    /** A RegisterMessage has room for 15 characters. */
    private static final int MAX_NAME = 15;

    private static final Pattern USUAL_NAME =
            Pattern.compile("(?:SEP|ATA)[0-9A-F]{12}|(?:VGC|VG|AN)[0-9A-F]{8,13}", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSSIBLE_NAME = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final List<String> ADDONS = List.of("7914", "7915", "7916", "500S", "500DS", "932DS");

    /** A device and the lines of the file its buttons stand on, one for each button. */
    record Parsed(ConfSection section, DeviceConfig config, List<ConfEntry> buttonEntries) {}

    private final Problems problems;
    private final GeneralConfig general;
    private final MonitorConfig monitor;

    DeviceParser(Problems problems, GeneralParser.Parsed base) {
        this.problems = problems;
        this.general = base.config();
        this.monitor = base.monitor();
    }

    Parsed parse(ConfSection section) {
        Options options = new Options(section, problems);
        options.skip("type", "name");
        Optional<ConfEntry> zone = options.list("timezone").stream().findFirst();
        int tzoffset = options.number("tzoffset", 0, -26, 26);
        if (zone.isPresent() && tzoffset != 0) {
            problems.warning(zone.get(), "the device has a timezone of its own, its tzoffset is ignored");
            tzoffset = 0;
        }
        ButtonParser buttons = new ButtonParser(options);
        DeviceConfig config = new DeviceConfig(
                name(section),
                options.text("description", ""),
                devicetype(options),
                addons(options),
                buttons.parse(),
                GeneralParser.keepalive(options, general.keepalive()),
                options.value("timezone", general.timezone(), Values::zone),
                tzoffset,
                AclReader.read(options, general.acl()),
                options.value("audio_tos", general.audioTos(), Values::tos),
                options.value("earlyrtp", general.earlyrtp(), Values::earlyrtp),
                AudioCheck.read(options, general.audioCheck()),
                options.bool("transfer", general.transfer()),
                options.bool("transfer_on_hangup", general.transferOnHangup()),
                options.word("blindtransferindication", general.blindtransferindication()),
                options.word("mwilamp", general.mwilamp()),
                options.bool("mwioncall", general.mwioncall()),
                options.bool("park", true),
                options.word("callhistory_answered_elsewhere", general.callhistoryAnsweredElsewhere()),
                options.bool("cfwdall", general.cfwdall()),
                options.bool("cfwdbusy", general.cfwdbusy()),
                options.bool("cfwdnoanswer", general.cfwdnoanswer()),
                options.bool("dndFeature", general.dndFeature()),
                dnd(options),
                options.bool("private", general.privateCalls()),
                MonitorConfig.read(options, monitor),
                options.bool("useRedialMenu", false),
                options.value("phonecodepage", general.phonecodepage(), Values::charset),
                options.text("softkeyset", "default"),
                options.value("imageversion", "", DeviceParser::imageversion),
                options.values("setvar", Values::variable),
                ConferenceConfig.read(options),
                MeetMeConfig.read(options, general.meetme()));
        options.finish(KnownOptions.DEVICE);
        checkButtonCount(config, buttons.entries());
        return new Parsed(section, config, buttons.entries());
    }

    private String name(ConfSection section) {
        String name = section.name();
        if (name.length() > MAX_NAME || !POSSIBLE_NAME.matcher(name).matches()) {
            problems.error(
                    section.where(),
                    name,
                    "",
                    "no phone can have this name, expected SEP and its MAC address (12 hex)");
        } else if (!USUAL_NAME.matcher(name).matches()) {
            problems.warning(
                    section.where(), name, "", "unusual device name, expected SEP and the MAC address (12 hex digits)");
        }
        return name.toUpperCase(Locale.ROOT);
    }

    private String devicetype(Options options) {
        String old = options.text("device", "");
        String type = options.text("devicetype", old);
        options.single("device").ifPresent(entry -> problems.warning(entry, "deprecated, write devicetype"));
        if (!type.isEmpty() && PhoneModels.buttons(type).isEmpty()) {
            options.single("devicetype")
                    .or(() -> options.single("device"))
                    .ifPresent(entry -> problems.warning(
                            entry, "unknown model " + Values.quote(type) + Nearest.hint(type, PhoneModels.names())));
        }
        return type;
    }

    private List<String> addons(Options options) {
        List<String> addons = options.values("addon", text -> {
            for (String known : ADDONS) {
                if (known.equalsIgnoreCase(text)) {
                    return known;
                }
            }
            throw Values.bad(text, "one of " + String.join(", ", ADDONS));
        });
        if (addons.size() > 2) {
            problems.warning(options.list("addon").get(2), "a phone carries two side-cars at most");
        }
        return addons;
    }

    /** Empty is chan-sccp's default and means user. */
    static DndMode dnd(Options options) {
        return options.value(
                "dnd", DndMode.USER, text -> text.isEmpty() ? DndMode.USER : Values.word(text, DndMode.class));
    }

    private static String imageversion(String text) throws BadValueException {
        if (text.length() > 31) {
            throw Values.bad(text, "at most 31 characters");
        }
        return text;
    }

    private void checkButtonCount(DeviceConfig config, List<ConfEntry> entries) {
        Optional<Integer> phone = PhoneModels.buttons(config.devicetype());
        if (phone.isEmpty()) {
            return;
        }
        int room = phone.get()
                + config.addon().stream().mapToInt(PhoneModels::sideCarButtons).sum();
        if (entries.size() > room) {
            problems.warning(
                    entries.get(room),
                    "a " + config.devicetype() + (config.addon().isEmpty() ? "" : " with its side-cars") + " has "
                            + room + " buttons, this is number " + (room + 1));
        }
    }
}

package org.sccpbridge.bridge.config;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A {@code type = line} section. */
final class LineParser {
    /** Names the dialplan gives a meaning of its own: {@code Dial(Local/NAME@sccp)} could not reach such a line. */
    private static final Pattern SPECIAL_EXTENSION = Pattern.compile("[A-Za-z]|failed|fax");

    private final Problems problems;
    private final GeneralConfig general;
    private final PickupConfig pickup;
    private final String accountcode;

    LineParser(Problems problems, GeneralParser.Parsed general) {
        this.problems = problems;
        this.general = general.config();
        this.pickup = general.pickup();
        this.accountcode = general.lineAccountcode();
    }

    LineConfig parse(ConfSection section) {
        Options options = new Options(section, problems);
        options.skip("type", "name", "line");
        checkName(section, problems);
        List<Mailbox> mailboxes = options.values("mailbox", Values::mailbox);
        LineConfig line = new LineConfig(
                section.name(),
                required(options, "label"),
                options.text("description", ""),
                options.value("context", general.context(), Values::context),
                required(options, "cid_name"),
                options.value("cid_num", required(options, "cid_num"), Values::cidNum),
                options.text("defaultSubscriptionId_name", ""),
                options.value("defaultSubscriptionId_number", "", Values::cidNum),
                options.number("incominglimit", 6, 1, 200),
                options.bool("transfer", general.transfer()),
                mailboxes,
                options.value("vmnum", "", Values::extenOrNone),
                options.value("adhocNumber", "", Values::extenOrNone),
                options.seconds("adhocDelay", Duration.ZERO, 0, 600),
                options.value("ringtype", general.ringtype(), Values::ringtype),
                PickupConfig.read(options, pickup),
                options.text("parkinglot", ""),
                options.value("trnsfvm", "", Values::extenOrNone),
                DeviceParser.dnd(options),
                CodecList.read(options, general.codecs()),
                options.value("initial_dialtone_tone", Tones.INSIDE_DIAL_TONE, Tones::parse),
                options.value("secondary_dialtone_digits", "", LineParser::dialtoneDigits),
                options.value("secondary_dialtone_tone", Tones.OUTSIDE_DIAL_TONE, Tones::parse),
                options.bool("echocancel", general.echocancel()),
                options.bool("silencesuppression", general.silencesuppression()),
                options.text("language", general.language()),
                options.text("musicclass", general.musicclass()),
                options.text("accountcode", accountcode),
                options.values("setvar", Values::variable),
                MeetMeConfig.ofLine(options, general.meetme()));
        options.finish(KnownOptions.LINE);
        return line;
    }

    /** {@code Dial(Local/NAME@sccp)} has to reach it. */
    static void checkName(ConfSection section, Problems problems) {
        try {
            Values.lineName(section.name());
            if (SPECIAL_EXTENSION.matcher(section.name()).matches()) {
                problems.error(
                        section.where(), section.name(), "", "is a special extension in Asterisk, choose another");
            }
        } catch (BadValueException e) {
            problems.error(section.where(), section.name(), "", "line name " + e.getMessage());
        }
    }

    private String required(Options options, String key) {
        String name = options.section().name();
        if (options.list(key).isEmpty()) {
            problems.warning(options.section().where(), name, key, "missing in a line, " + name + " is used");
        }
        return options.text(key, name);
    }

    private static String dialtoneDigits(String text) throws BadValueException {
        if (!text.matches("[0-9*#]{0,9}")) {
            throw Values.bad(text, "up to 9 of 0-9 * #");
        }
        return text;
    }
}

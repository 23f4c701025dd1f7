package org.sccpbridge.bridge.config;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The forms a value can have. Each method returns the value or says what was expected. */
final class Values {
    private static final int MAX_TEXT = 200;
    private static final String ASCII =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining());
    private static final Pattern LINE_NAME =
            Pattern.compile("(\\d[A-Za-z0-9_.+*-]{0,39}|[A-Za-z]([A-Za-z0-9_][A-Za-z0-9_.+*-]{0,38})?)");
    private static final Pattern CONTEXT = Pattern.compile("[A-Za-z0-9_.+:-]{1,79}");
    private static final Pattern EXTEN = Pattern.compile("[0-9A-Za-z*#+_.-]{1,80}");
    private static final Pattern CID_NUM = Pattern.compile("[0-9A-Za-z*#+_. ()-]{0,80}");
    private static final Pattern GROUPS = Pattern.compile("\\d{1,2}(-\\d{1,2})?(\\s*,\\s*\\d{1,2}(-\\d{1,2})?)*");
    private static final Pattern GROUP_NAMES = Pattern.compile("|[\\w.-]+( *, *[\\w.-]+)*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z0-9_()]{1,80}");
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@,&|]{1,80}(@[^\\s@,&|]{1,80})?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%-]{1,253}");
    private static final Map<String, Integer> TOS_WORDS = Map.of(
            "lowdelay", 0x10, "throughput", 0x08, "reliability", 0x04, "mincost", 0x02, "none", 0x00, "ef", 0xB8);

    private Values() {}

    static String text(String text) throws BadValueException {
        return check(text, text.length() <= MAX_TEXT, "at most " + MAX_TEXT + " characters");
    }

    static boolean bool(String text) throws BadValueException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on", "y", "t", "1" -> true;
            case "no", "false", "off", "n", "f", "0" -> false;
            default -> throw bad(text, "yes or no");
        };
    }

    static int number(String text, int min, int max) throws BadValueException {
        String expected = "a number from " + min + " to " + max;
        try {
            int value = Integer.parseInt(text);
            check(text, value >= min && value <= max, expected);
            return value;
        } catch (NumberFormatException e) {
            throw bad(text, expected);
        }
    }

    /** A constant of an enum whose {@code toString()} is the word in the file. */
    static <E extends Enum<E>> E word(String text, Class<E> type) throws BadValueException {
        List<E> all = Arrays.asList(type.getEnumConstants());
        for (E constant : all) {
            if (constant.toString().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        List<String> words = all.stream()
                .map(E::toString)
                .map(w -> w.equals(w.toUpperCase(Locale.ROOT)) ? w.toLowerCase(Locale.ROOT) : w)
                .toList();
        throw new BadValueException(
                quote(text) + " is not known, expected one of " + String.join(", ", words) + Nearest.hint(text, words));
    }

    static String lineName(String text) throws BadValueException {
        return match(
                text,
                LINE_NAME,
                "up to 40 letters, digits or _ . + * -, beginning with a digit, or with a letter and a letter, digit or _");
    }

    static String context(String text) throws BadValueException {
        return match(text, CONTEXT, "a dialplan context");
    }

    static String exten(String text) throws BadValueException {
        return match(text, EXTEN, "an extension: letters, digits or * # + _ . -");
    }

    static String extenOrNone(String text) throws BadValueException {
        return text.isEmpty() ? text : exten(text);
    }

    static String hint(String text) throws BadValueException {
        int at = text.indexOf('@');
        if (at < 0) {
            throw bad(text, "exten@context");
        }
        return exten(text.substring(0, at)) + "@" + context(text.substring(at + 1));
    }

    static String cidNum(String text) throws BadValueException {
        return match(text, CID_NUM, "a number: letters, digits or * # + _ . ( ) -");
    }

    static String groups(String text) throws BadValueException {
        if (text.isEmpty()) {
            return text;
        }
        match(text, GROUPS, "group numbers from 0 to 63 such as 1,3-5");
        for (String number : text.split("[\\s,-]+", -1)) {
            number(number, 0, 63);
        }
        return text.replace(" ", "");
    }

    /** Names with commas between, as Asterisk takes them. */
    static String groupNames(String text) throws BadValueException {
        match(text, GROUP_NAMES, "names with commas between, such as sales,support");
        return text.replace(" ", "");
    }

    static Variable variable(String text) throws BadValueException {
        int equals = text.indexOf('=');
        String name = equals < 0 ? "" : text.substring(0, equals).strip();
        check(text, VARIABLE.matcher(name).matches(), "NAME=value");
        return new Variable(name, text.substring(equals + 1).strip());
    }

    static Mailbox mailbox(String text) throws BadValueException {
        match(text, MAILBOX, "mailbox or mailbox@context");
        int at = text.indexOf('@');
        return at < 0 ? new Mailbox(text, "default") : new Mailbox(text.substring(0, at), text.substring(at + 1));
    }

    static String host(String text) throws BadValueException {
        return match(text, HOST, "a host name or address");
    }

    static InetAddress address(String text) throws BadValueException {
        check(text, InetAddresses.isInetAddress(text), "an IPv4 or IPv6 address");
        return InetAddresses.forString(text);
    }

    static ZoneId zone(String text) throws BadValueException {
        if (ZoneId.getAvailableZoneIds().contains(text)) {
            return ZoneId.of(text);
        }
        throw new BadValueException(quote(text) + " is not known, expected an IANA zone such as Europe/Berlin"
                + Nearest.hint(text, ZoneId.getAvailableZoneIds()));
    }

    /** Numbers and codes of the phone's own texts stand among the letters: they must be the bytes of ASCII. */
    static Charset charset(String text) throws BadValueException {
        String expected = "a character set with ASCII in it, such as ISO8859-1, CP1251 or UTF-8";
        try {
            Charset charset = Charset.forName(text);
            boolean ascii = charset.canEncode()
                    && !charset.name().contains("ISO-2022")
                    && Arrays.equals(ASCII.getBytes(charset), ASCII.getBytes(StandardCharsets.US_ASCII));
            check(text, ascii, expected);
            return charset;
        } catch (IllegalArgumentException e) {
            throw bad(text, expected);
        }
    }

    static String dateformat(String text) throws BadValueException {
        String order = text.replaceAll("[-/. ]", "").replace("YY", "Y").replaceFirst("A$", "");
        boolean good = text.length() <= 7
                && List.of("DMY", "DYM", "MDY", "MYD", "YDM", "YMD").contains(order);
        return check(text, good, "D, M and Y or YY with a separator, then A for a 12-hour clock, such as D.M.YY");
    }

    static char dialCharacter(String text) throws BadValueException {
        check(text, text.length() == 1 && "0123456789*#".contains(text), "one of 0-9 * #");
        return text.charAt(0);
    }

    /** chan-sccp once named the moment the media opens; every such word means yes. */
    static boolean earlyrtp(String text) throws BadValueException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "none" -> false;
            case "offhook", "immediate", "dial", "ringout", "progress" -> true;
            default -> bool(text);
        };
    }

    /** The whole TOS byte, as in chan-sccp: the DSCP is its upper six bits. */
    static int tos(String text) throws BadValueException {
        String lower = text.toLowerCase(Locale.ROOT);
        Integer word = TOS_WORDS.get(lower);
        if (word != null) {
            return word;
        }
        if (lower.matches("cs[0-7]")) {
            return (lower.charAt(2) - '0') << 5;
        }
        if (lower.matches("af[1-4][1-3]")) {
            return ((lower.charAt(2) - '0') << 5) | ((lower.charAt(3) - '0') << 3);
        }
        try {
            int value = Integer.decode(lower);
            check(text, value >= 0 && value <= 255, "0 to 255");
            return value;
        } catch (NumberFormatException e) {
            throw bad(text, "CS0-CS7, AF11-AF43, EF, lowdelay … or a number such as 0xB8");
        }
    }

    static RingType ringtype(String text) throws BadValueException {
        for (RingType type : RingType.values()) {
            if (text.matches("(?i)0x0?[0-9a-f]") && Integer.decode(text) == type.ringMode()) {
                return type;
            }
        }
        return word(text, RingType.class);
    }

    static BadValueException bad(String text, String expected) {
        return new BadValueException((text.isEmpty() ? "empty" : quote(text)) + ", expected " + expected);
    }

    static String quote(String text) {
        return "'" + (text.length() <= 60 ? text : text.substring(0, 60) + "…") + "'";
    }

    private static String match(String text, Pattern pattern, String expected) throws BadValueException {
        return check(text, pattern.matcher(text).matches(), expected);
    }

    private static String check(String text, boolean good, String expected) throws BadValueException {
        if (!good) {
            throw bad(text, expected);
        }
        return text;
    }
}

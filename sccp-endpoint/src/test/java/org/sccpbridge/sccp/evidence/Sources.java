package org.sccpbridge.sccp.evidence;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of the classes that state the protocol. */
final class Sources {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Pattern CLASS = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\n]*\\s+)*(?:public (?:record|sealed|enum|final class)|@NullMarked)",
            Pattern.DOTALL);
    private static final Pattern CONSTANT =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public static final \\w+ (\\w+)", Pattern.DOTALL);

    private Sources() {}

    /** Of a record. */
    static String ofClass(Class<?> type) {
        return first(read(type.getPackageName(), type.getSimpleName()));
    }

    /** Of a package. */
    static String ofPackage(String name) {
        return first(read(name, "package-info"));
    }

    /** Of the constants of an enumeration, by name. */
    static Map<String, String> ofConstants(Class<?> code) {
        Map<String, String> comments = new HashMap<>();
        Matcher matcher = CONSTANT.matcher(read(code.getPackageName(), code.getSimpleName()));
        while (matcher.find()) {
            comments.put(matcher.group(2), plain(matcher.group(1)));
        }
        return comments;
    }

    private static String first(String source) {
        Matcher matcher = CLASS.matcher(source);
        return matcher.find() ? plain(matcher.group(1)) : "";
    }

    private static String read(String packageName, String file) {
        return Generated.read(MAIN.resolve(packageName.replace('.', '/')).resolve(file + ".java"));
    }

    private static String plain(String comment) {
        return comment.replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("@(param|return|throws)(?s:.*)", "")
                .replaceAll("\\{@(?:link|code)(?:plain)? #?([^}]*)}", "`$1`")
                .replaceAll("</?\\w+>", "")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }
}

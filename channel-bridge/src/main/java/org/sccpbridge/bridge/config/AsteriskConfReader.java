package org.sccpbridge.bridge.config;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file in Asterisk's {@code .conf} syntax with its includes: sections, templates, inheritance, comments.
 * {@code #exec} is refused. Never throws for what a file contains; bounded in depth, size and number of entries.
 */
final class AsteriskConfReader {
    private static final int MAX_DEPTH = 10;
    private static final int MAX_FILES = 1_000;
    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final int MAX_ENTRIES = 500_000;
    private static final Pattern DIRECTIVE = Pattern.compile("#\\s*(\\w*)\\s*(.*)");
    private static final Pattern HEADER = Pattern.compile("\\[([^\\]]*)]\\s*(?:\\(([^)]*)\\))?\\s*(.*)");

    private final ConfSource source;
    private final Problems problems;
    private final List<ConfSection> sections = new ArrayList<>();
    private final Map<String, ConfSection> byName = new HashMap<>();
    private final Deque<Path> open = new ArrayDeque<>();
    private int files;
    private int bytesLeft = MAX_BYTES;
    private int entriesLeft = MAX_ENTRIES;
    private @Nullable ConfSection current;

    private AsteriskConfReader(ConfSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /**
     * All sections in order, templates included.
     *
     * @param from where the file is named, for a problem with the file itself
     */
    static List<ConfSection> read(Path file, Location from, ConfSource source, Problems problems) {
        AsteriskConfReader reader = new AsteriskConfReader(source, problems);
        reader.readFile(file, from, true);
        return reader.sections;
    }

    private void readFile(Path file, Location from, boolean required) {
        Path identity = file.toAbsolutePath().normalize();
        if (open.contains(identity)) {
            problems.error(from, "", "", "file " + file + " includes itself");
            return;
        }
        if (open.size() >= MAX_DEPTH || files >= MAX_FILES) {
            problems.error(from, "", "", "too many includes: at most " + MAX_DEPTH + " deep, " + MAX_FILES + " files");
            return;
        }
        byte[] bytes;
        try {
            bytes = source.read(file, bytesLeft + 1);
        } catch (NoSuchFileException e) {
            if (required) {
                problems.error(from, "", "", "no such file: " + file);
            }
            return;
        } catch (IOException e) {
            problems.error(from, "", "", "cannot read " + file + ": " + describe(e));
            return;
        }
        if (bytes.length > bytesLeft) {
            problems.error(from, "", "", file + ": more than " + MAX_BYTES + " bytes of configuration");
            return;
        }
        files++;
        bytesLeft -= bytes.length;
        open.push(identity);
        readLines(file, new LineSplitter(file.toString(), problems).split(bytes));
        open.pop();
    }

    private void readLines(Path file, List<String> lines) {
        CommentStripper comments = new CommentStripper();
        ConfSection before = current;
        for (int i = 0; i < lines.size() && !problems.full() && entriesLeft > 0; i++) {
            Location where = new Location(file.toString(), i + 1);
            String line = comments.strip(lines.get(i), i + 1);
            if (line.startsWith("#")) {
                directive(file, where, line);
            } else if (line.startsWith("[")) {
                header(where, line);
            } else if (!line.isEmpty()) {
                entry(where, line);
            }
        }
        if (comments.openedAt() > 0) {
            problems.error(
                    new Location(file.toString(), comments.openedAt()), "", "", "comment ;-- is never closed by --;");
        }
        // After an #include the including file goes on in its own section, as in Asterisk.
        if (!open.isEmpty() && open.size() > 1) {
            current = before;
        }
    }

    private void directive(Path file, Location where, String line) {
        Matcher directive = DIRECTIVE.matcher(line);
        String word = directive.matches() ? directive.group(1) : "";
        switch (word) {
            case "include" -> include(file, where, directive.group(2), true);
            case "tryinclude" -> include(file, where, directive.group(2), false);
            case "exec" ->
                problems.error(
                        where, "", "#exec", "not supported: sccp-bridge runs no programs from its configuration");
            default ->
                problems.error(
                        where, "", "#" + word, "unknown directive, expected #include or #tryinclude" + hash(line));
        }
    }

    private static String hash(String line) {
        return line.contains("=") ? " (a comment begins with ; not #)" : "";
    }

    private void include(Path file, Location where, String argument, boolean required) {
        String name = unquote(argument.strip());
        if (name.isEmpty()) {
            problems.error(where, "", "#include", "no file named, expected #include \"file\"");
            return;
        }
        try {
            Path parent = file.getParent();
            int slash = name.lastIndexOf('/');
            String last = name.substring(slash + 1);
            if (last.contains("*") || last.contains("?") || last.contains("[")) {
                Path directory = resolve(parent, slash < 0 ? "" : name.substring(0, slash + 1));
                for (Path match : source.glob(directory, last)) {
                    readFile(match, where, required);
                }
            } else {
                readFile(resolve(parent, name), where, required);
            }
        } catch (InvalidPathException | java.util.regex.PatternSyntaxException e) {
            problems.error(where, "", "#include", "not a file name: " + name);
        } catch (IOException e) {
            if (required) {
                problems.error(where, "", "#include", "cannot list " + name + ": " + describe(e));
            }
        }
    }

    private static Path resolve(@Nullable Path parent, String name) {
        return parent == null ? Path.of(name) : parent.resolve(name);
    }

    private static String unquote(String text) {
        boolean quoted = text.length() >= 2
                && ((text.startsWith("\"") && text.endsWith("\"")) || (text.startsWith("<") && text.endsWith(">")));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private void header(Location where, String line) {
        current = null;
        Matcher header = HEADER.matcher(line);
        if (!header.matches()) {
            problems.error(where, "", "", "section header without ], expected [name]");
            return;
        }
        String name = header.group(1).strip();
        if (!header.group(3).isEmpty()) {
            problems.error(where, name, "", "unexpected text after the section header: " + header.group(3));
        }
        if (name.isEmpty()) {
            problems.error(where, "", "", "section without a name");
            return;
        }
        boolean template = false;
        boolean append = false;
        List<String> parents = new ArrayList<>();
        String options = header.group(2) == null ? "" : header.group(2);
        for (String option : options.split(",", -1)) {
            switch (option.strip()) {
                case "" -> {}
                case "!" -> template = true;
                case "+" -> append = true;
                default -> parents.add(option.strip());
            }
        }
        current = append ? appendTo(where, name) : add(new ConfSection(name, where, template));
        parents.forEach(parent -> inherit(where, name, parent));
    }

    private ConfSection add(ConfSection section) {
        sections.add(section);
        byName.putIfAbsent(section.name(), section);
        return section;
    }

    private @Nullable ConfSection appendTo(Location where, String name) {
        ConfSection known = byName.get(name);
        if (known == null) {
            problems.error(where, name, "", "(+) adds to a section that does not exist before this line" + near(name));
        }
        return known;
    }

    private void inherit(Location where, String name, String parent) {
        ConfSection known = byName.get(parent);
        ConfSection heir = current;
        if (known == null) {
            problems.error(where, name, "", "template " + parent + " does not exist before this line" + near(parent));
        } else if (heir != null) {
            List<ConfEntry> inherited = List.copyOf(known.entries());
            if (spend(where, inherited.size())) {
                heir.entries().addAll(inherited);
            }
        }
    }

    private String near(String name) {
        return Nearest.hint(name, byName.keySet());
    }

    private void entry(Location where, String line) {
        int equals = line.indexOf('=');
        String section = current == null ? "" : current.name();
        if (equals <= 0) {
            problems.error(where, section, "", "expected key = value, found no =");
            return;
        }
        String key = line.substring(0, equals).strip();
        boolean arrow = line.startsWith("=>", equals);
        String value = line.substring(equals + (arrow ? 2 : 1)).strip();
        if (current == null) {
            if (sections.isEmpty()) {
                problems.error(where, "", key, "stands before the first [section]");
            }
        } else if (spend(where, 1)) {
            current.entries().add(new ConfEntry(section, key, value, where));
        }
    }

    private boolean spend(Location where, int entries) {
        entriesLeft -= entries;
        if (entriesLeft <= 0) {
            problems.error(where, "", "", "more than " + MAX_ENTRIES + " values, inherited ones included");
        }
        return entriesLeft > 0;
    }

    private static String describe(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }
}

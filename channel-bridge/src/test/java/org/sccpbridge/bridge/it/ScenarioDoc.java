package org.sccpbridge.bridge.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/scenarios.md}: what was shown with a real Asterisk, how asked for and with whom. */
final class ScenarioDoc {
    static final Path FILE = Path.of("..", "docs", "scenarios.md");

    private static final List<Integer> VERSIONS = List.of(22, 16);
    private static final String HEAD = """
            # Scenarios

            Made by `ScenarioDocTest`; do not edit. Written anew by
            `mvn verify -pl channel-bridge -am -Dsccp.docs=write`, which also keeps what has passed in `docs/evidence/scenarios.csv`.

            Each line is something people do with calls and how they ask a phone for it; each column who is at the other end: a SIP phone
            that is not of this project (Debian's baresip; for early media Asterisk itself, called over SIP), another SCCP phone of this daemon, or an application of the dialplan. 22 and 16
            are Debian's Asterisk 22.10 and 16.28 on which it passed; ♪ says that who hears whom was checked by the content of what arrived, each
            phone sending a tone of its own. An empty cell was not shown, – cannot be. Lines with "no key" are for what happens without one; ways of asking that
            SCCP has not, as a stimulus for barge, have no line.

            """;

    /** An annotated method of one of the scenario interfaces. */
    record Scenario(String name, Shows shows) {}

    private final List<Scenario> scenarios = scenarios();
    private final Set<String> passed = Passed.read();

    /** All there are, by name. */
    static List<Scenario> scenarios() {
        return interfaces()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Shows.class))
                .map(method -> new Scenario(name(method), method.getAnnotation(Shows.class)))
                .sorted(Comparator.comparing(Scenario::name))
                .toList();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static Stream<Class<?>> interfaces() {
        try {
            Path classes = Path.of(ScenarioDoc.class.getResource("").toURI());
            try (Stream<Path> files = Files.list(classes)) {
                return files
                        .map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith("Scenarios.class"))
                        .<Class<?>>map(file -> loaded(file.replace(".class", "")))
                        .toList()
                        .stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> loaded(String simpleName) {
        try {
            return Class.forName(ScenarioDoc.class.getPackageName() + "." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    String make() {
        StringBuilder text = new StringBuilder(HEAD).append("| what | asked by |");
        for (Far far : Far.values()) {
            text.append(' ').append(far.title).append(" |");
        }
        text.append("\n|---|---|").append("---|".repeat(Far.values().length)).append('\n');
        for (Ability ability : Ability.values()) {
            for (By by : By.values()) {
                if (!all(ability, by).isEmpty() || ability.ways.contains(by)) {
                    text.append(row(ability, by));
                }
            }
        }
        text.append("\nCells that cannot be:\n\n");
        for (Ability ability : Ability.values()) {
            new TreeMap<>(ability.without())
                    .forEach((far, reason) ->
                            text.append("- " + ability.title + ", " + far.title + ": " + reason + "\n"));
        }
        return text.append("\n## Which scenario shows what\n\n")
                .append(Stream.of(Ability.values())
                        .filter(ability -> !all(ability).isEmpty())
                        .map(ability -> "- " + ability.title + ": " + names(all(ability)) + "\n")
                        .collect(Collectors.joining()))
                .toString();
    }

    private String row(Ability ability, By by) {
        StringBuilder row = new StringBuilder("| " + ability.title + " | " + by.title + " |");
        for (Far far : Far.values()) {
            List<Scenario> fitting = all(ability, by).stream()
                    .filter(scenario -> List.of(scenario.shows.far()).contains(far))
                    .toList();
            String cell = VERSIONS.stream()
                    .map(version -> cell(fitting, version))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(" "));
            String empty = ability.without().containsKey(far) ? " – |" : " |";
            row.append(cell.isEmpty() ? empty : " " + cell + " |");
        }
        return row.append('\n').toString();
    }

    private String cell(List<Scenario> fitting, int version) {
        List<Scenario> shown = fitting.stream()
                .filter(scenario -> passed.contains(scenario.name + "," + version))
                .toList();
        boolean heard = shown.stream().anyMatch(scenario -> scenario.shows.heard());
        return shown.isEmpty() ? "" : version + (heard ? " ♪" : "");
    }

    private List<Scenario> all(Ability ability) {
        return scenarios.stream()
                .filter(scenario -> List.of(scenario.shows.value()).contains(ability))
                .toList();
    }

    private List<Scenario> all(Ability ability, By by) {
        return all(ability).stream()
                .filter(scenario -> List.of(scenario.shows.by()).contains(by))
                .toList();
    }

    private static String names(List<Scenario> scenarios) {
        return scenarios.stream().map(scenario -> "`" + scenario.name + "`").collect(Collectors.joining(", "));
    }

    /** Annotated scenarios that are not known to have passed anywhere. */
    Set<String> stale() {
        Set<String> names = scenarios.stream().map(Scenario::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> kept =
                passed.stream().map(line -> line.replaceFirst(",.*", "")).collect(Collectors.toSet());
        Set<String> stale = new TreeSet<>(names);
        stale.removeAll(kept);
        return stale;
    }
}

package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManagerConfTest {
    private static final Path SAMPLE = Path.of("..", "conf-samples", "asterisk", "manager.conf");
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "sccpbridge", "bridge", "asterisk");
    private static final Pattern NAMED = Pattern.compile("\\b[A-Z][A-Za-z]+");
    private static final Pattern SENT =
            Pattern.compile("new (?:Ami)?(\\w+)Action\\((?<!AmiListAction\\()|new AmiListAction\\(\"(\\w+)\"");

    @Test
    void theSampleNamesTheActionsThatAreSent() throws IOException {
        String sample = Files.readString(SAMPLE);
        String allowed = sample.substring(sample.indexOf("Actions allowed:") + 16, sample.indexOf("; Not given"));
        assertThat(words(NAMED, allowed)).isEqualTo(sent());
    }

    private static Set<String> sent() throws IOException {
        Set<String> actions = new TreeSet<>();
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                actions.addAll(words(SENT, Files.readString(source)));
            }
        }
        return actions;
    }

    private static Set<String> words(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.groupCount() == 0
                        ? found.group()
                        : found.group(1) == null ? found.group(2) : found.group(1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

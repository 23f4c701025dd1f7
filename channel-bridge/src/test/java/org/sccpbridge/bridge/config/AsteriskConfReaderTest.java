package org.sccpbridge.bridge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsteriskConfReaderTest {
    @TempDir
    Path directory;

    private final Problems problems = new Problems();
    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("main.conf");
    }

    @Test
    void readsKeysWithEqualsAndWithArrowInOrder() {
        assertThat(read("[a]\nk = 1\nk=>2\n  k  =>  3 = x  \nempty =\n"))
                .containsExactly("a: k=1", "a: k=2", "a: k=3 = x", "a: empty=");
        assertThat(problems()).isEmpty();
    }

    @Test
    void removesCommentsOfBothKinds() {
        assertThat(read("""
                                ; all of it
                                [a] ; the section
                                k = 1 ; the rest
                                j = a\\;b ;;; c
                                ;---- an ordinary comment
                                l = 2
                                ;-- gone
                                m = 3
                                ;-- nested --; n = 4
                                --; o = 5
                                p = 6 ;-- inside --; 7
                                """)).containsExactly("a: k=1", "a: j=a;b", "a: l=2", "a: o=5", "a: p=6  7");
        assertThat(problems()).isEmpty();
    }

    @Test
    void tellsWhereAnUnclosedCommentBegan() {
        read("[a]\nk = 1\n;-- never closed\nj = 2\n");

        assertThat(problems()).containsExactly("main.conf:3: error: comment ;-- is never closed by --;");
    }

    @Test
    void toleratesByteOrderMarkAndCarriageReturns() throws IOException {
        Files.write(file, "\uFEFF[a]\r\nk = Müller\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(readFile()).containsExactly("a: k=Müller");
        assertThat(problems()).isEmpty();
    }

    @Test
    void refusesBytesThatAreNotUtf8AndGoesOn() throws IOException {
        Files.write(file, "[a]\nk = M\u00FCller\nj = 1\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(readFile()).containsExactly("a: j=1");
        assertThat(problems()).containsExactly("main.conf:2: error: not UTF-8 text: save the file as UTF-8");
    }

    @Test
    void refusesControlCharactersAndEndlessLines() {
        assertThat(read("[a]\nk = 1\u0007\nj = " + "x".repeat(9_000) + "\nl\t=\t1\n"))
                .containsExactly("a: l=1");
        assertThat(problems())
                .containsExactly(
                        "main.conf:2: error: control character 0x07, expected plain text",
                        "main.conf:3: error: line of 9004 bytes, at most 8192 are allowed");
    }

    @Test
    void inheritsFromTemplatesInTheOrderNamed() {
        assertThat(read("[x](!)\nk = x\n[z](!,x)\nk = z\n[y](x,z)\nk = y\n"))
                .containsExactly("x!: k=x", "z!: k=x", "z!: k=z", "y: k=x", "y: k=x", "y: k=z", "y: k=y");
        assertThat(problems()).isEmpty();
    }

    @Test
    void keepsTheTemplatesLineForInheritedValues() {
        read("[x](!)\nk = 1\n[y](x)\n");

        ConfEntry inherited = sections().get(1).entries().get(0);
        assertThat(inherited.section()).isEqualTo("x");
        assertThat(inherited.where().line()).isEqualTo(2);
    }

    @Test
    void appendsToAnEarlierSection() {
        assertThat(read("[y]\nk = 1\n[a]\nk = 2\n[y](+)\nk = 3\n")).containsExactly("y: k=1", "y: k=3", "a: k=2");
        assertThat(problems()).isEmpty();
    }

    @Test
    void namesTheNearestSectionWhenATemplateDoesNotExist() {
        read("[phone](!)\n[y](phnoe)\n[phoen](+)\n");

        assertThat(problems())
                .containsExactly(
                        "main.conf:2: error: [y] template phnoe does not exist before this line, did you mean phone?",
                        "main.conf:3: error: [phoen] (+) adds to a section that does not exist before this line, did you"
                                + " mean phone?");
    }

    @Test
    void readsIncludedFilesInPlaceAndReturnsToItsSection() throws IOException {
        Files.createDirectories(directory.resolve("sub"));
        Files.writeString(directory.resolve("sub/one.conf"), "k = one\n[b]\nk = b\n#include two.conf\n");
        Files.writeString(directory.resolve("sub/two.conf"), "k = two\n");

        assertThat(read("[a]\n#include \"sub/one.conf\"\nk = last\n"))
                .containsExactly("a: k=one", "a: k=last", "b: k=b", "b: k=two");
        assertThat(problems()).isEmpty();
    }

    @Test
    void includesByPatternInOrderOfNames() throws IOException {
        Files.createDirectories(directory.resolve("d"));
        Files.writeString(directory.resolve("d/b.conf"), "k = b\n");
        Files.writeString(directory.resolve("d/a.conf"), "k = a\n");
        Files.writeString(directory.resolve("d/c.txt"), "k = c\n");

        assertThat(read("[a]\n#include <d/*.conf>\n#include d/*.none\n")).containsExactly("a: k=a", "a: k=b");
        assertThat(problems()).isEmpty();
    }

    @Test
    void reportsAMissingIncludeButNotAMissingTryinclude() {
        read(
                "[a]\n#include missing.conf\n#tryinclude missing.conf\n#tryinclude missing/*.conf\n#include none/*.conf\n");

        assertThat(problems())
                .containsExactly(
                        "main.conf:2: error: no such file: missing.conf",
                        "main.conf:5: error: #include: cannot list none/*.conf: none");
    }

    @Test
    void refusesExecAndUnknownDirectives() {
        read("#exec rm\n#inclde x\n# k = 1\n#include\n");

        assertThat(problems())
                .containsExactly(
                        "main.conf:1: error: #exec: not supported: sccp-bridge runs no programs from its configuration",
                        "main.conf:2: error: #inclde: unknown directive, expected #include or #tryinclude",
                        "main.conf:3: error: #k: unknown directive, expected #include or #tryinclude (a comment begins"
                                + " with ; not #)",
                        "main.conf:4: error: #include: no file named, expected #include \"file\"");
    }

    @Test
    void detectsIncludeCycles() throws IOException {
        Files.writeString(directory.resolve("loop.conf"), "#include ./main.conf\n");
        read("[a]\n#include loop.conf\n");

        assertThat(problems()).singleElement().asString().endsWith("main.conf includes itself");
    }

    @Test
    void boundsTheDepthOfIncludes() throws IOException {
        for (int i = 1; i <= 12; i++) {
            Files.writeString(directory.resolve(i + ".conf"), "#include " + (i + 1) + ".conf\n");
        }
        read("#include 1.conf\n");

        assertThat(problems()).containsExactly("9.conf:1: error: too many includes: at most 10 deep, 1000 files");
    }

    @Test
    void boundsWhatTemplatesCanMultiplyTo() {
        StringBuilder text = new StringBuilder("[t0](!)\nk = 1\n");
        for (int i = 1; i <= 60; i++) {
            text.append("[t")
                    .append(i)
                    .append("](!,t")
                    .append(i - 1)
                    .append(",t")
                    .append(i - 1)
                    .append(")\n");
        }
        read(text.toString());

        assertThat(problems()).anyMatch(problem -> problem.contains("more than 500000 values"));
        assertThat(problems()).hasSizeLessThan(10);
    }

    @Test
    void reportsLinesThatAreNeitherKeyNorSectionWithoutQuotingThem() {
        read("k = 1\n[a\n[]\npassword secret\n[b]\n= 1\npassword secret\n[c] x\n");

        assertThat(problems())
                .containsExactly(
                        "main.conf:1: error: k: stands before the first [section]",
                        "main.conf:2: error: section header without ], expected [name]",
                        "main.conf:3: error: section without a name",
                        "main.conf:4: error: expected key = value, found no =",
                        "main.conf:6: error: [b] expected key = value, found no =",
                        "main.conf:7: error: [b] expected key = value, found no =",
                        "main.conf:8: error: [c] unexpected text after the section header: x");
    }

    @Test
    void reportsADirectoryInPlaceOfAFile() throws IOException {
        Files.createDirectories(directory.resolve("d"));
        read("#include d\n");

        assertThat(problems()).singleElement().asString().startsWith("main.conf:1: error: cannot read d");
    }

    private List<ConfSection> sections = List.of();

    private List<ConfSection> sections() {
        return sections;
    }

    private List<String> read(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return readFile();
    }

    private List<String> readFile() {
        sections = AsteriskConfReader.read(file, new Location(file.toString(), 0), ConfSource.FILES, problems);
        return sections.stream()
                .flatMap(section -> section.entries().stream()
                        .map(entry -> section.name() + (section.template() ? "!" : "") + ": " + entry.key() + "="
                                + entry.value()))
                .toList();
    }

    private List<String> problems() {
        return new ConfigResult(problems.list(), java.util.Optional.empty())
                .problems().stream()
                        .map(problem -> problem.toString().replace(directory + "/", ""))
                        .toList();
    }
}

package org.sccpbridge.bridge.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures in documents are among those that phones really make. */
class ScreensDocTest {
    private static final Pattern BLOCK = Pattern.compile("```text\n(.*?)\n```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"../README.md", "../docs/screens.md"})
    void showsPicturesThatAreKept(String document) throws IOException {
        List<String> pictures = BLOCK.matcher(Files.readString(Path.of(document)))
                .results()
                .map((MatchResult block) -> block.group(1).strip())
                .toList();
        String kept = String.join(
                "\n", Arrays.stream(Moment.values()).map(Pictures::read).toList());
        assertThat(pictures)
                .as(document)
                .isNotEmpty()
                .allSatisfy(picture -> assertThat(kept).contains(picture));
    }
}

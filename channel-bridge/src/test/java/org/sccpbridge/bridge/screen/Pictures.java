package org.sccpbridge.bridge.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The pictures that are kept: a file for each moment, in it one picture for each model, set apart by empty lines. {@code -Dscreens=write} writes
 * them anew.
 */
final class Pictures {
    private static final Path FOLDER = Path.of("src", "test", "resources", "screens");
    private static final String BETWEEN = "\n\n";

    private Pictures() {}

    static boolean isWriting() {
        return System.getProperty("screens", "").equals("write");
    }

    /** The kept picture of this moment that begins with this line, empty when there is none. */
    static String kept(Moment moment, String heading) {
        return Arrays.stream(read(moment).split(BETWEEN, -1))
                .map(String::strip)
                .filter(picture -> picture.startsWith(heading))
                .findFirst()
                .orElse("");
    }

    static void compare(Moment moment, String heading, String picture) {
        assertThat(picture.strip())
                .as(
                        "%s: what %s shows is not what %s says. When the new picture is right: mvn test -pl channel-bridge -am"
                                + " -Dtest=PhoneScreensTest -Dsurefire.failIfNoSpecifiedTests=false -Dscreens=write",
                        moment.title(), heading, file(moment))
                .isEqualTo(kept(moment, heading));
    }

    static void write(Moment moment, String pictures) {
        try {
            Files.writeString(file(moment), moment.title() + BETWEEN + pictures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Moment moment) {
        return FOLDER.resolve(moment.file());
    }

    static String read(Moment moment) {
        try {
            return Files.exists(file(moment)) ? Files.readString(file(moment)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

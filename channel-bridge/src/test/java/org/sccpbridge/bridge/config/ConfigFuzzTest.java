package org.sccpbridge.bridge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file contains, loading ends with problems or a configuration and never with an exception. */
class ConfigFuzzTest {
    private static final List<String> PIECES = List.of(
            "[",
            "]",
            "(",
            ")",
            "(!)",
            "(+)",
            "=",
            "=>",
            "\n",
            "\r\n",
            ";",
            ";--",
            "--;",
            "\\;",
            "#include ",
            "\"",
            "<",
            ">",
            "*",
            "?",
            ",",
            "@",
            "#",
            "!",
            ":",
            "/",
            " ",
            "\t",
            "\0",
            "${",
            "}",
            "general",
            "ari",
            "device",
            "line",
            "type",
            "button",
            "speeddial",
            "allow",
            "deny",
            "permit",
            "keepalive",
            "addon",
            "timezone",
            "setvar",
            "mailbox",
            "callgroup",
            "audio_tos",
            "dateformat",
            "phonecodepage",
            "softkeyset",
            "callwaiting_tone",
            "internal",
            "ulaw",
            "0x",
            "9",
            "-1",
            "99999999999",
            "ä",
            "\uFEFF",
            "1001",
            "SEP000000001001");

    @TempDir
    Path directory;

    @Test
    void randomBytesNeverThrow() throws IOException {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(600)];
            random.nextBytes(bytes);
            ends(bytes, bytes);
        }
    }

    @Test
    void randomPiecesOfTheSyntaxNeverThrow() throws IOException {
        Random random = new Random(2);
        for (int round = 0; round < 1_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(120); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            ends(bytes, bytes);
        }
    }

    @Test
    void brokenSamplesNeverThrow() throws IOException {
        byte[] bridge = Files.readAllBytes(Path.of("..", "conf-samples", "sccp-bridge.conf"));
        byte[] sccp = Files.readAllBytes(Path.of("..", "conf-samples", "sccp.conf"));
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            ends(broken(bridge, random), broken(sccp, random));
        }
    }

    /** Cuts, doubles and replaces a few stretches. */
    private static byte[] broken(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int i = random.nextInt(8); i >= 0; i--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(20));
            List<String> middles = new ArrayList<>(PIECES);
            middles.add("");
            middles.add(text.substring(from, to).repeat(2));
            text = text.substring(0, from) + middles.get(random.nextInt(middles.size())) + text.substring(to);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void ends(byte[] sccpBridgeConf, byte[] sccpConf) throws IOException {
        Path file = Files.write(directory.resolve("sccp-bridge.conf"), sccpBridgeConf);
        Files.write(directory.resolve("sccp.conf"), sccpConf);
        ConfigResult result = ConfigLoader.load(file, name -> null);
        assertThat(result.config().isPresent()).as("%s", result.problems()).isEqualTo(!result.hasErrors());
        assertThat(result.problems()).hasSizeLessThanOrEqualTo(1_001);
    }
}

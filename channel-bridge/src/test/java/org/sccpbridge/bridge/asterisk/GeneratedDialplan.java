package org.sccpbridge.bridge.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sccpbridge.ari.asterisk.AsteriskInstance;

/** Adds contexts to the running Asterisk of a test. */
final class GeneratedDialplan {
    private GeneratedDialplan() {}

    static void load(AsteriskInstance asterisk, String contexts) throws IOException, InterruptedException {
        Path etc = asterisk.log().getParent().resolveSibling("etc");
        Files.writeString(etc.resolve("extensions_custom.conf"), "\n" + contexts, UTF_8, CREATE, APPEND);
        asterisk.cli("dialplan reload");
    }

    static AmiOptions options(AsteriskInstance asterisk) {
        return new AmiOptions(
                asterisk.host(), asterisk.amiPort(), AsteriskInstance.AMI_USER, AsteriskInstance.AMI_PASSWORD);
    }
}

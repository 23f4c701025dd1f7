package org.sccpbridge.bridge.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Loads {@code sccp-bridge.conf} and the {@code sccp.conf} it names. */
public final class ConfigLoader {
    private ConfigLoader() {}

    /** Never throws for what the files say: every problem of both files is in the result. */
    public static ConfigResult load(Path sccpBridgeConf) {
        Location where = new Location(sccpBridgeConf.toString(), 0);
        return new ConfigResult(
                List.of(new Problem(Severity.ERROR, where, "", "", "not readable by this build")), Optional.empty());
    }
}

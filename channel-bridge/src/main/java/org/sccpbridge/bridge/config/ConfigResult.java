package org.sccpbridge.bridge.config;

import java.util.List;
import java.util.Optional;

/** What loading gave: all problems, sorted, and the configuration unless one of them is an error. */
public record ConfigResult(List<Problem> problems, Optional<BridgeConfig> config) {
    public ConfigResult {
        problems = problems.stream().sorted().distinct().toList();
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}

package org.sccpbridge.bridge.config;

import java.util.List;

/** Short ways to load a text in tests. */
final class ConfigTexts {
    static final String SECRETS = """
            [ari]
            password = p
            [ami]
            secret = s
            """;

    /** A device and a line without a problem: eight lines of a file. */
    static final String PHONE = """
            [SEP000000001001]
            type=device
            button=line,1001
            [1001]
            type=line
            label=A
            cid_name=A
            cid_num=1
            """;

    private ConfigTexts() {}

    static List<String> problemsOfSccp(String sccpConf) {
        return texts(ConfigLoader.parse(SECRETS, sccpConf));
    }

    static List<String> problemsOfBridge(String sccpBridgeConf) {
        return texts(ConfigLoader.parse(sccpBridgeConf, PHONE));
    }

    static BridgeConfig sccp(String sccpConf) {
        ConfigResult result = ConfigLoader.parse(SECRETS, sccpConf);
        return result.config().orElseThrow(() -> new AssertionError(result.problems()));
    }

    static List<String> texts(ConfigResult result) {
        return result.problems().stream()
                .map(Problem::toString)
                .filter(problem -> !problem.endsWith("without effect yet"))
                .toList();
    }
}

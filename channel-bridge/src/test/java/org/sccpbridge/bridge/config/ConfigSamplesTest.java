package org.sccpbridge.bridge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The files of {@code conf-samples/}, which the demo and the tests with Asterisk load too. */
class ConfigSamplesTest {
    private static final Path SAMPLE = Path.of("..", "conf-samples", "sccp-bridge.conf");

    private final ConfigResult result = ConfigLoader.load(SAMPLE, name -> null);

    @Test
    void haveNoProblemAtAll() {
        assertThat(result.problems()).isEmpty();
        assertThat(result.config()).isPresent();
    }

    @Test
    void describeTheThreePhonesOfTheDemo() {
        BridgeConfig config = result.config().orElseThrow();

        assertThat(config.devices()).containsOnlyKeys("SEP000000001001", "SEP000000001002", "SEP000000001003");
        assertThat(config.device("SEP000000001001").orElseThrow().devicetype()).isEqualTo("7960");
        assertThat(config.device("SEP000000001002").orElseThrow().devicetype()).isEqualTo("7975");
        assertThat(config.device("SEP000000001003").orElseThrow().devicetype()).isEqualTo("7941");
        assertThat(config.line("1001").orElseThrow().cidName()).isEqualTo("Alice");
        assertThat(config.line("1002").orElseThrow().cidName()).isEqualTo("Bob");
        assertThat(config.lines().values()).allMatch(line -> line.context().equals("from-sccp"));
        assertThat(config.lines().values()).allMatch(line -> line.codecs().size() == Codec.values().length);
    }

    @Test
    void takeTheSecretsFromTheEnvironmentWhereItHasThem() {
        assertThat(result.config().orElseThrow().ari().password().reveal()).isEqualTo("change-me-ari");
        assertThat(result.config().orElseThrow().ami().secret().reveal()).isEqualTo("change-me-ami");
        BridgeConfig config = ConfigLoader.load(
                        SAMPLE, Map.of("SCCP_BRIDGE_ARI_PASSWORD", "a", "SCCP_BRIDGE_AMI_SECRET", "b")::get)
                .config()
                .orElseThrow();
        assertThat(config.ari().password().reveal()).isEqualTo("a");
        assertThat(config.ami().secret().reveal()).isEqualTo("b");
    }
}

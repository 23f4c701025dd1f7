package org.sccpbridge.bridge.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.bridge.config.ConfigLoader;
import org.sccpbridge.bridge.config.ConfigResult;
import org.sccpbridge.bridge.config.DeviceConfig;
import org.sccpbridge.bridge.config.LineConfig;
import org.sccpbridge.sccp.phone.PhoneException;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.PhoneNetwork;
import org.sccpbridge.sccp.phone.PhoneOptions;
import org.sccpbridge.sccp.phone.VirtualPhone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sccp-bridge selftest}: virtual phones call through the running daemon and Asterisk, and measure the audio. */
@Command(
        name = "selftest",
        description = {
            "Register two virtual phones with the running daemon, call an echo test and each other, and measure the audio.",
            "They register as devices of sccp.conf: a real phone of that name is displaced while the test runs."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:audio came back in both calls", "1:it did not", "2:the configuration has errors"})
public final class SelftestCommand implements Callable<Integer> {
    private static final int PASSED = 0;
    private static final int FAILED = 1;
    private static final int CONFIGURATION_ERROR = 2;

    // Not final: javac would inline an initial value and picocli's assignment would not be seen.
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "sccp-bridge.conf; default: ${DEFAULT-VALUE}")
    private Path file = Path.of("/etc/sccp-bridge/sccp-bridge.conf");

    @Option(names = "--echo", paramLabel = "NUMBER", description = "number of an echo test; default: ${DEFAULT-VALUE}")
    private String echo = "600";

    @Option(names = "--seconds", paramLabel = "N", description = "length of each call; default: ${DEFAULT-VALUE}")
    private int seconds = 5;

    @Option(names = "--server", paramLabel = "HOST", description = "where the daemon listens; default: ${DEFAULT-VALUE}")
    private String server = "127.0.0.1";

    @Parameters(arity = "2", paramLabel = "DEVICE", description = "two devices of sccp.conf, such as SEP000000001001")
    private List<String> devices = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        ConfigResult result = ConfigLoader.load(file);
        Optional<BridgeConfig> loaded = result.config();
        if (loaded.isEmpty()) {
            result.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
            return CONFIGURATION_ERROR;
        }
        BridgeConfig config = loaded.get();
        InetAddress host = InetAddress.getByName(server);
        InetSocketAddress address = new InetSocketAddress(host, config.sccp().bind().getPort());
        Transcript transcript = new Transcript(out);
        try (PhoneNetwork network = new PhoneNetwork(1);
                VirtualPhone one = phone(devices.get(0), PhoneModel.CISCO_7960, 0, address, network);
                VirtualPhone two = phone(devices.get(1), PhoneModel.CISCO_7975, 1, address, network)) {
            transcript.follow(one);
            transcript.follow(two);
            Selftest test = new Selftest(one, two, transcript, Duration.ofSeconds(seconds));
            test.register();
            boolean good = test.callEcho(echo);
            good &= test.callEachOther(numberOf(config, devices.get(1)));
            transcript.title(good ? "PASSED" : "FAILED: audio was lost");
            return good ? PASSED : FAILED;
        } catch (PhoneException | IllegalArgumentException e) {
            transcript.title("FAILED");
            out.println(e.getMessage());
            out.flush();
            return FAILED;
        }
    }

    private static VirtualPhone phone(
            String device, PhoneModel model, int index, InetSocketAddress server, PhoneNetwork network) {
        PhoneOptions.Builder options =
                PhoneOptions.of(model, device, server).network(network).tone(PhoneOptions.TONES.get(index));
        return new VirtualPhone(options.build());
    }

    private String numberOf(BridgeConfig config, String device) {
        return config.device(device)
                .flatMap(DeviceConfig::preferredLine)
                .flatMap(button -> config.line(button.line()))
                .map(LineConfig::cidNum)
                .orElseThrow(() -> new IllegalArgumentException(device + " is not in sccp.conf, or has no line"));
    }
}

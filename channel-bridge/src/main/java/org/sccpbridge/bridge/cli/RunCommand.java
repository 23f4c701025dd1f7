package org.sccpbridge.bridge.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.sccpbridge.bridge.BridgeModule;
import org.sccpbridge.bridge.Daemon;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.bridge.config.ConfigLoader;
import org.sccpbridge.bridge.config.ConfigResult;
import org.sccpbridge.bridge.config.Problem;
import org.sccpbridge.sccp.session.SccpServer;
import org.sccpbridge.sccp.session.ServerStartException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sccp-bridge run}: the daemon, in the foreground until it is told to stop. */
@Command(
        name = "run",
        description = "Run the daemon until SIGTERM or SIGINT.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:stopped as asked", "1:could not start", "2:the configuration has errors"})
public final class RunCommand implements Callable<Integer> {
    private static final int STOPPED = 0;
    private static final int NOT_STARTED = 1;
    private static final int CONFIGURATION_ERROR = 2;
    private static final int BASE_36 = 36;
    /** After a restart all phones come at once; the first ones should not wait for the compiler. */
    private static final int WARM_UP_REGISTRATIONS = 1000;

    // Not final: javac would inline an initial value and picocli's assignment would not be seen.
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "sccp-bridge.conf; default: ${DEFAULT-VALUE}")
    private Path file = Path.of("/etc/sccp-bridge/sccp-bridge.conf");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        ConfigResult result = ConfigLoader.load(file);
        for (Problem problem : result.problems()) {
            err.println(problem);
        }
        err.flush();
        Optional<BridgeConfig> config = result.config();
        if (config.isEmpty()) {
            err.println("sccp-bridge: not started because of the errors above");
            err.flush();
            return CONFIGURATION_ERROR;
        }
        Logging.configure(config.get().daemon());
        SccpServer.warmUp(WARM_UP_REGISTRATIONS);
        return run(BridgeModule.daemon(config.get(), runName(clock.instant())), err);
    }

    private static int run(Daemon daemon, PrintWriter err) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            daemon.start();
        } catch (ServerStartException e) {
            err.println("sccp-bridge: " + e.getMessage());
            err.flush();
            return NOT_STARTED;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopWhenAsked(asked, stopped), "shutdown"));
        asked.await();
        daemon.stop();
        Logging.finish();
        stopped.countDown();
        return STOPPED;
    }

    private static void stopWhenAsked(CountDownLatch asked, CountDownLatch stopped) {
        asked.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // by itself the Java machine would end with the signal's code, which service managers take for a failure
        Runtime.getRuntime().halt(STOPPED);
    }

    private static String runName(Instant start) {
        return Long.toString(start.toEpochMilli(), BASE_36).toUpperCase(Locale.ROOT);
    }
}

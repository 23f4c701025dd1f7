package org.sccpbridge.bridge.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sccpbridge.bridge.config.ConfigLoader;
import org.sccpbridge.bridge.config.ConfigResult;
import org.sccpbridge.bridge.config.EffectiveConfig;
import org.sccpbridge.bridge.config.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sccp-bridge check}: reads the configuration, says everything that is wrong with it and does nothing else. */
@Command(
        name = "check",
        description = "Check the configuration and print every problem with file and line.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:no error (warnings may have been printed)", "2:at least one error"})
public final class CheckCommand implements Callable<Integer> {
    private static final int OK = 0;
    private static final int CONFIGURATION_ERROR = 2;

    // Not final: javac would inline an initial value and picocli's assignment would not be seen.
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "sccp-bridge.conf; default: ${DEFAULT-VALUE}")
    private Path file = Path.of("/etc/sccp-bridge/sccp-bridge.conf");

    @Option(
            names = {"-p", "--print"},
            description = "Print the effective configuration, defaults filled in and secrets masked.")
    private boolean print;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ConfigResult result = ConfigLoader.load(file);
        for (Problem problem : result.problems()) {
            err.println(problem);
        }
        if (print) {
            result.config().ifPresent(config -> out.print(EffectiveConfig.print(config)));
        }
        long errors = result.problems().stream().filter(Problem::isError).count();
        long warnings = result.problems().size() - errors;
        err.println(file + ": " + count(errors, "error") + ", " + count(warnings, "warning"));
        out.flush();
        err.flush();
        return result.hasErrors() ? CONFIGURATION_ERROR : OK;
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}

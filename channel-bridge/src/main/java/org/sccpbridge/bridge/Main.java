package org.sccpbridge.bridge;

import org.sccpbridge.bridge.cli.CheckCommand;
import org.sccpbridge.bridge.cli.DecodeCommand;
import org.sccpbridge.bridge.cli.DevicesCommand;
import org.sccpbridge.bridge.cli.RunCommand;
import org.sccpbridge.bridge.cli.SelftestCommand;
import org.sccpbridge.bridge.cli.TonesCommand;
import org.sccpbridge.bridge.cli.TraceCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sccp-bridge}: Cisco SCCP phones as channels of Asterisk. */
@Command(
        name = "sccp-bridge",
        description = "Cisco SCCP phones on an unmodified Asterisk.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            DevicesCommand.class,
            TraceCommand.class,
            DecodeCommand.class,
            SelftestCommand.class,
            TonesCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}

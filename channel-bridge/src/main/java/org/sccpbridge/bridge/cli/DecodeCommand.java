package org.sccpbridge.bridge.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.capture.CaptureFile;
import org.sccpbridge.sccp.capture.Conversations;
import org.sccpbridge.sccp.capture.HexConversation;
import org.sccpbridge.sccp.capture.HexText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sccp-bridge decode}: what phones and a server said to each other, out of a capture. */
@Command(
        name = "decode",
        description = {
            "Print the SCCP messages in a capture: pcap, pcapng, or hex digits as xxd, tcpdump -x or Wireshark copy them.",
            "-> is said by the phone, <- by the server. The version is taken from the registration."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:read to the end", "1:the input cannot be read, or not to its end"})
public final class DecodeCommand implements Callable<Integer> {
    private static final int MAGIC = 4;
    private static final int MAX_HEX_TEXT = 64 * 1024 * 1024;

    @Parameters(paramLabel = "FILE|HEX", description = "a file, - for standard input, or the hex digits themselves")
    private String input = "";

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            description = "TCP port of the server; default: ${DEFAULT-VALUE}")
    private int port = 2000;

    @Option(names = "--protocol", paramLabel = "N", description = "Protocol version where no registration says it.")
    private @Nullable Integer protocol;

    @Option(names = "--phone", paramLabel = "NAME|ADDRESS", description = "Only this phone.")
    private String phone = "";

    @Mixin
    private FramePrinter printer = new FramePrinter();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        printer.to(spec.commandLine().getOut(), err);
        printer.only(phone);
        try {
            read();
            return 0;
        } catch (IOException e) {
            err.println("sccp-bridge decode: " + e.getMessage());
            err.flush();
            return 1;
        }
    }

    private OptionalInt version() {
        return protocol == null ? OptionalInt.empty() : OptionalInt.of(protocol);
    }

    private void read() throws IOException {
        if (input.equals("-")) {
            read("standard input", System.in);
        } else if (isFile()) {
            try (InputStream file = Files.newInputStream(Path.of(input))) {
                read(input, file);
            }
        } else if (HexText.isPlain(input)) {
            HexConversation.read("the argument", HexText.parse("the argument", input), version(), printer);
        } else {
            throw new IOException(input + ": no such file, and no hex digits either");
        }
    }

    private boolean isFile() {
        try {
            return Files.exists(Path.of(input));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void read(String name, InputStream stream) throws IOException {
        byte[] start = stream.readNBytes(MAGIC);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(start), stream);
        if (!CaptureFile.isCapture(start)) {
            String text = new String(all.readNBytes(MAX_HEX_TEXT), StandardCharsets.ISO_8859_1);
            HexConversation.read(name, HexText.parse(name, text), version(), printer);
            return;
        }
        Conversations conversations = new Conversations(port, version(), printer);
        CaptureFile.read(name, all, conversations);
        if (printer.printed() == 0) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("sccp-bridge decode: no such message in " + name + ": " + conversations.packets()
                    + " packets, " + conversations.segments() + " of them TCP with port " + port
                    + (conversations.segments() == 0 ? "; --port N names another" : ""));
            err.flush();
        }
    }
}

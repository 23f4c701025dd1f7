package org.sccpbridge.bridge.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sccpbridge.sccp.capture.CapturedFrame;
import org.sccpbridge.sccp.capture.Conversations;
import org.sccpbridge.sccp.capture.FrameText;
import picocli.CommandLine.Option;

/** How frames are printed, and which: options that {@code decode} and {@code trace} share. */
final class FramePrinter implements Conversations.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(
            names = {"-v", "--offsets"},
            description = "Each field with offset, value and bytes, and what does not fit.")
    private boolean offsets;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "NAME",
            split = ",",
            description = "Only these messages, such as CallState or Start*.")
    private List<String> messages = List.of();

    @Option(
            names = {"-x", "--exclude"},
            paramLabel = "NAME",
            split = ",",
            description = "Not these messages, such as KeepAlive*.")
    private List<String> excluded = List.of();

    private final FrameText text = new FrameText(ZoneId.systemDefault());
    private PrintWriter out = new PrintWriter(PrintWriter.nullWriter());
    private PrintWriter notes = out;
    private String phone = "";
    private long printed;

    void to(PrintWriter frames, PrintWriter remarks) {
        out = frames;
        notes = remarks;
    }

    /** Only this phone: a device name, an address, or an address with port. */
    void only(String nameOrAddress) {
        phone = nameOrAddress;
    }

    long printed() {
        return printed;
    }

    boolean wants(CapturedFrame frame) {
        String name = frame.messageName();
        String address = CapturedFrame.text(frame.phone());
        boolean who = phone.isEmpty()
                || phone.equalsIgnoreCase(frame.device())
                || address.equals(phone)
                || address.startsWith(phone + ":")
                || address.startsWith("[" + phone + "]:");
        return who
                && (messages.isEmpty() || messages.stream().anyMatch(pattern -> matches(pattern, name)))
                && excluded.stream().noneMatch(pattern -> matches(pattern, name));
    }

    private static boolean matches(String pattern, String name) {
        String regex = Pattern.quote(pattern.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q");
        return name.toLowerCase(Locale.ROOT).matches(regex);
    }

    @Override
    public void frame(CapturedFrame frame) {
        if (!wants(frame)) {
            return;
        }
        printed++;
        if (json) {
            try {
                out.println(JSON.writeValueAsString(MessageJson.of(frame, offsets)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a tree of JSON nodes can be written", e);
            }
        } else {
            out.println(text.line(frame));
            if (offsets) {
                text.details(frame).forEach(out::println);
            }
        }
        out.flush();
    }

    @Override
    public void note(Instant time, String who, String what) {
        notes.println(text.note(time, who, what));
        notes.flush();
    }
}

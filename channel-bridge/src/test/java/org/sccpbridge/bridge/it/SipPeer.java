package org.sccpbridge.bridge.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.awaitility.Awaitility;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.sccp.phone.AudioCodec;
import org.sccpbridge.sccp.phone.PhoneOptions;

/**
 * A SIP phone that is not ours: Debian's baresip, registered as an endpoint of docker/test-conf/pjsip_custom.conf. It plays a tone of its own and
 * records what it hears.
 */
final class SipPeer implements AutoCloseable {
    private static final Path TOOLS =
            Path.of("..", "docker", "tools.sh").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Half as loud as the quietest music of Asterisk's own. */
    private static final double AUDIBLE = 70;

    private static final Duration POLL = Duration.ofMillis(50);
    private static final int FIRST_NUMBER = 2101;
    /** The phones of {@link TestBridge} have the tones before. */
    private static final int FIRST_TONE = 8;
    /** Longer than any call of a test: baresip hangs up when the file ends. */
    private static final int TONE_SECONDS = 120;

    private static final int AMPLITUDE = 6000;

    private final AsteriskInstance asterisk;
    private final int number;
    private final Path directory;
    private final Recording recording;
    private final Process process;
    private final BaresipControl control;

    private SipPeer(AsteriskInstance asterisk, int number, Path directory, int controlPort) throws IOException {
        this.asterisk = asterisk;
        this.number = number;
        this.directory = directory;
        this.recording = new Recording(directory);
        this.process = run(directory.resolve("trace"), "baresip", "-f", directory.toString(), "-s");
        this.control = connect(controlPort);
    }

    /** Starts and registers. */
    static SipPeer start(AsteriskInstance asterisk, int number) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), "sip")
                .toAbsolutePath();
        Process tools = run(directory.resolve("tools"), TOOLS.toString(), "baresip");
        if (tools.waitFor() != 0) {
            throw new IOException("no baresip: " + Files.readString(directory.resolve("tools")));
        }
        int controlPort = freePort();
        configure(directory, asterisk.sipPort(), number, controlPort);
        SipPeer peer = new SipPeer(asterisk, number, directory, controlPort);
        peer.awaitMessage("registration", message -> message.receivedAnswer(200, "REGISTER"));
        return peer;
    }

    private static Process run(Path output, String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void configure(Path directory, int server, int number, int controlPort) throws IOException {
        Path tone = directory.resolve("tone.wav");
        writeTone(tone, PhoneOptions.TONES.get(FIRST_TONE + number - FIRST_NUMBER));
        Files.writeString(directory.resolve("contacts"), "");
        Files.writeString(
                directory.resolve("accounts"),
                "<sip:" + number + "@127.0.0.1:" + server + ">;auth_user=" + number
                        + ";auth_pass=sip-test;regint=60;answermode=manual\n");
        // aubridge is the player: a device of its own that takes the sound at its pace and lets nobody hear it
        Files.writeString(
                directory.resolve("config"),
                String.join(
                        "\n",
                        "sip_listen 127.0.0.1:0",
                        "net_interface 127.0.0.1",
                        "ctrl_tcp_listen 127.0.0.1:" + controlPort,
                        "audio_source aufile," + tone,
                        "audio_player aubridge,none",
                        "audio_alert aubridge,none",
                        "ausrc_srate " + AudioCodec.CLOCK_RATE,
                        "auplay_srate " + AudioCodec.CLOCK_RATE,
                        "snd_path " + directory,
                        "module_path /usr/lib/baresip/modules",
                        "module g711.so",
                        "module aufile.so",
                        "module aubridge.so",
                        "module sndfile.so",
                        "module_tmp account.so",
                        "module_app menu.so",
                        "module_app ctrl_tcp.so",
                        ""));
    }

    private static void writeTone(Path file, int tone) throws IOException {
        int frames = AudioCodec.CLOCK_RATE * TONE_SECONDS;
        ByteBuffer samples = ByteBuffer.allocate(frames * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            double angle = 2 * Math.PI * tone * i / AudioCodec.CLOCK_RATE;
            samples.putShort((short) Math.round(AMPLITUDE * Math.sin(angle)));
        }
        AudioFormat format = new AudioFormat(AudioCodec.CLOCK_RATE, Short.SIZE, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples.array()), format, frames),
                AudioFileFormat.Type.WAVE,
                file.toFile());
    }

    private static BaresipControl connect(int port) {
        List<BaresipControl> connected = new ArrayList<>();
        Awaitility.await("baresip")
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .ignoreExceptionsInstanceOf(ConnectException.class)
                .until(() -> connected.add(new BaresipControl(port)));
        return connected.get(0);
    }

    String number() {
        return Integer.toString(number);
    }

    /** What it plays, in Hz. */
    int tone() {
        return PhoneOptions.TONES.get(FIRST_TONE + number - FIRST_NUMBER);
    }

    /** As whom others see it. */
    String shown() {
        return (number == FIRST_NUMBER ? "Frank" : "Grace") + " (" + number + ")";
    }

    // ---- what its user does

    void dial(String called) {
        control.perform("dial", called);
    }

    void answer() {
        control.perform("accept", "");
    }

    void hold() {
        control.perform("hold", "");
    }

    void resume() {
        control.perform("resume", "");
    }

    void hangup() {
        control.perform("hangup", "");
    }

    /** Blind transfer: REFER. */
    void transfer(String to) {
        control.perform("transfer", to);
    }

    /** Digits, as telephone-events. */
    void press(String digits) {
        control.perform("sndcode", digits);
    }

    // ---- what its user sees and hears

    /** Waits for so many telephone-events. */
    String awaitDigits(int count) {
        StringBuilder digits = new StringBuilder();
        while (digits.length() < count) {
            digits.append(control.awaitEvent("CALL_DTMF_START").path("param").asText());
        }
        return digits.toString();
    }

    void awaitRinging() {
        control.awaitEvent("CALL_INCOMING");
    }

    void awaitTalking() {
        control.awaitEvent("CALL_ESTABLISHED");
    }

    /** Returns what baresip says was the reason. */
    String awaitEnd() {
        return control.awaitEvent("CALL_CLOSED").path("param").asText();
    }

    /** Waits until exactly these tones (Hz) have been heard for a whole second, beginning now. */
    void awaitTones(Integer... tones) {
        Recording.Position from = recording.position();
        Awaitility.await(number + " hears " + Set.of(tones))
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .untilAsserted(() -> {
                    List<Set<Integer>> heard = recording.lastSecond(from);
                    if (heard.isEmpty() || !heard.stream().allMatch(Set.of(tones)::equals)) {
                        throw new AssertionError("heard " + heard);
                    }
                });
    }

    /** Waits until something has been heard for a whole second, beginning now, and none of it was this tone: music. */
    void awaitSoundWithout(int tone) {
        Recording.Position from = recording.position();
        Awaitility.await(number + " hears no " + tone)
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .until(() -> {
                    List<Set<Integer>> heard = recording.lastSecond(from);
                    return !heard.isEmpty() && heard.stream().noneMatch(tones -> tones.contains(tone));
                });
    }

    /** Waits until a whole second, beginning now, was anything but silence, and none of it a tone that phones here send. */
    void awaitMusic() {
        Recording.Position from = recording.position();
        Awaitility.await(number + " hears music")
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .untilAsserted(() -> {
                    List<Set<Integer>> tones = recording.lastSecond(from);
                    if (recording.level(from) < AUDIBLE || !tones.stream().allMatch(Set::isEmpty)) {
                        throw new AssertionError("heard " + tones + ", level " + recording.level(from));
                    }
                });
    }

    /** The first message on the wire, since it was started, that fits. */
    SipMessage awaitMessage(String what, Predicate<SipMessage> wanted) {
        return awaitMessage(what, 0, wanted);
    }

    /** The first one after so many {@link #messages()}. */
    SipMessage awaitMessage(String what, int after, Predicate<SipMessage> wanted) {
        List<SipMessage> found = new ArrayList<>();
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .until(() -> messages().stream()
                        .skip(after)
                        .filter(wanted)
                        .findFirst()
                        .map(found::add)
                        .isPresent());
        return found.get(0);
    }

    /** Waits until Asterisk's newest word about who is at the other end is this, as {@code Carol (1003)}. */
    void awaitAsserted(String shown) {
        String identity = shown.replaceFirst("(.*) \\((.*)\\)", "\"$1\" <sip:$2@");
        Awaitility.await(number + " is told of " + shown)
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .until(() -> messages().stream()
                        .filter(SipMessage::received)
                        .flatMap(message -> message.header("P-Asserted-Identity").stream())
                        .reduce("", (before, after) -> after)
                        .startsWith(identity));
    }

    /** All messages since it was started, both ways. */
    List<SipMessage> messages() {
        try {
            String trace = Files.readString(directory.resolve("trace"), StandardCharsets.ISO_8859_1);
            return SipMessage.of(trace, asterisk.sipPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        control.send("quit", "");
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        control.close();
    }
}

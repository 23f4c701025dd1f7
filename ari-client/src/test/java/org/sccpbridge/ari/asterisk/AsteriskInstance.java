package org.sccpbridge.ari.asterisk;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.sccpbridge.ari.AriOptions;

/** One private Asterisk, run by {@code docker/asterisk.sh}; its files, logs included, are under {@code target/asterisk}. */
public final class AsteriskInstance implements AutoCloseable {

    /** The daemon's user of the sample ari.conf. */
    public static final String ARI_USER = "sccp-bridge";

    public static final String ARI_PASSWORD = "change-me-ari";

    /** The daemon's user of the sample manager.conf. */
    public static final String AMI_USER = "sccp-bridge";

    public static final String AMI_PASSWORD = "change-me-ami";

    /** Name and password of the tests' own user, in ARI and AMI, who may do everything. */
    public static final String TEST_USER = "sccp-test";

    /** An ARI user who may only read; its password is {@link #TEST_USER}. */
    public static final String READ_ONLY_USER = "sccp-read-only";

    private static final Path PROJECT = project();
    private static final int RTP_PORTS = 400;
    // Below the range from which the kernel gives ports to clients.
    private static final int FIRST_PORT = 10000;
    private static final int LAST_PORT = 32000;

    private final int version;
    private final Path directory;
    private final boolean sip;
    private final List<String> conf;
    private final int ariPort = freePort();
    private final int amiPort = freePort();
    private final int rtpStart = freeRange();
    private boolean startedBefore;

    private AsteriskInstance(int version, Path directory, boolean sip, List<String> conf) throws IOException {
        this.version = version;
        this.directory = directory.toAbsolutePath();
        this.sip = sip;
        this.conf = conf;
    }

    static AsteriskInstance create(int version, Path directory, boolean sip, String... conf) throws IOException {
        return new AsteriskInstance(version, directory, sip, List.of(conf));
    }

    /** Whether this Asterisk is here or can be made. */
    static boolean available(int version) {
        if ("root".equals(System.getProperty("user.name"))) {
            return true;
        }
        try {
            Process check = new ProcessBuilder(script("asterisk-root.sh"), "--check", Integer.toString(version))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return check.waitFor(10, TimeUnit.SECONDS) && check.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public int version() {
        return version;
    }

    public String host() {
        return "127.0.0.1";
    }

    public int ariPort() {
        return ariPort;
    }

    public int amiPort() {
        return amiPort;
    }

    /** The UDP port of PJSIP, where {@link AsteriskServer#sip()} asks for it. */
    public int sipPort() {
        return rtpEnd() + 1;
    }

    public URI ariUri() {
        return URI.create("http://" + host() + ":" + ariPort);
    }

    /** Options of the daemon's own user for an application. */
    public AriOptions ariOptions(String app) {
        return AriOptions.of(ariUri(), ARI_USER, ARI_PASSWORD, app);
    }

    public int rtpStart() {
        return rtpStart;
    }

    public int rtpEnd() {
        return rtpStart + RTP_PORTS - 1;
    }

    /** What Asterisk logs. */
    public Path log() {
        return directory.resolve("log").resolve("messages");
    }

    /** Runs one command of Asterisk's console. */
    public String cli(String command) throws IOException, InterruptedException {
        return run("cli", "--dir", directory.toString(), command);
    }

    /** Starts, the first time with a new configuration, later with what {@link #stop} left. Returns when Asterisk is fully booted. */
    public void start() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("start", "--dir", directory.toString()));
        if (!startedBefore) {
            words.addAll(List.of("--version", Integer.toString(version), "--bind", host()));
            words.addAll(List.of("--http-port", Integer.toString(ariPort), "--ami-port", Integer.toString(amiPort)));
            words.addAll(List.of("--rtp-start", Integer.toString(rtpStart), "--rtp-end", Integer.toString(rtpEnd())));
            if (sip) {
                words.addAll(List.of("--sip-port", Integer.toString(sipPort())));
            }
            for (String each : conf) {
                words.addAll(List.of("--conf", PROJECT.resolve(each).toString()));
            }
        }
        startedBefore = true;
        run(words.toArray(String[]::new));
    }

    /** Stops; returns when the process has ended. */
    public void stop() throws IOException, InterruptedException {
        run("stop", "--dir", directory.toString());
    }

    /** Stops and starts again; nothing but AstDB survives. */
    public void restart() throws IOException, InterruptedException {
        stop();
        start();
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String run(String... words) throws IOException, InterruptedException {
        Files.createDirectories(directory.getParent());
        Path output = Files.createTempFile(directory.getParent(), words[0], ".out");
        try {
            List<String> command = new ArrayList<>(List.of(script("asterisk.sh")));
            command.addAll(List.of(words));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            // Long enough to make the root, where that has not been done.
            boolean ended = process.waitFor(10, TimeUnit.MINUTES);
            if (!ended) {
                process.destroy();
            }
            String text = Files.readString(output);
            if (!ended || process.exitValue() != 0) {
                throw new IOException("asterisk.sh " + String.join(" ", words) + " failed:\n" + text);
            }
            return text;
        } finally {
            Files.delete(output);
        }
    }

    private static String script(String name) {
        return PROJECT.resolve("docker").resolve(name).toString();
    }

    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.exists(here.resolve("docker").resolve("asterisk.sh"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException(
                    "docker/asterisk.sh is in no directory above " + Path.of("").toAbsolutePath());
        }
        return here;
    }

    private static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            if (isFreeForTcp(port)) {
                return port;
            }
        }
    }

    private static boolean isFreeForTcp(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (BindException taken) {
            return false;
        }
    }

    private static int freeRange() {
        while (true) {
            int start = ThreadLocalRandom.current().nextInt(FIRST_PORT / 2, (LAST_PORT - RTP_PORTS) / 2) * 2;
            if (isFree(start)) {
                return start;
            }
        }
    }

    private static boolean isFree(int start) {
        for (int port = start; port <= start + RTP_PORTS; port++) {
            try (DatagramSocket socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(false);
            } catch (SocketException taken) {
                return false;
            }
        }
        return true;
    }
}

package org.sccpbridge.bridge.it;

import io.netty.util.NetUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.bridge.BridgeModule;
import org.sccpbridge.bridge.Daemon;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.bridge.config.ConfigLoader;
import org.sccpbridge.bridge.config.ConfigResult;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.PhoneOptions;
import org.sccpbridge.sccp.phone.VirtualPhone;
import org.sccpbridge.sccp.session.ServerStartException;

/** The daemon with the files of conf-samples and a few phones more, beside a private Asterisk. */
final class TestBridge implements AutoCloseable {
    private static int lastRun;

    private final Daemon daemon;
    private final List<VirtualPhone> phones = new CopyOnWriteArrayList<>();

    private TestBridge(Daemon daemon) {
        this.daemon = daemon;
    }

    static TestBridge start(AsteriskInstance asterisk) throws IOException, ServerStartException {
        return start(asterisk.ariPort(), asterisk.amiPort());
    }

    /** @param settings further lines of sccp-bridge.conf */
    static TestBridge start(int ariPort, int amiPort, String... settings) throws IOException, ServerStartException {
        Daemon daemon = BridgeModule.daemon(configuration(ariPort, amiPort, settings), "IT" + ++lastRun);
        daemon.start();
        return new TestBridge(daemon);
    }

    private static BridgeConfig configuration(int ariPort, int amiPort, String... settings) throws IOException {
        Path samples = Path.of("..", "conf-samples").toAbsolutePath().normalize();
        Path more = Path.of("src", "test", "resources", "it", "phones.conf").toAbsolutePath();
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), "conf");
        Path phones = directory.resolve("sccp.conf");
        Files.writeString(
                phones,
                "#include \"" + samples.resolve("sccp.conf") + "\"\n#include \"" + more + "\"\n[799](+)\nport = "
                        + pagingPort() + "\n[798](+)\nport = " + pagingPort() + "\n");
        Path file = directory.resolve("sccp-bridge.conf");
        Files.writeString(
                file,
                String.join(
                        "\n",
                        "#include \"" + samples.resolve("sccp-bridge.conf") + "\"",
                        "[general](+)",
                        "sccpconf = " + phones.toAbsolutePath(),
                        "controlsocket =",
                        "[ari](+)",
                        "port = " + ariPort,
                        "[ami](+)",
                        "port = " + amiPort,
                        "[sccp](+)",
                        "bindaddr = 127.0.0.1",
                        "port = 0",
                        String.join("\n", settings),
                        ""));
        ConfigResult result = ConfigLoader.load(file);
        return result.config().orElseThrow(() -> new IllegalStateException(String.valueOf(result.problems())));
    }

    /** On loopback everybody hears everybody. */
    private static int pagingPort() {
        return 2 * ThreadLocalRandom.current().nextInt(10_000, 16_000);
    }

    /** Number of the newest daemon; its run is called {@code IT} and this. */
    static int lastRun() {
        return lastRun;
    }

    int port() {
        return daemon.port();
    }

    /** A phone with an address of its own, registered. */
    VirtualPhone phone(int number, PhoneModel model) {
        VirtualPhone phone = newPhone(number, model);
        phone.register();
        return phone;
    }

    /** A phone that is not connected yet; {@code number} is that of its line in the configuration, 1001 to 1008. */
    VirtualPhone newPhone(int number, PhoneModel model) {
        return newPhone(options(number, model));
    }

    VirtualPhone newPhone(PhoneOptions.Builder options) {
        VirtualPhone phone = options.phone();
        phones.add(phone);
        return phone;
    }

    PhoneOptions.Builder options(int number, PhoneModel model) {
        return PhoneOptions.of(
                        model,
                        "SEP00000000" + number,
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), daemon.port()))
                .localAddress(NetUtil.createInetAddressFromIpAddressString("127.0.1." + (number - 1000)))
                .tone(PhoneOptions.TONES.get(number - 1001))
                .listenFor(Seen.FAR_TONE);
    }

    /** The phones made since {@link #closePhones}. */
    List<VirtualPhone> phones() {
        return phones;
    }

    void closePhones() {
        phones.forEach(VirtualPhone::close);
        phones.clear();
    }

    @Override
    public void close() {
        closePhones();
        daemon.stop();
    }
}

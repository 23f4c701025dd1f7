package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.NetUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.ari.asterisk.AsteriskServer;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.PhoneOptions;
import org.sccpbridge.sccp.phone.PhoneView;
import org.sccpbridge.sccp.phone.RegistrationView.State;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Strangers and floods, seen by the whole daemon: who is refused and why, and that phones do not notice. */
@AsteriskServer(version = 22)
class BadInputIT {
    private static final int IDLE_CONNECTIONS = 1_000;
    private static final int FLOOD = 200;

    private final AsteriskInstance asterisk;
    private final List<VirtualPhone> strangers = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();
    private final LogLines log = new LogLines();
    private TestBridge bridge;

    BadInputIT(AsteriskInstance asterisk) {
        this.asterisk = asterisk;
    }

    @BeforeEach
    void start() throws Exception {
        bridge = TestBridge.start(asterisk);
        log.await("connected to the manager interface");
        log.await("connected to Asterisk");
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        strangers.forEach(VirtualPhone::close);
        bridge.close();
        log.close();
    }

    @Test
    void anUnknownDeviceIsToldSoAndTheLogSaysWhatWouldAdmitIt() {
        VirtualPhone stranger = stranger("SEP000000009999", PhoneModel.CISCO_7960);
        stranger.connect();
        awaitRejection(stranger, "Unknown device");
        assertThat(log.troubles())
                .singleElement()
                .asString()
                .contains("SEP000000009999: refused, from 127.0.0.1:", "Cisco 7960, protocol 11", "not in sccp.conf")
                .contains("[SEP000000009999] type = device, devicetype = 7960, button = line,");
    }

    @Test
    void aWrongModelIsToldSoAndTheLogSaysWhatWouldAdmitIt() {
        VirtualPhone stranger = stranger("SEP000000001001", PhoneModel.CISCO_7941);
        stranger.connect();
        awaitRejection(stranger, "Wrong phone model");
        assertThat(log.troubles())
                .singleElement()
                .asString()
                .contains("SEP000000001001: refused, from 127.0.0.1:", "sccp.conf expects devicetype = 7960")
                .contains("set in [SEP000000001001]: devicetype = 7941");
    }

    @Test
    void aDeniedAddressIsToldSoAndTheLogSaysWhatWouldAdmitIt() throws Exception {
        bridge.close();
        Path sccpConf =
                Files.createTempFile(Path.of("target", "it"), "sccp", ".conf").toAbsolutePath();
        Path sample =
                Path.of("..", "conf-samples", "sccp.conf").toAbsolutePath().normalize();
        Files.writeString(sccpConf, "#include \"" + sample + "\"\n[general](+)\ndeny = 127.0.1.2/255.255.255.255\n");
        bridge = TestBridge.start(asterisk.ariPort(), asterisk.amiPort(), "[general](+)", "sccpconf = " + sccpConf);
        log.forget();
        VirtualPhone bob = bridge.newPhone(1002, PhoneModel.CISCO_7975);
        bob.connect();
        awaitRejection(bob, "IP not authorized");
        assertThat(log.troubles())
                .singleElement()
                .asString()
                .contains("SEP000000001002: refused, from 127.0.1.2:", "its address is denied")
                .contains("permit = 127.0.1.2/255.255.255.255");
        bridge.phone(1001, PhoneModel.CISCO_7960);
    }

    @Test
    void idleConnectionsSlowSendersAndARegisterFloodKeepNobodyOut() throws Exception {
        byte[] halfAFrame = {12, 0, 0};
        for (int i = 0; i < IDLE_CONNECTIONS; i++) {
            Socket socket = connect();
            if (i % 2 == 0) {
                socket.getOutputStream().write(halfAFrame);
            }
        }
        for (int i = 0; i < FLOOD; i++) {
            VirtualPhone stranger = stranger(String.format(Locale.ROOT, "SEP00000001%04d", i), PhoneModel.CISCO_7960);
            stranger.connect();
        }
        VirtualPhone alice = bridge.phone(1001, PhoneModel.CISCO_7960);
        callEcho(alice);
        strangers.forEach(stranger -> awaitRejection(stranger, "Unknown device"));
        callEcho(alice);
        assertThat(log.with("refused, from")).hasSizeLessThanOrEqualTo(FLOOD);
        assertThat(alice.violations()).isEmpty();
    }

    @Test
    void garbageOnOtherConnectionsDoesNotTouchACall() throws Exception {
        VirtualPhone alice = bridge.phone(1001, PhoneModel.CISCO_7960);
        alice.dial("600");
        awaitTalking(alice);
        connect().getOutputStream().write("GET / HTTP/1.1\r\nHost: pbx\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        connect().getOutputStream().write(frame(0x7FFF_FFFF, 1));
        connect().getOutputStream().write(frame(0, 1));
        Socket truncated = connect();
        truncated.getOutputStream().write(frame(200, 1));
        truncated.close();
        Socket unknown = connect();
        unknown.getOutputStream().write(frame(4, 0x7777));
        unknown.getOutputStream().write(frame(4, 0));
        // the server still reads what follows an unknown message: this is the answer to the keepalive
        assertThat(unknown.getInputStream().readNBytes(12)).hasSize(12).contains(0x00, 0x01);
        log.await("BAD_FRAME");
        long before = alice.rtp().received();
        alice.awaitRtp(
                "audio going on",
                rtp -> rtp.received() > before + 50,
                alice.options().answerTimeout());
        assertThat(alice.rtp().echoedShare()).isGreaterThan(0.9);
        alice.hangup();
        alice.await("the end of the call", PhoneView::idle);
        assertThat(log.with("SEP000000001001: unregistered")).isEmpty();
        assertThat(alice.violations()).isEmpty();
    }

    private static byte[] frame(int length, int id) {
        return ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .putInt(0)
                .putInt(id)
                .array();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), bridge.port());
        sockets.add(socket);
        return socket;
    }

    private VirtualPhone stranger(String name, PhoneModel model) {
        VirtualPhone stranger = PhoneOptions.of(model, name, new InetSocketAddress(NetUtil.LOCALHOST4, bridge.port()))
                .phone();
        strangers.add(stranger);
        return stranger;
    }

    private static void awaitRejection(VirtualPhone phone, String text) {
        PhoneView view = phone.await("a rejection", now -> now.registration().state() == State.REJECTED);
        assertThat(view.registration().text()).isEqualTo(text);
    }

    private static void awaitTalking(VirtualPhone phone) {
        phone.await(
                "a call with audio",
                view -> view.hasCall(CallStateCode.CONNECTED) && view.media().twoWay());
        phone.awaitRtp("audio", rtp -> rtp.received() > 5, phone.options().answerTimeout());
    }

    private static void callEcho(VirtualPhone phone) {
        phone.dial("600");
        awaitTalking(phone);
        phone.hangup();
        phone.await(
                "the end of the call", view -> view.idle() && view.leftovers().isEmpty());
    }
}

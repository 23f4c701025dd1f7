package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.ari.asterisk.AsteriskServer;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.PhoneView;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Wireshark's own reading of what phones of every protocol generation and the daemon say to each other. */
@AsteriskServer(version = 22)
class TsharkIT {
    private static final Path DOCKER = Path.of("..", "docker").toAbsolutePath().normalize();
    private static final Path TARGET = Path.of("target", "it").toAbsolutePath();
    private static final List<PhoneModel> MODELS = List.of(
            PhoneModel.CISCO_7960, // 11
            PhoneModel.CISCO_7975, // 22
            PhoneModel.CISCO_7941, // 17
            PhoneModel.ATA_186, // 3
            PhoneModel.CISCO_6921); // 20
    private static final String MORE_PHONES = """
            [SEP000000001004](phone)
            devicetype = ata186
            button = line, 1004, default
            [SEP000000001005](phone)
            devicetype = 6921
            button = line, 1005, default
            [1004](office)
            label = Dave
            cid_name = Dave
            cid_num = 1004
            [1005](office)
            label = Erin
            cid_name = Erin
            cid_num = 1005
            """;

    private final AsteriskInstance asterisk;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger();

    TsharkIT(AsteriskInstance asterisk) {
        this.asterisk = asterisk;
    }

    @Test
    void wiresharkRecognisesEveryFrameOfRegistrationsAndCalls() throws Exception {
        assertThat(run(List.of(DOCKER.resolve("tools.sh").toString(), "tshark")))
                .isZero();
        Path sccpConf = Files.createTempFile(Files.createDirectories(TARGET), "sccp", ".conf");
        Path sample =
                Path.of("..", "conf-samples", "sccp.conf").toAbsolutePath().normalize();
        Files.writeString(sccpConf, "#include \"" + sample + "\"\n" + MORE_PHONES);
        Path capture = TARGET.resolve("tshark.pcapng");
        Files.deleteIfExists(capture);
        try (TestBridge bridge =
                TestBridge.start(asterisk.ariPort(), asterisk.amiPort(), "[general](+)", "sccpconf = " + sccpConf)) {
            int port = bridge.port();
            Process dumpcap = startCapture(port, capture);
            try {
                talk(bridge);
                bridge.closePhones();
                // as many messages as the phones themselves counted: none lost, none merged, none left unread
                Awaitility.await("all frames decoded")
                        .atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> {
                            assertThat(messageIds(capture, port, "tcp.dstport == " + port))
                                    .hasSize(sent.get());
                            assertThat(messageIds(capture, port, "tcp.srcport == " + port))
                                    .hasSize(received.get());
                        });
            } finally {
                dumpcap.destroy();
                dumpcap.waitFor(10, TimeUnit.SECONDS);
            }
            assertThat(sent.get()).isGreaterThan(150);
            assertThat(received.get()).isGreaterThan(300);
            assertThat(messageIds(capture, port, "skinny"))
                    .filteredOn(name -> name.startsWith("Unknown") || !name.matches("[A-Za-z0-9]+ \\([0-9]+\\)"))
                    .isEmpty();
            // of the 6921, at version 20: a form that Wireshark does not know (docs/evidence.md)
            assertThat(tshark(capture, port, "_ws.malformed && !(skinny.messageId == 0x0023 && ip.src == 127.0.1.5)"))
                    .isEmpty();
        }
    }

    private void talk(TestBridge bridge) {
        List<VirtualPhone> phones = new ArrayList<>();
        for (PhoneModel model : MODELS) {
            VirtualPhone phone = bridge.newPhone(1001 + phones.size(), model);
            phone.onMessage(message -> (message.sent() ? sent : received).incrementAndGet());
            phone.register();
            phones.add(phone);
        }
        assertThat(phones)
                .extracting(phone -> phone.view().registration().protocolVersion())
                .containsExactly(11, 22, 17, 3, 20);
        for (VirtualPhone phone : phones) {
            phone.await("Asterisk", view -> !view.prompt().equals("PBX not reachable"));
            phone.dial("600");
            hangupAfterAudio(phone, phone);
        }
        for (int i = 0; i < phones.size(); i++) {
            VirtualPhone caller = phones.get(i);
            VirtualPhone called = phones.get((i + 1) % phones.size());
            caller.dial(called.options().deviceName().substring("SEP00000000".length()));
            called.await("ringing", view -> view.hardware().ringing());
            called.answer();
            hangupAfterAudio(caller, called);
        }
    }

    private static void hangupAfterAudio(VirtualPhone one, VirtualPhone other) {
        for (VirtualPhone phone : List.of(one, other)) {
            phone.await(
                    "a call with audio",
                    view -> view.hasCall(CallStateCode.CONNECTED)
                            && view.media().twoWay());
            phone.awaitRtp("audio", rtp -> rtp.received() > 5, phone.options().answerTimeout());
        }
        one.hangup();
        other.await("the end of the call", PhoneView::idle);
        one.await("the end of the call", PhoneView::idle);
        if (one != other) {
            other.onHook();
        }
        assertThat(one.violations()).isEmpty();
    }

    private static Process startCapture(int port, Path file) throws IOException {
        Path output = TARGET.resolve("dumpcap.out");
        Process dumpcap = new ProcessBuilder(
                        "dumpcap", "-q", "-i", "lo", "-f", "tcp port " + port, "-w", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Awaitility.await("dumpcap")
                .atMost(Duration.ofSeconds(20))
                .until(() -> Files.readString(output).contains("File: "));
        return dumpcap;
    }

    /** {@code KeepAliveReq (0)} for each message of the frames that fit the filter. */
    private static List<String> messageIds(Path capture, int port, String filter) throws Exception {
        return tshark(capture, port, filter, "-V").stream()
                .map(String::strip)
                .filter(line -> line.startsWith("Message ID: "))
                .map(line -> line.substring("Message ID: ".length()))
                .toList();
    }

    private static List<String> tshark(Path capture, int port, String filter, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", capture.toString()));
        command.addAll(List.of("-d", "tcp.port==" + port + ",skinny", "-Y", filter));
        command.addAll(List.of(more));
        Path output = TARGET.resolve("tshark.out");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile())
                .start();
        process.waitFor(60, TimeUnit.SECONDS);
        return Files.readAllLines(output);
    }

    private static int run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        return process.waitFor(10, TimeUnit.MINUTES) ? process.exitValue() : -1;
    }
}

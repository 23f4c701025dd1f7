package org.sccpbridge.sccp.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.input.KeypadButton;
import org.sccpbridge.sccp.message.input.Stimulus;
import org.sccpbridge.sccp.message.registration.Alarm;
import org.sccpbridge.sccp.message.registration.CapabilitiesReq;
import org.sccpbridge.sccp.message.registration.KeepAliveReq;
import org.sccpbridge.sccp.message.registration.RegisterAck;
import org.sccpbridge.sccp.message.registration.RegisterReject;
import org.sccpbridge.sccp.message.registration.RegisterReq;
import org.sccpbridge.sccp.message.template.FeatureStatReq;
import org.sccpbridge.sccp.phone.RegistrationView.State;

class VirtualPhoneTest {
    private final PhoneNetwork network = new PhoneNetwork(1);
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        network.close();
    }

    @ParameterizedTest
    @EnumSource(PhoneModel.class)
    void registersAsItsModelDoes(PhoneModel model) throws Exception {
        int version = Math.min(22, model.protocolVersion() == 33 ? 3 : model.protocolVersion());
        ScriptedServer server = server(version);
        VirtualPhone phone = phone(server, model);
        PhoneView view = phone.register();
        assertThat(view.registration().protocolVersion()).isEqualTo(version);
        assertThat(view.registration().keepAliveSeconds()).isEqualTo(30);
        assertThat(view.display().dateTime()).isEqualTo("2026-11-22 06:17");
        assertThat(view.keys().buttons(ButtonType.LINE)).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo("1001");
            assertThat(line.label()).isEqualTo("Alice 1001");
        });
        if (model.hasSoftKeys()) {
            assertThat(view.softKeys()).containsExactly("Redial", "NewCall");
            assertThat(view.prompt()).isEqualTo("Your current options");
        }
        RegisterReq request = server.received(RegisterReq.class).get(0);
        int index = server.received().indexOf(request);
        assertThat(server.received().get(index - 1)).isInstanceOf(Alarm.class);
        assertThat(server.bodyLength(index)).isEqualTo(model.registerLength());
        assertThat(request.deviceType()).isEqualTo(model.deviceType());
        assertThat(request.sid().deviceName()).isEqualTo("SEP001122334455");
        assertThat(server.headerVersions().subList(0, index + 1)).containsOnly(0);
        assertThat(server.headerVersions().get(server.headerVersions().size() - 1))
                .isEqualTo(version >= 16 ? version : 0);
        assertThat(phone.violations()).isEmpty();
        assertThat(phone.view().leftovers()).isEmpty();
        assertThat(phone.view().contradictions()).isEmpty();
    }

    @Test
    void showsTheTextOfARejection() throws Exception {
        ScriptedServer server = server(11);
        server.script(message -> {
            if (message instanceof RegisterReq) {
                server.send(new RegisterReject("Device Unknown"));
            }
        });
        VirtualPhone phone = phone(server, PhoneModel.CISCO_7960);
        assertThatThrownBy(phone::register)
                .isInstanceOf(PhoneException.class)
                .hasMessageContaining("Device Unknown")
                .hasMessageContaining("SEP001122334455 > RegisterReq");
        assertThat(phone.view().registration().state()).isEqualTo(State.REJECTED);
        assertThat(phone.screen()).contains("rejected Device Unknown");
    }

    @Test
    void hangsWithTheRequestsNameWhenAnAnswerIsMissing() throws Exception {
        ScriptedServer server = server(11);
        server.script(message -> {
            if (!(message instanceof FeatureStatReq)) {
                server.send(FakeCallServer.answers(message, 11).toArray(ToPhone[]::new));
            }
        });
        VirtualPhone phone = open(options(server, PhoneModel.CISCO_7960)
                .answerTimeout(Duration.ofSeconds(1))
                .phone());
        phone.connect();
        PhoneView view =
                phone.await("failure", now -> now.registration().state() == State.FAILED, Duration.ofSeconds(10));
        assertThat(view.registration().text()).contains("FeatureStatReq");
        assertThat(phone.violations()).anyMatch(line -> line.contains("FeatureStatReq"));
    }

    @Test
    void saysWhyThereIsNoConnection() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        VirtualPhone phone = open(PhoneOptions.of(
                        PhoneModel.CISCO_7960,
                        "SEP001122334455",
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), free))
                .network(network)
                .phone());
        assertThatThrownBy(phone::register)
                .hasMessageContaining("no connection to")
                .hasMessageContaining("refused");
    }

    @Test
    void sendsKeepAlivesUntilItGoesSilent() throws Exception {
        ScriptedServer server = server(11);
        server.script(message -> server.send(
                message instanceof RegisterReq
                        ? new ToPhone[] {new RegisterAck(1, "D.M.Y", 1, 11, 0, 0), new CapabilitiesReq()}
                        : FakeCallServer.answers(message, 11).toArray(ToPhone[]::new)));
        VirtualPhone phone = phone(server, PhoneModel.CISCO_7960);
        phone.register();
        await().until(() -> server.received(KeepAliveReq.class).size() >= 2);
        assertThat(phone.view().registered()).isTrue();
        phone.goSilent();
        phone.press("1");
        await().until(() -> !server.received(KeypadButton.class).isEmpty());
        int before = server.received(KeepAliveReq.class).size();
        phone.unregister();
        phone.await("goodbye", now -> now.registration().state() == State.UNREGISTERED);
        assertThat(server.received(KeepAliveReq.class)).hasSize(before);
    }

    @Test
    void endsItsConnectionWithAResetWhenDropped() throws Exception {
        ScriptedServer server = server(11);
        VirtualPhone phone = phone(server, PhoneModel.CISCO_7960);
        phone.register();
        phone.dropConnection();
        await().until(() -> server.ended() != null);
        assertThat(server.ended()).hasMessageContaining("reset");
        assertThat(phone.view().registration().state()).isEqualTo(State.FAILED);
        assertThat(phone.register().registered()).isTrue();
    }

    @Test
    void noticesThatTheServerHungUp() throws Exception {
        ScriptedServer server = server(11);
        VirtualPhone phone = phone(server, PhoneModel.CISCO_7960);
        phone.register();
        server.hangUp();
        PhoneView view = phone.await("loss", now -> now.registration().state() == State.FAILED);
        assertThat(view.registration().text()).contains("closed the connection");
    }

    @Test
    void pressesButtonsAndTellsWhoListens() throws Exception {
        ScriptedServer server = server(20);
        VirtualPhone phone = phone(server, PhoneModel.CISCO_7970);
        List<String> lines = new CopyOnWriteArrayList<>();
        phone.onMessage(message -> lines.add(message.line()));
        phone.register();
        phone.press("6*#");
        phone.speedDial(1);
        phone.line(1);
        await().until(() -> server.received(Stimulus.class).size() == 2);
        assertThat(server.received(KeypadButton.class))
                .extracting(button -> button.kpButton().code())
                .containsExactly(6, 14, 15);
        assertThat(server.received(Stimulus.class))
                .extracting(Stimulus::stimulus)
                .containsExactly(ButtonType.SPEED_DIAL, ButtonType.LINE);
        assertThat(lines)
                .contains("SEP001122334455 > KeypadButton 6", "SEP001122334455 > Stimulus SpeedDial 1")
                .anyMatch(line -> line.startsWith("SEP001122334455 < RegisterAck keepAliveInterval 30"));
        assertThatThrownBy(() -> phone.press("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void failsAWaitWithScreenAndLastMessages() throws Exception {
        ScriptedServer server = server(11);
        VirtualPhone phone = phone(server, PhoneModel.CISCO_7940);
        phone.register();
        assertThatThrownBy(() -> phone.await("a call", now -> !now.idle(), Duration.ofMillis(50)))
                .isInstanceOf(PhoneException.class)
                .hasMessageContaining("waited 50 ms for a call")
                .hasMessageContaining("[Redial] [NewCall]")
                .hasMessageContaining("< TimeDateRes");
    }

    private ScriptedServer server(int version) throws IOException {
        ScriptedServer server = FakeCallServer.start(version);
        open.add(server);
        return server;
    }

    private VirtualPhone phone(ScriptedServer server, PhoneModel model) throws Exception {
        return open(options(server, model).phone());
    }

    private PhoneOptions.Builder options(ScriptedServer server, PhoneModel model) throws Exception {
        return PhoneOptions.of(model, "SEP001122334455", server.address())
                .localAddress(InetAddress.getByName("127.0.8.1"))
                .network(network);
    }

    private VirtualPhone open(VirtualPhone phone) {
        open.add(0, phone);
        return phone;
    }
}

package org.sccpbridge.sccp.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.ResetType;
import org.sccpbridge.sccp.message.input.KeypadButton;
import org.sccpbridge.sccp.phone.RegistrationView.State;
import org.sccpbridge.sccp.session.Admission;
import org.sccpbridge.sccp.session.Button;
import org.sccpbridge.sccp.session.CloseReason;
import org.sccpbridge.sccp.session.PhoneListener;
import org.sccpbridge.sccp.session.PhoneProfile;
import org.sccpbridge.sccp.session.PhoneSession;
import org.sccpbridge.sccp.session.SccpServer;
import org.sccpbridge.sccp.session.SccpServerOptions;

/** Both ends of the protocol in this module against each other. */
class VirtualPhoneWithServerTest {
    private static final int MANY = 100;

    private final PhoneNetwork network = new PhoneNetwork(1);
    private final Heard heard = new Heard();
    private final List<VirtualPhone> phones = new CopyOnWriteArrayList<>();
    private SccpServer server;

    private static final class Heard implements PhoneListener {
        private final List<PhoneSession> ready = new CopyOnWriteArrayList<>();
        private final List<FromPhone> messages = new CopyOnWriteArrayList<>();
        private final List<CloseReason> closed = new CopyOnWriteArrayList<>();

        @Override
        public void ready(PhoneSession session) {
            ready.add(session);
        }

        @Override
        public void message(PhoneSession session, FromPhone message) {
            messages.add(message);
        }

        @Override
        public void closed(PhoneSession session, CloseReason reason) {
            closed.add(reason);
        }
    }

    @BeforeEach
    void start() throws Exception {
        server = new SccpServer(
                SccpServerOptions.listeningOn(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                        .build(),
                registration -> registration.deviceName().startsWith("SEP")
                        ? new Admission.Admitted(PhoneProfile.named(registration.deviceName())
                                .line("1001", "Alice")
                                .button(new Button.SpeedDial("600", "Echo"))
                                .button(new Button.Empty())
                                .build())
                        : new Admission.Refused("Unknown device", "no such section"),
                heard);
        server.start();
    }

    @AfterEach
    void stop() {
        phones.forEach(VirtualPhone::close);
        server.stop();
        network.close();
    }

    @ParameterizedTest
    @EnumSource(PhoneModel.class)
    void everyModelRegistersWithoutAViolation(PhoneModel model) {
        VirtualPhone phone = phone(model, "SEP001122334455");
        PhoneView view = phone.register();
        assertThat(phone.violations()).isEmpty();
        assertThat(view.keys().buttons(ButtonType.LINE))
                .singleElement()
                .satisfies(line -> assertThat(line.number()).isEqualTo("1001"));
        await().until(() -> heard.ready.size() == 1);
        PhoneSession session = heard.ready.get(0);
        assertThat(session.version()).isEqualTo(view.registration().protocolVersion());
        assertThat(session.capabilities())
                .extracting(capability -> capability.payloadCapability().code())
                .containsExactlyElementsOf(model.codecs().stream()
                        .map(AudioCodec::payloadCapability)
                        .toList());
        phone.press("6");
        await().until(() -> heard.messages.stream().anyMatch(KeypadButton.class::isInstance));
        phone.unregister();
        phone.await("goodbye", now -> now.registration().state() == State.UNREGISTERED);
        await().until(() -> heard.closed.size() == 1);
    }

    @Test
    void isToldWhyItIsRefused() {
        VirtualPhone phone = phone(PhoneModel.CISCO_7960, "ATA001122334455");
        assertThatThrownBy(phone::register).hasMessageContaining("Unknown device");
        assertThat(phone.view().registration().state()).isEqualTo(State.REJECTED);
    }

    @Test
    void losesItsConnectionToANewerRegistrationOfItsName() {
        VirtualPhone older = phone(PhoneModel.CISCO_7960, "SEP001122334455");
        VirtualPhone newer = phone(PhoneModel.CISCO_7960, "SEP001122334455");
        older.register();
        newer.register();
        older.await("loss", now -> now.registration().state() == State.FAILED);
        assertThat(newer.view().registered()).isTrue();
    }

    @Test
    void obeysAResetByClosing() {
        VirtualPhone phone = phone(PhoneModel.CISCO_7970, "SEP001122334455");
        phone.register();
        await().until(() -> !heard.ready.isEmpty());
        heard.ready.get(0).reset(ResetType.RESTART);
        PhoneView view = phone.await("reset", now -> now.registration().state() == State.FAILED);
        assertThat(view.registration().text()).contains("RESTART");
        assertThat(phone.register().registered()).isTrue();
    }

    @Test
    void manyPhonesRegisterAtOnceOnOneThread() throws Exception {
        List<VirtualPhone> many = IntStream.range(0, MANY)
                .mapToObj(i -> phone(PhoneModel.CISCO_7960, String.format(Locale.ROOT, "SEP%012d", i)))
                .toList();
        many.forEach(VirtualPhone::connect);
        CompletableFuture<?>[] all =
                many.stream().map(phone -> phone.when(PhoneView::registered)).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(all).get(30, TimeUnit.SECONDS);
        assertThat(many).allSatisfy(phone -> assertThat(phone.violations()).isEmpty());
    }

    private VirtualPhone phone(PhoneModel model, String name) {
        VirtualPhone phone = PhoneOptions.of(
                        model, name, server.localAddresses().get(0))
                .network(network)
                .phone();
        phones.add(phone);
        return phone;
    }
}

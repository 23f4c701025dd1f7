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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.sccp.dialect.DeviceType;
import org.sccpbridge.sccp.dialect.Trait;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.call.SetLamp;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.ResetType;
import org.sccpbridge.sccp.message.input.KeypadButton;
import org.sccpbridge.sccp.message.input.Stimulus;
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
    private static final String WITH_SIDE_CARS = "SEP00AA00007916";
    private static final Pattern KNOWN_NAME = Pattern.compile("(SEP|ATA00AA|VGC).*");

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
                registration -> KNOWN_NAME.matcher(registration.deviceName()).matches()
                        ? new Admission.Admitted(profile(registration.deviceName()))
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
        VirtualPhone phone = phone(model, model.deviceName("00AA22334455"));
        PhoneView view = phone.register();
        assertThat(phone.violations()).isEmpty();
        assertThat(view.keys().buttons(ButtonType.LINE))
                .singleElement()
                .satisfies(line -> assertThat(line.number()).isEqualTo("1001"));
        assertThat(view.screenWithoutClock())
                .contains(phone.options().deviceName(), model.text(), "line 1  1001")
                .doesNotContain("registering");
        assertThat(view.leftovers()).isEmpty();
        assertThat(view.contradictions()).isEmpty();
        await().until(() -> heard.ready.size() == 1);
        PhoneSession session = heard.ready.get(0);
        assertThat(session.version()).isEqualTo(view.registration().protocolVersion());
        assertThat(session.type()).isNotEqualTo(DeviceType.UNKNOWN);
        assertThat(session.hasSoftKeys()).isEqualTo(model.hasSoftKeys());
        assertThat(session.type().has(Trait.HOOK_FLASH)).isEqualTo(model.hasHookFlash());
        assertThat(session.capabilities())
                .extracting(capability -> capability.payloadCapability().code())
                .containsExactlyElementsOf(model.announced());
        phone.press("6");
        await().until(() -> heard.messages.stream().anyMatch(KeypadButton.class::isInstance));
        phone.unregister();
        phone.await("goodbye", now -> now.registration().state() == State.UNREGISTERED);
        await().until(() -> heard.closed.size() == 1);
    }

    @ParameterizedTest
    @CsvSource({"CISCO_7960_AND_TWO_7914, 2, 14, 34", "CISCO_7975_AND_7916, 1, 24, 32"})
    void pressesKeysOfSideCars(PhoneModel model, int car, int key, int place) {
        VirtualPhone phone = phone(model, WITH_SIDE_CARS);
        phone.register();
        assertThat(phone.view().keys().at(place).orElseThrow().label()).isEqualTo("Key " + place);
        assertThat(phone.screen()).contains("-- " + model.sideCars().get(0).text() + " --");
        phone.sideCar(car, key);
        phone.button(2);
        await().until(() ->
                heard.messages.stream().filter(Stimulus.class::isInstance).count() == 2);
        boolean watched = phone.view().registration().protocolVersion() >= 15;
        assertThat(heard.messages.stream().filter(Stimulus.class::isInstance))
                .containsExactly(
                        new Stimulus(watched ? ButtonType.BLF_SPEED_DIAL : ButtonType.SPEED_DIAL, place - 1, 0, 0),
                        new Stimulus(watched ? ButtonType.BLF_SPEED_DIAL : ButtonType.SPEED_DIAL, 1, 0, 0));
        heard.ready.get(0).send(new SetLamp(ButtonType.SPEED_DIAL, place - 1, LampMode.ON));
        phone.await(
                "the lamp",
                now -> now.keys().lamp(ButtonType.SPEED_DIAL, place - 1).equals(LampMode.ON));
        assertThat(phone.violations()).isEmpty();
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

    /** Watched numbers in all places behind the line, for one name. */
    private static PhoneProfile profile(String name) {
        PhoneProfile.Builder profile = PhoneProfile.named(name).line("1001", "Alice");
        if (name.equals(WITH_SIDE_CARS)) {
            for (int place = 2; place <= PhoneProfile.MAX_BUTTONS; place++) {
                profile.button(new Button.BlfSpeedDial(String.valueOf(2000 + place), "Key " + place));
            }
            return profile.build();
        }
        return profile.button(new Button.SpeedDial("600", "Echo"))
                .button(new Button.Empty())
                .build();
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

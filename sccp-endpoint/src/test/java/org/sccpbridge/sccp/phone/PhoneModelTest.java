package org.sccpbridge.sccp.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.sccp.dialect.DeviceType;
import org.sccpbridge.sccp.dialect.Trait;
import org.sccpbridge.sccp.message.Message;

class PhoneModelTest {
    private static final String GOLDEN = "/phone/registrations.txt";
    private static final String MAC = "00AA22334455";

    /** After an intended change, the text written to target takes the golden file's place. */
    @Test
    void registersMessageByMessageAsTheGoldenFileTells() throws Exception {
        StringBuilder all = new StringBuilder();
        try (PhoneNetwork network = new PhoneNetwork(1)) {
            for (PhoneModel model : PhoneModel.values()) {
                all.append(registration(model, network)).append('\n');
            }
        }
        Path made = Path.of("target", "registrations.txt");
        Files.createDirectories(made.getParent());
        Files.writeString(made, all);
        try (var golden = getClass().getResourceAsStream(GOLDEN)) {
            assertThat(golden).as(GOLDEN).isNotNull();
            assertThat(all.toString()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource(PhoneModel.class)
    void isKnownToTheTableOfDeviceTypes(PhoneModel model) {
        DeviceType type = DeviceType.find(model.deviceType()).orElseThrow();
        assertThat(type.has(Trait.SOFT_KEYS)).isEqualTo(model.hasSoftKeys());
        assertThat(type.has(Trait.DISPLAY)).isEqualTo(model.hasDisplay());
        assertThat(type.has(Trait.HOOK_FLASH)).isEqualTo(model.hasHookFlash());
        assertThat(type.has(Trait.SPCP)).isEqualTo(model == PhoneModel.SPA_525);
        assertThat(type.buttons()).isEqualTo(model.ownButtons());
        assertThat(model.codecs()).contains(AudioCodec.ULAW, AudioCodec.ALAW);
        assertThat(model.deviceName(MAC)).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void saysWhatItsStatementsRestOn() {
        assertThat(PhoneModel.CISCO_7912.evidence(PhoneModel.Aspect.REQUESTS).kind())
                .isEqualTo(Evidence.Kind.CAPTURE);
        assertThat(PhoneModel.CISCO_7910.evidence(PhoneModel.Aspect.REGISTER_REQ))
                .isEqualTo(new Evidence(Evidence.Kind.RELATIVE, "7912"));
        assertThat(Arrays.stream(PhoneModel.values())
                        .flatMap(model ->
                                Arrays.stream(PhoneModel.Aspect.values()).map(model::evidence)))
                .doesNotContainNull();
    }

    private static String registration(PhoneModel model, PhoneNetwork network) throws Exception {
        int version = Math.min(22, model.protocolVersion() == 33 ? 3 : model.protocolVersion());
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s: %s, type %d, offers %d, features 0x%04X\n",
                model,
                model.text(),
                model.deviceType(),
                model.protocolVersion(),
                model.features()));
        for (PhoneModel.Aspect aspect : PhoneModel.Aspect.values()) {
            Evidence evidence = model.evidence(aspect);
            text.append(String.format(
                    Locale.ROOT,
                    "  %s: %s, %s\n",
                    ScreenText.words(aspect.name()),
                    evidence.kind().name().toLowerCase(Locale.ROOT),
                    evidence.of()));
        }
        try (ScriptedServer server = FakeCallServer.start(version);
                VirtualPhone phone = PhoneOptions.of(model, model.deviceName(MAC), server.address())
                        .localAddress(InetAddress.getByName("127.0.8.2"))
                        .network(network)
                        .phone()) {
            phone.register();
            assertThat(phone.violations()).as(model.text()).isEmpty();
            for (int i = 0; i < server.received().size(); i++) {
                Message message = server.received().get(i);
                text.append(String.format(
                        Locale.ROOT,
                        "  %-28s %4d bytes, header %d\n",
                        message.getClass().getSimpleName(),
                        server.bodyLength(i),
                        server.headerVersions().get(i)));
            }
        }
        return text.toString();
    }
}

package org.sccpbridge.sccp.phone;

import static org.sccpbridge.sccp.phone.Capabilities.Form.CAPABILITIES_RES;
import static org.sccpbridge.sccp.phone.Capabilities.Form.UPDATE_CAPABILITIES;
import static org.sccpbridge.sccp.phone.Capabilities.OF_7912;
import static org.sccpbridge.sccp.phone.Capabilities.OF_7960;
import static org.sccpbridge.sccp.phone.Capabilities.OF_7970;
import static org.sccpbridge.sccp.phone.Evidence.capture;
import static org.sccpbridge.sccp.phone.Evidence.observed;
import static org.sccpbridge.sccp.phone.Evidence.published;
import static org.sccpbridge.sccp.phone.Evidence.relative;
import static org.sccpbridge.sccp.phone.ModelFamilies.as6921;
import static org.sccpbridge.sccp.phone.ModelFamilies.as7941;
import static org.sccpbridge.sccp.phone.ModelFamilies.as7960;
import static org.sccpbridge.sccp.phone.ModelFamilies.as8945;
import static org.sccpbridge.sccp.phone.ModelFamilies.buttonPhone;
import static org.sccpbridge.sccp.phone.ModelSpec.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.input.OffHook;
import org.sccpbridge.sccp.message.media.OpenReceiveChannelAck;
import org.sccpbridge.sccp.message.media.StartMediaTransmissionAck;
import org.sccpbridge.sccp.message.registration.RegisterReq;

/**
 * The models, and how each registers and talks: all that makes them different is in this table. {@link #evidence} tells what a
 * statement rests on; where nothing is known of a model, it does as its nearest relative.
 */
public enum PhoneModel {
    CISCO_12SP_PLUS(buttonPhone(2, "12 SP+").keys(2, 6)),
    CISCO_30SP_PLUS(buttonPhone(1, "30 SP+").keys(4, 17)),
    CISCO_7910(model(6, "CP-7910")
            .load("P00405000700")
            .registers(5, 52, 0x8100, relative("7912"))
            .keys(1, 3)
            .withoutSoftKeys()
            .asks(StartUp.FIXED_KEYS, relative("7912"))
            .hears(CAPABILITIES_RES, OF_7912, relative("7912"))),
    CISCO_7912(model(30007, "CP-7912G")
            .load("CP7912060000SCCP050124A")
            .registers(7, 52, 0x8100, capture("7912 on CallManager 4.1"))
            .keys(1, 10)
            .hookFlash()
            .asks(StartUp.AS_A_7912, capture("7912 on CallManager 4.1"))
            .hears(CAPABILITIES_RES, OF_7912, capture("7912 on CallManager 4.1"))
            .shortens(OffHook.class, 0)),
    CISCO_7920(model(30002, "CP-7920")
            .load("cmterm_7920.4.0-03-02")
            .registers(16, 64, 0x8560, relative("7921"))
            .keys(6, 6)
            .hears(CAPABILITIES_RES, OF_7912, relative("7912"))),
    CISCO_7936(model(30019, "CP-7936")
            .load("cmterm_7936.3-3-21-0")
            .registers(4, 44, 0, published("length and version"))
            .keys(2, 2)
            .hears(CAPABILITIES_RES, OF_7912, relative("7912"))),
    CISCO_7940(as7960(8, "CP-7940G")
            .keys(2, 2)
            .asks(StartUp.DISPLAY, relative("7960"))
            .hears(UPDATE_CAPABILITIES, OF_7960, relative("7960"))),
    CISCO_7960(as7960(7, "CP-7960G").keys(6, 6)),
    CISCO_7960_AND_TWO_7914(
            as7960(7, "CP-7960G with two 7914").keys(6, 6).sideCars(SideCar.CISCO_7914, SideCar.CISCO_7914)),
    CISCO_7941(as7941(115, "CP-7941G")
            .load("SCCP41.8-5-3S")
            .registers(17, 124, 0x8572, published("7941, load 8.5.3"))
            .keys(2, 2)),
    CISCO_7961(as7941(30018, "CP-7961G").load("SCCP41.9-4-2SR3-1S").keys(6, 6)),
    CISCO_7970(as7941(30006, "CP-7970G")
            .load("SCCP70.9-4-2SR3-1S")
            .registers(22, 124, 0x8572, published("version"))
            .keys(8, 8)
            .hears(UPDATE_CAPABILITIES, OF_7970, published("7970, and G.722"))),
    CISCO_7975(as7941(437, "CP-7975G")
            .load("SCCP75.9-4-2SR3-1S")
            .registers(22, 124, 0x8572, published("feature word"))
            .keys(8, 8)
            .dislikes(Dislike.CLEAR_DISPLAY)),
    CISCO_7975_AND_7916(as7941(437, "CP-7975G with 7916")
            .load("SCCP75.9-4-2SR3-1S")
            .registers(22, 124, 0x8572, published("feature word"))
            .keys(8, 8)
            .sideCars(SideCar.CISCO_7916_24)
            .dislikes(Dislike.CLEAR_DISPLAY)),
    CISCO_7985(as7941(302, "CP-7985")
            .load("cmterm_7985.4-1-7-0")
            .registers(17, 124, 0x8572, relative("7941"))
            .keys(1, 1)
            .token(ModelSpec.Token.AFTER_KEEPALIVE)),
    CISCO_6901(as6921(547, "CP-6901")
            .load("SCCP6901.9-2-1-a")
            .registers(20, 124, 0x8570, published("version"))
            .keys(1, 1)
            .withoutSoftKeys()
            .withoutDisplay()
            .hookFlash()
            .asks(StartUp.FIXED_KEYS, relative("7912"))
            .hears(CAPABILITIES_RES, OF_7912, relative("7912"))
            .lengthens(OpenReceiveChannelAck.class, 8)
            .lengthens(StartMediaTransmissionAck.class, 8)),
    CISCO_6921(as6921(495, "CP-6921").load("SCCP69xx.9-3-1-3").keys(2, 8)),
    CISCO_6945(as6921(564, "CP-6945").load("SCCP6945.9-3-1-3").keys(4, 4)),
    CISCO_8941(as8945(586, "CP-8941")),
    CISCO_8945(as8945(585, "CP-8945").registers(22, 124, 0x8570, published("version"))),
    IP_COMMUNICATOR(as7941(30016, "IP Communicator")
            .registers(22, 124, 0x8572, published("version"))
            .keys(8, 8)
            .asks(StartUp.SOFT_PHONE, published("MediaPathCapability"))),
    /** Says version 33 in RegisterReq, which means 3 (observed servers treat it so). */
    ATA_186(model(12, "ATA 186")
            .named("ATA")
            .load("ATA030204SCCP090202A")
            .registers(33, 52, 0x8000, observed("version"))
            .keys(1, 5)
            .withoutSoftKeys()
            .withoutDisplay()
            .hookFlash()
            .asks(StartUp.ANALOGUE, relative("7912"))
            .hears(CAPABILITIES_RES, OF_7912, relative("7912"))),
    VG248_PORT(model(30027, "VG248 port")
            .named("VGC")
            .registers(0, 44, 0, observed("version"))
            .withoutSoftKeys()
            .withoutDisplay()
            .hookFlash()
            .asks(StartUp.GATEWAY_PORT, relative("ATA 186"))
            .hears(CAPABILITIES_RES, OF_7912, relative("7912"))),
    SPA_525(model(80005, "SPA 525G")
            .registers(8, 64, 0x8560, observed("version"))
            .keys(5, 5)
            .token(ModelSpec.Token.SPCP)
            .hears(CAPABILITIES_RES, OF_7912, relative("7912")));

    private static final int FEATURE_UTF8 = 0x0010;
    private static final int FEATURE_DYNAMIC_MESSAGES = 0x0100;
    private static final int FIRST_WITH_VERSION_IN_HEADER = 16;
    private static final int ATA_OFFERS = 33;
    private static final int ATA_MEANS = 3;
    private static final int FIRST_WITH_CALLS = 3;

    @SuppressWarnings("ImmutableEnumChecker") // not changed after the table is built
    private final ModelSpec spec;

    PhoneModel(ModelSpec spec) {
        this.spec = spec;
        spec.shortens(RegisterReq.class, spec.registerLength);
    }

    /** What is stated of a model. */
    public enum Aspect {
        /** Version, length and feature word of RegisterReq. */
        REGISTER_REQ,
        /** The message that answers CapabilitiesReq, and the codecs in it. */
        CAPABILITIES,
        /** Which requests follow, in which order. */
        REQUESTS
    }

    /** What a statement about the model rests on. */
    public Evidence evidence(Aspect aspect) {
        return spec.evidence.getOrDefault(aspect, relative("7960"));
    }

    /** The number of DeviceType. */
    public int deviceType() {
        return spec.deviceType;
    }

    /** The model's name as people write it. */
    public String text() {
        return spec.text;
    }

    /** A device name of this model: SEP, ATA or VGC and what of the twelve digits fits. */
    public String deviceName(String mac) {
        return spec.prefix + mac.toUpperCase(Locale.ROOT);
    }

    /** The version byte of RegisterReq. */
    public int protocolVersion() {
        return spec.protocolVersion;
    }

    /** What a version offered means. */
    int meant(int offered) {
        return offered == ATA_OFFERS ? ATA_MEANS : offered;
    }

    /** Bytes of the RegisterReq body. */
    public int registerLength() {
        return spec.registerLength;
    }

    /** The feature word of RegisterReq (PhoneFeatureBit). */
    public int features() {
        return spec.features;
    }

    /** Whether the phone has soft keys. */
    public boolean hasSoftKeys() {
        return spec.softKeys;
    }

    /** Whether it shows anything. */
    public boolean hasDisplay() {
        return spec.display;
    }

    /** Whether it reports hook flashes. */
    public boolean hasHookFlash() {
        return spec.hookFlash;
    }

    /** Lines the hardware has keys for. */
    public int lines() {
        return spec.lines;
    }

    /** Keys beside the display, or entries of its menu, that take lines, speed dials and features; side-cars not counted. */
    public int ownButtons() {
        return spec.buttons;
    }

    /** Side-cars, the nearest first. */
    public List<SideCar> sideCars() {
        return spec.sideCars;
    }

    /** Codecs it plays, in the order announced. */
    public List<AudioCodec> codecs() {
        return spec.capabilities.playable();
    }

    /** Numbers of all codecs it announces, those it does not really play included. */
    public List<Integer> announced() {
        return spec.capabilities.entries().stream()
                .map(Capabilities.Entry::payload)
                .toList();
    }

    /** Whether texts to this model are UTF-8. */
    public boolean utf8() {
        return (spec.features & FEATURE_UTF8) != 0;
    }

    boolean takesDynamicMessages() {
        return (spec.features & FEATURE_DYNAMIC_MESSAGES) != 0;
    }

    /** Whether this is one of the Java phones, which close the connection when a body is too short or an id unknown. */
    boolean strict() {
        return spec.java;
    }

    ModelSpec spec() {
        return spec;
    }

    /** What it cannot stand of this message, empty for nothing. */
    String dislikes(ToPhone message) {
        return spec.dislikes.stream()
                .filter(dislike -> dislike.meets(message))
                .map(Dislike::text)
                .findFirst()
                .orElse("");
    }

    /** Bytes of the body of a message, when it always ends early; otherwise none. */
    Map<Class<? extends FromPhone>, Integer> bodyLengths() {
        return spec.bodyLengths;
    }

    /** Bytes appended to the body of a message. */
    Map<Class<? extends FromPhone>, Integer> surplus() {
        return spec.surplus;
    }

    /** The header's version word after registration: 7960-class phones keep sending 0 although they negotiate 11 (dumps). */
    static int headerVersion(int negotiated) {
        return negotiated >= FIRST_WITH_VERSION_IN_HEADER ? negotiated : 0;
    }

    /** Phones without a version are younger than the forms of version 0 and take those of 3, as observed servers send them. */
    static int layoutVersion(int version) {
        return Math.max(FIRST_WITH_CALLS, version);
    }
}

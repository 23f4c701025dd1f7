package org.sccpbridge.sccp.phone;

import static org.sccpbridge.sccp.phone.PhoneModel.Asks.AS_A_7912;
import static org.sccpbridge.sccp.phone.PhoneModel.Asks.BY_TEMPLATE;
import static org.sccpbridge.sccp.phone.PhoneModel.Asks.ONE_LINE;
import static org.sccpbridge.sccp.phone.PhoneModel.Audio.NARROWBAND;
import static org.sccpbridge.sccp.phone.PhoneModel.Audio.WIDEBAND;
import static org.sccpbridge.sccp.phone.PhoneModel.Keys.FIXED_KEYS;
import static org.sccpbridge.sccp.phone.PhoneModel.Keys.SOFT_KEYS;

import java.util.List;

/**
 * What a model says about itself when it registers, and how.
 *
 * <p>Versions, body lengths and feature words of 7912, 7936, 7940, 7960, 7941, 7975 and 6961 are from captures and published
 * dumps; the others take those of their nearest relative.
 */
public enum PhoneModel {
    CISCO_7912(30007, "CP-7912G", 7, 52, 0x8100, SOFT_KEYS, AS_A_7912, 1, 1, NARROWBAND),
    CISCO_7936(30019, "CP-7936", 4, 44, 0, SOFT_KEYS, BY_TEMPLATE, 2, 1, NARROWBAND),
    CISCO_7940(8, "CP-7940G", 11, 64, 0x8560, SOFT_KEYS, BY_TEMPLATE, 2, 1, NARROWBAND),
    CISCO_7960(7, "CP-7960G", 11, 64, 0x8560, SOFT_KEYS, BY_TEMPLATE, 6, 1, NARROWBAND),
    CISCO_7941(115, "CP-7941G", 17, 124, 0x8572, SOFT_KEYS, BY_TEMPLATE, 2, 0, WIDEBAND),
    CISCO_7961(30018, "CP-7961G", 17, 124, 0x8572, SOFT_KEYS, BY_TEMPLATE, 6, 0, WIDEBAND),
    CISCO_7970(30006, "CP-7970G", 22, 124, 0x8572, SOFT_KEYS, BY_TEMPLATE, 8, 0, WIDEBAND),
    CISCO_7975(437, "CP-7975G", 22, 124, 0x8572, SOFT_KEYS, BY_TEMPLATE, 8, 0, WIDEBAND),
    CISCO_6901(547, "CP-6901", 20, 124, 0x8570, FIXED_KEYS, ONE_LINE, 1, 0, NARROWBAND),
    CISCO_6921(495, "CP-6921", 20, 124, 0x8570, SOFT_KEYS, BY_TEMPLATE, 2, 0, WIDEBAND),
    CISCO_8945(585, "CP-8945", 22, 124, 0x8570, SOFT_KEYS, BY_TEMPLATE, 10, 0, WIDEBAND),
    IP_COMMUNICATOR(30016, "IP Communicator", 22, 124, 0x8572, SOFT_KEYS, BY_TEMPLATE, 8, 0, WIDEBAND),
    /** Says version 33 in RegisterReq, which means 3 (observed servers treat it so). */
    ATA_186(12, "ATA 186", 33, 64, 0x8000, FIXED_KEYS, ONE_LINE, 1, 1, NARROWBAND);

    private static final int FEATURE_UTF8 = 0x0010;
    private static final int FEATURE_DYNAMIC_MESSAGES = 0x0100;
    private static final int FIRST_WITH_VERSION_IN_HEADER = 16;
    private static final int FIRST_JAVA_PHONE = 17;

    private final int deviceType;
    private final String text;
    private final int protocolVersion;
    private final int registerLength;
    private final int features;
    private final Keys keys;
    private final Asks asks;
    private final int lines;
    private final int instance;
    private final Audio audio;

    PhoneModel(
            int deviceType,
            String text,
            int protocolVersion,
            int registerLength,
            int features,
            Keys keys,
            Asks asks,
            int lines,
            int instance,
            Audio audio) {
        this.deviceType = deviceType;
        this.text = text;
        this.protocolVersion = protocolVersion;
        this.registerLength = registerLength;
        this.features = features;
        this.keys = keys;
        this.asks = asks;
        this.lines = lines;
        this.instance = instance;
        this.audio = audio;
    }

    enum Keys {
        SOFT_KEYS,
        FIXED_KEYS
    }

    enum Audio {
        NARROWBAND,
        WIDEBAND
    }

    /** Which status requests follow the templates. */
    enum Asks {
        /** One for each button of ButtonTemplateRes, and for a first feature, line forward and service if there is none. */
        BY_TEMPLATE,
        /** LineStatReq 1, FeatureStatReq 1, SpeedDialStatReq 4 to 1, whatever the template says (capture). */
        AS_A_7912,
        /** LineStatReq 1 and no more; no soft keys either. */
        ONE_LINE
    }

    /** The number of DeviceType. */
    public int deviceType() {
        return deviceType;
    }

    /** The model's name as people write it. */
    public String text() {
        return text;
    }

    /** The version byte of RegisterReq. */
    public int protocolVersion() {
        return protocolVersion;
    }

    /** Bytes of the RegisterReq body. */
    public int registerLength() {
        return registerLength;
    }

    /** The feature word of RegisterReq (PhoneFeatureBit). */
    public int features() {
        return features;
    }

    /** Whether the phone has soft keys. */
    public boolean hasSoftKeys() {
        return keys == SOFT_KEYS;
    }

    /** Lines the hardware has keys for. */
    public int lines() {
        return lines;
    }

    /** Side-cars, the nearest first. */
    public List<SideCar> sideCars() {
        return List.of();
    }

    /** Keys beside the display that take lines, speed dials and features, side-cars not counted. */
    public int ownButtons() {
        return lines;
    }

    /** Codecs in the order of CapabilitiesRes. */
    public List<AudioCodec> codecs() {
        return audio == WIDEBAND
                ? List.of(AudioCodec.ULAW, AudioCodec.ALAW, AudioCodec.G722)
                : List.of(AudioCodec.ULAW, AudioCodec.ALAW);
    }

    /** Whether texts to this model are UTF-8. */
    public boolean utf8() {
        return (features & FEATURE_UTF8) != 0;
    }

    boolean takesDynamicMessages() {
        return (features & FEATURE_DYNAMIC_MESSAGES) != 0;
    }

    /** Whether this is one of the Java phones, which close the connection when a body is too short or an id unknown. */
    boolean strict() {
        return protocolVersion >= FIRST_JAVA_PHONE && this != ATA_186;
    }

    Asks asks() {
        return asks;
    }

    int instance() {
        return instance;
    }

    /** The header's version word after registration: 7960-class phones keep sending 0 although they negotiate 11 (dumps). */
    static int headerVersion(int negotiated) {
        return negotiated >= FIRST_WITH_VERSION_IN_HEADER ? negotiated : 0;
    }
}

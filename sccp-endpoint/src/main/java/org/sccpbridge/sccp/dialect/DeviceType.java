package org.sccpbridge.sccp.dialect;

import static org.sccpbridge.sccp.dialect.Trait.*;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The models: type number, name, buttons that take lines or speed dials, and what is special about them (observed servers,
 * published dumps).
 */
public enum DeviceType {
    CISCO_12(4, "12", 6, DISPLAY, DISPLAY_TEXT, NO_MESSAGE_LAMP),
    CISCO_12SP(3, "12SP", 6, DISPLAY, DISPLAY_TEXT, NO_MESSAGE_LAMP),
    CISCO_12SP_PLUS(2, "12SP plus", 6, DISPLAY, DISPLAY_TEXT, NO_MESSAGE_LAMP),
    CISCO_30_VIP(5, "30 VIP", 17, DISPLAY, DISPLAY_TEXT, NO_MESSAGE_LAMP),
    CISCO_30SP_PLUS(1, "30SP plus", 17, DISPLAY, DISPLAY_TEXT, NO_MESSAGE_LAMP),
    ANALOG_GATEWAY(30027, "Analog Gateway", 1, HOOK_FLASH, NO_PROMPT),
    CISCO_6901(547, "Cisco 6901", 1, HOOK_FLASH, NEWER_INDICATIONS),
    CISCO_6911(
            548,
            "Cisco 6911",
            1,
            DISPLAY,
            NEWER_INDICATIONS,
            NO_PROMPT,
            LATE_KEEPALIVE,
            PROMPT_NOT_NOTIFY,
            NO_CONFERENCE_SET),
    CISCO_6921(495, "Cisco 6921", 8, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, PROMPT_NOT_NOTIFY, NO_CONFERENCE_SET),
    CISCO_6941(496, "Cisco 6941", 4, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, PROMPT_NOT_NOTIFY, NO_CONFERENCE_SET),
    CISCO_6945(564, "Cisco 6945", 4, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, PROMPT_NOT_NOTIFY, NO_CONFERENCE_SET),
    CISCO_6961(497, "Cisco 6961", 12, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, PROMPT_NOT_NOTIFY, NO_CONFERENCE_SET),
    CISCO_7902(30008, "Cisco 7902", 5),
    CISCO_7905(20000, "Cisco 7905", 10, SOFT_KEYS, DISPLAY, HOOK_FLASH),
    CISCO_7906(369, "Cisco 7906", 10, SOFT_KEYS, DISPLAY, HOOK_FLASH, NEWER_INDICATIONS),
    CISCO_7910(6, "Cisco 7910", 3, DISPLAY, SILENT_TONES_WITH_RTP),
    CISCO_7911(307, "Cisco 7911", 10, SOFT_KEYS, DISPLAY, HOOK_FLASH, NEWER_INDICATIONS, NO_HOOK_FLASH_DETECT),
    CISCO_7912(30007, "Cisco 7912", 10, SOFT_KEYS, DISPLAY, HOOK_FLASH),
    CISCO_7920(30002, "Cisco 7920", 6, SOFT_KEYS, DISPLAY, LATE_KEEPALIVE),
    CISCO_7921(365, "Cisco 7921", 6, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, LATE_KEEPALIVE),
    CISCO_7925(484, "Cisco 7925", 6, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, LATE_KEEPALIVE),
    CISCO_7926(577, "Cisco 7926", 6, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, LATE_KEEPALIVE),
    CISCO_7931(348, "Cisco 7931", 20, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS),
    CISCO_7935(9, "Cisco 7935", 2, SOFT_KEYS, DISPLAY),
    CISCO_7936_CONFERENCE(30019, "Cisco 7936 Conference", 2, SOFT_KEYS, DISPLAY, TIME_AFTER_HANGUP),
    CISCO_7937_CONFERENCE(431, "Cisco 7937 Conference", 2, SOFT_KEYS, DISPLAY),
    CISCO_7940(8, "Cisco 7940", 2, SOFT_KEYS, DISPLAY, PUSH),
    CISCO_7941(115, "Cisco 7941", 2, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, PUSH),
    CISCO_7941_GE(309, "Cisco 7941 GE", 2, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, PUSH),
    CISCO_7942(434, "Cisco 7942", 2, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, PUSH),
    CISCO_7945(435, "Cisco 7945", 2, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, PUSH),
    CISCO_7960(7, "Cisco 7960", 6, SOFT_KEYS, DISPLAY, PUSH, TAKES_7914),
    CISCO_7961(30018, "Cisco 7961", 6, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, PUSH, TAKES_7914),
    CISCO_7961_GE(308, "Cisco 7961 GE", 6, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, PUSH, TAKES_7914),
    CISCO_7962(404, "Cisco 7962", 6, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, PUSH, TAKES_7914, TAKES_7915),
    CISCO_7965(436, "Cisco 7965", 6, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, PUSH, TAKES_7914, TAKES_7915, TAKES_7916),
    CISCO_7970(30006, "Cisco 7970", 8, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, LATE_KEEPALIVE, PUSH, TAKES_7914),
    CISCO_7971(119, "Cisco 7971", 8, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, PUSH, TAKES_7914),
    CISCO_7975(
            437,
            "Cisco 7975",
            8,
            SOFT_KEYS,
            DISPLAY,
            NEWER_INDICATIONS,
            LATE_KEEPALIVE,
            PUSH,
            NO_CLEAR_DISPLAY,
            TAKES_7914,
            TAKES_7915,
            TAKES_7916),
    CISCO_7985(302, "Cisco 7985", 1, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, VIDEO),
    CISCO_8941(586, "Cisco 8941", 10, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, NO_PROMPT, NO_MULTI_BLINK, VIDEO),
    CISCO_8945(585, "Cisco 8945", 10, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, NO_PROMPT, NO_MULTI_BLINK, VIDEO),
    CISCO_ATA_186(12, "Cisco Ata 186", 5, HOOK_FLASH, NO_PROMPT, SPEAKS_PROTOCOL_3),
    CISCO_ATA_188(13, "Cisco Ata 188", 5, HOOK_FLASH, NO_PROMPT, SPEAKS_PROTOCOL_3),
    CISCO_IP_COMMUNICATOR(30016, "Cisco IP Communicator", 8, SOFT_KEYS, DISPLAY, NEWER_INDICATIONS, PUSH),
    CISCO_SPA_303G(80011, "Cisco SPA 303G", 3, SOFT_KEYS, DISPLAY, SPCP),
    CISCO_SPA_502G(80003, "Cisco SPA 502G", 1, SOFT_KEYS, DISPLAY, SPCP),
    CISCO_SPA_504G(80004, "Cisco SPA 504G", 4, SOFT_KEYS, DISPLAY, SPCP),
    CISCO_SPA_508G(80006, "Cisco SPA 508G", 8, SOFT_KEYS, DISPLAY, SPCP),
    CISCO_SPA_509G(80007, "Cisco SPA 509G", 12, SOFT_KEYS, DISPLAY, SPCP),
    CISCO_SPA_512G(80012, "Cisco SPA 512G", 1, SOFT_KEYS, DISPLAY, SPCP),
    CISCO_SPA_514G(80013, "Cisco SPA 514G", 4, SOFT_KEYS, DISPLAY, SPCP),
    CISCO_SPA_521S(80000, "Cisco SPA 521S", 1, SOFT_KEYS, DISPLAY, SPCP),
    CISCO_SPA_524SG(80001, "Cisco SPA 524SG", 4, SOFT_KEYS, DISPLAY, SPCP),
    CISCO_SPA_525G(80005, "Cisco SPA 525G", 5, SOFT_KEYS, DISPLAY, SPCP),
    CISCO_SPA_525G2(80009, "Cisco SPA 525G2", 8, SOFT_KEYS, DISPLAY, SPCP),
    NOKIA_E_SERIES(275, "Nokia E Series", 7, SOFT_KEYS, DISPLAY),
    NOKIA_ICC_CLIENT(376, "Nokia ICC client", 1, SOFT_KEYS, DISPLAY, HOOK_FLASH),
    VGC(10, "VGC", 1, HOOK_FLASH, NO_PROMPT),
    CISCO_7914_ADDON(124, "Cisco 7914 AddOn", 14, SIDE_CAR, DISPLAY),
    CISCO_7915_ADDON_12_BUTTONS(227, "Cisco 7915 AddOn (12 Buttons)", 12, SIDE_CAR, DISPLAY),
    CISCO_7915_ADDON_24_BUTTONS(228, "Cisco 7915 AddOn (24 Buttons)", 24, SIDE_CAR, DISPLAY),
    CISCO_7916_ADDON_12_BUTTONS(229, "Cisco 7916 AddOn (12 Buttons)", 12, SIDE_CAR, DISPLAY),
    CISCO_7916_ADDON_24_BUTTONS(230, "Cisco 7916 AddOn (24 Buttons)", 24, SIDE_CAR, DISPLAY),
    CISCO_SPA500DS_32_BUTTONS(99992, "Cisco SPA500DS (32 Buttons)", 32, SIDE_CAR, DISPLAY),
    CISCO_SPA500S_32_BUTTONS(99991, "Cisco SPA500S (32 Buttons)", 32, SIDE_CAR),
    CISCO_SPA932DS_32_BUTTONS(99993, "Cisco SPA932DS (32 Buttons)", 32, SIDE_CAR, DISPLAY),
    ANALOG_ACCESS(30, "Analog Access", 0, NOT_A_PHONE),
    ANALOG_ACCESS_ELVIS(47, "Analog Access Elvis", 0, NOT_A_PHONE),
    ANNUNCIATOR(126, "Annunciator", 0, NOT_A_PHONE),
    BRI_GATEWAY(30028, "BRI Gateway", 0, NOT_A_PHONE),
    CONFERENCE_BRIDGE(50, "Conference Bridge", 0, NOT_A_PHONE),
    CONFERENCE_BRIDGE_DIXIELAND(52, "Conference Bridge Dixieland", 0, NOT_A_PHONE),
    CONFERENCE_BRIDGE_SUMMIT(53, "Conference Bridge Summit", 0, NOT_A_PHONE),
    CONFERENCE_BRIDGE_YOKO(51, "Conference Bridge Yoko", 0, NOT_A_PHONE),
    DIGITAL_ACCESS_LENNON(43, "Digital Access Lennon", 0, NOT_A_PHONE),
    DIGITAL_ACCESS_PRI(40, "Digital Access PRI", 0, NOT_A_PHONE),
    DIGITAL_ACCESS_T1(41, "Digital Access T1", 0, NOT_A_PHONE),
    DIGITAL_ACCESS_TITAN2(42, "Digital Access Titan2", 0, NOT_A_PHONE),
    H225(60, "H225", 0, NOT_A_PHONE),
    H323_PHONE(61, "H323 Phone", 0, NOT_A_PHONE),
    H323_GATEWAY(62, "H323 Gateway", 0, NOT_A_PHONE),
    LINE_ANNUNCIATOR(82, "Line Annunciator", 0, NOT_A_PHONE),
    SOFTWARE_MTP_DIXIELAND(83, "Software MTP Dixieland", 0, NOT_A_PHONE),
    CISCO_MEDIA_SERVER(84, "Cisco Media Server", 0, NOT_A_PHONE),
    CONFERENCE_BRIDGE_FLINT(85, "Conference Bridge Flint", 0, NOT_A_PHONE),
    LOAD_SIMULATOR(100, "Load Simulator", 0, NOT_A_PHONE),
    MGCP_STATION(120, "MGCP Station", 0, NOT_A_PHONE),
    MGCP_TRUNK(121, "MGCP Trunk", 0, NOT_A_PHONE),
    MEDIA_TERMINATION_POINT(110, "Media Termination Point", 0, NOT_A_PHONE),
    MEDIA_TERMINATION_POINT_DIXIELAND(112, "Media Termination Point Dixieland", 0, NOT_A_PHONE),
    MEDIA_TERMINATION_POINT_SUMMIT(113, "Media Termination Point Summit", 0, NOT_A_PHONE),
    MEDIA_TERMINATION_POINT_YOKO(111, "Media Termination Point Yoko", 0, NOT_A_PHONE),
    MONITOR_BRIDGE(127, "Monitor Bridge", 0, NOT_A_PHONE),
    MONITOR_BRIDGE_YOKO(129, "Monitor Bridge Yoko", 0, NOT_A_PHONE),
    MUSIC_ON_HOLD(70, "Music On Hold", 0, NOT_A_PHONE),
    PHONE_APPLICATION(21, "Phone Application", 0, NOT_A_PHONE),
    PILOT(71, "Pilot", 0, NOT_A_PHONE),
    RAS_PROXY(122, "RAS Proxy", 0, NOT_A_PHONE),
    RECORDER(128, "Recorder", 0, NOT_A_PHONE),
    ROUTE_LIST(90, "Route List", 0, NOT_A_PHONE),
    SIP_TRUNK(131, "Sip Trunk", 0, NOT_A_PHONE),
    TAPI_PORT(72, "Tapi Port", 0, NOT_A_PHONE),
    TAPI_ROUTE_POINT(73, "Tapi Route Point", 0, NOT_A_PHONE),
    TRUNK(125, "Trunk", 0, NOT_A_PHONE),
    VIRTUAL_30SP_PLUS(20, "Virtual 30SP plus", 0, NOT_A_PHONE),
    VOICE_IN_BOX(80, "Voice In Box", 0, NOT_A_PHONE),
    VOICE_IN_BOX_ADMIN(81, "Voice In Box Admin", 0, NOT_A_PHONE),
    CISCO_3911(446, "Cisco 3911", 0, SOFT_KEYS, DISPLAY),
    CISCO_3951(412, "Cisco 3951", 0, SOFT_KEYS, DISPLAY),
    CISCO_7971G_GE(118, "Cisco 7971G-GE", 8, SOFT_KEYS, DISPLAY),
    CISCO_ATA_187(550, "Cisco ATA 187", 1),
    CISCO_IP_STE(30035, "Cisco IP-STE", 0, SOFT_KEYS, DISPLAY),
    CISCO_SCCP_GATEWAY_VIRTUAL_PHONE(30032, "Cisco SCCP gateway virtual phone", 1),
    CISCO_TELEPRESENCE(375, "Cisco TelePresence", 0, DISPLAY),
    CISCO_UNIFIED_PERSONAL_COMMUNICATOR(358, "Cisco Unified Personal Communicator", 0),
    CISCO_VGC_VIRTUAL_PHONE(11, "Cisco VGC Virtual Phone", 0),
    MOTOROLA_CN622(335, "Motorola CN622", 0, SOFT_KEYS, DISPLAY),
    VIRTUAL_30SP_PLUS_CM2(14, "Virtual 30SP plus of CallManager 2", 17, DISPLAY, DISPLAY_TEXT, NO_MESSAGE_LAMP),
    EMCC_BASE(15, "EMCC base phone", 0, SOFT_KEYS, DISPLAY),
    CISCO_8961(540, "Cisco 8961", 0, SOFT_KEYS, DISPLAY),
    CISCO_9951(537, "Cisco 9951", 0, SOFT_KEYS, DISPLAY),
    CISCO_9971(493, "Cisco 9971", 0, SOFT_KEYS, DISPLAY),
    CLIENT_SERVICES_FRAMEWORK(503, "Client Services Framework", 0),
    UNIFIED_MOBILE_COMMUNICATOR(468, "Unified Mobile Communicator", 0),
    AS_SIP(631, "AS-SIP endpoint", 0, NOT_A_PHONE),
    CONFERENCE_BRIDGE_HETEROGENEOUS(86, "Conference Bridge, heterogeneous video", 0, NOT_A_PHONE),
    CONFERENCE_BRIDGE_AUDIO_VIDEO(87, "Conference Bridge, audio and video", 0, NOT_A_PHONE),
    CONFERENCE_BRIDGE_HVIDEO(88, "Conference Bridge, homogeneous video", 0, NOT_A_PHONE),
    CTI_REMOTE_DEVICE(635, "CTI Remote Device", 0, NOT_A_PHONE),
    GENERIC_DEVICE(253, "Generic Device", 0, NOT_A_PHONE),
    INTERACTIVE_VOICE_RESPONSE(36219, "Interactive Voice Response", 0, NOT_A_PHONE),
    NOT_DEFINED(255, "Not Defined", 0, NOT_A_PHONE),
    REMOTE_DESTINATION(134, "Remote Destination", 0, NOT_A_PHONE),
    SIP_GATEWAY(132, "SIP Gateway", 0, NOT_A_PHONE),
    TELEPRESENCE_CONDUCTOR(36041, "TelePresence Conductor", 0, NOT_A_PHONE),
    TELEPRESENCE_EXCHANGE(599, "TelePresence Exchange", 0, NOT_A_PHONE),
    TELEPRESENCE_MCU(597, "TelePresence MCU", 0, NOT_A_PHONE),
    TELEPRESENCE_SW_CONFERENCE_BRIDGE(600, "TelePresence Software Conference Bridge", 0, NOT_A_PHONE),
    THIRD_PARTY_SIP_ADVANCED(374, "Third-party SIP, advanced", 0, NOT_A_PHONE),
    THIRD_PARTY_SIP_BASIC(336, "Third-party SIP, basic", 0, NOT_A_PHONE),
    UNKNOWN_MGCP_GATEWAY(254, "Unknown MGCP Gateway", 0, NOT_A_PHONE),
    VGC_GATEWAY(48, "VGC Gateway", 0, NOT_A_PHONE),
    WSM_TRUNK(133, "WSM Trunk", 0, NOT_A_PHONE),
    /** Any type not listed: a display phone with soft keys and one line. */
    UNKNOWN(-1, "unknown model", 1, SOFT_KEYS, DISPLAY);

    private static final int HIGHEST_INSTANCE = 0xFFFF;
    private static final int ATA_PROTOCOL = 3;
    private static final int USUAL_GRACE = 5;
    private static final int LONG_GRACE = 20;
    private static final Map<Integer, DeviceType> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DeviceType::id, Function.identity()));

    private final int id;
    private final String model;
    private final int buttons;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable from the start
    private final Set<Trait> traits;

    DeviceType(int id, String model, int buttons, Trait... traits) {
        this.id = id;
        this.model = model;
        this.buttons = buttons;
        this.traits = Arrays.stream(traits).collect(Collectors.toUnmodifiableSet());
    }

    /** The model of a type number. */
    public static Optional<DeviceType> find(int id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The type number of RegisterReq. */
    public int id() {
        return id;
    }

    /** The model's name. */
    public String model() {
        return model;
    }

    /** Buttons that take a line or speed dial, side-cars not counted; 0: no template is known. */
    public int buttons() {
        return buttons;
    }

    /** What is special about the model. */
    public Set<Trait> traits() {
        return traits;
    }

    /** Whether the model has a trait. */
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** The version meant by the one offered: an ATA says 33 and speaks 3 (observed server). */
    public int protocol(int offered) {
        return has(SPEAKS_PROTOCOL_3) ? ATA_PROTOCOL : offered;
    }

    /**
     * Which of several devices in one box a registration is for. SPA phones write the number big-endian (observed server); a box
     * with more than 65535 devices is not to be expected.
     */
    public int instance(int written) {
        return has(SPCP) && Integer.compareUnsigned(written, HIGHEST_INSTANCE) > 0
                ? Integer.reverseBytes(written)
                : written;
    }

    /** By how many percent of the interval a keepalive may be late. */
    public int keepAliveGracePercent() {
        return has(LATE_KEEPALIVE) ? LONG_GRACE : USUAL_GRACE;
    }

    @Override
    public String toString() {
        return model;
    }
}

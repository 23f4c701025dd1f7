package org.sccpbridge.sccp.evidence;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sccpbridge.sccp.message.GoldenFrame;

/** What Wireshark 4.0 is known to read otherwise than servers and phones send it. */
final class KnownDissector {
    /** The versions of Wireshark all this was found with. */
    static final String VERSION = "4.0";

    /** Names in the dissector that are not the field's, by message and field as {@link Comparison#normal} spells them. */
    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("displaynotify.notifytext", "notify"),
            Map.entry("displaynotifyv2.notifytext", "notify"),
            Map.entry("displayprinotify.notifytext", "notify"),
            Map.entry("displayprinotifyv2.notifytext", "notify"),
            Map.entry("forwardstatres.forwardnoanswerdirnum", "forwardnoanswerldirnum"),
            Map.entry("serverres.server", "servername"),
            Map.entry("serverres.serveripaddr", "stationipaddr"),
            Map.entry("addondevicecapabilities.instance", "unknown10159"),
            Map.entry("addondevicecapabilities.type", "unknown20159"),
            Map.entry("addondevicecapabilities.maxallowed", "unknown30159"));

    /** It wants a second word of addressing mode from 16 on, which no capture shows: asked about the form below that. */
    static final Map<String, Integer> HEADER_VERSIONS = Map.of("CapabilitiesV3Res", 15);

    /** Fields of the dissector that hold nothing. */
    static final List<String> FILLERS = List.of("padding", "alignmentPadding");

    /**
     * Something known.
     *
     * @param frames pattern for {@code Name 3..10 form / what}
     * @param fields pattern for the paths without places in lists; for frames it cannot read, all
     */
    record Known(Pattern frames, Pattern fields, String reason) {
        boolean covers(String frame) {
            return frames.matcher(frame).matches();
        }

        boolean covers(String frame, String field) {
            return covers(frame) && fields.matcher(field).matches();
        }
    }

    /** Frames it cannot read at all; it would call them malformed or unknown. */
    static final List<Known> UNREADABLE = List.of(
            frames(
                    "(MediaPortList|StartMediaReception|StopMediaReception|EnunciatorCommand) .*",
                    "it does not know the message"),
            frames(
                    "StartMediaTransmission .* CallManager [24] .*",
                    "it does not know the forms of CallManager 2.x and 4 (captures)"),
            frames(
                    "OpenReceiveChannel .* CallManager [34] .*",
                    "it does not know the forms of CallManager 3 and 4 (captures)"),
            frames(
                    "ConnectionStatisticsRes 18\\.\\.21 .*",
                    "it takes the packed form of version 22 from 18 on (published dump of a phone at 20)"),
            frames(
                    "(UpdateCapabilities|CapabilitiesV[23]Res) .* / some",
                    "it steps over unused places of structures with an inner list as if that had one element"),
            frames(
                    "UpdateCapabilities .* / full",
                    "it does not step over the parameters of H.264 in this message (published dumps have them)"),
            frames(
                    "EnhancedAlarm .* / full",
                    "it wants a NUL behind the text; phones send none when the body is full"));

    /** Fields it does not show, or shows otherwise. */
    static final List<Known> FIELDS = List.of(
            known(
                    "(Open|Start)MultiMedia(ReceiveChannel|Transmission) .*(=1|=2|=9|=257|full)",
                    "capability\\..*|.*(KeyInfo|StreamId|source|IpAddrType|PassThroughId|algorithmID|keylen|saltlen).*",
                    "it takes payloadType, an RTP number, for the codec, and steps over 48 bytes of the 76 unless it is video"),
            known(
                    "CallInfoV2 0\\.\\.15 .*",
                    "(?!callingParty$).*(Party|Mailbox|PartyName)",
                    "it expects the alternate calling party at every version"),
            known("ConfigStatV2Res .* / full", ".*", "it reads the fixed device name as NUL-terminated"),
            known("ConnectionStatisticsRes 0\\.\\.17 / some", "data", "it shows the meaningful bytes of the text only"),
            known("QoSErrorNotify .*", "failureNodeIpAddr", "it shows the address as a number"),
            known("(SPCP)?RegisterTokenReq .*", "stationIpAddr", "it shows the address backwards"),
            known("RegisterTokenReq .*", "stationIpV6Addr", "it shows one word of the address"),
            known("RegisterReq .*", "macAddress", "it shows 6 of the 12 bytes"),
            known("SubscriptionStatReq .*", "subscriptionID", "it shows 64 of the 256 bytes"),
            known("EnblocCall .* aligned .*", "lineInstance", "it does not know the form of the 8945"),
            known("AddOnDeviceCapabilities .*", "reserved|text", "it shows both as one text"),
            known("ServiceURLStatV2Res .*", "serviceURL.+|serviceURL", "it stops after the index"),
            known("ButtonTemplateReq .*", "totalButtonCount", "it shows no body"),
            known("(CallCountReq|ClearDisplay) .*", "unknown", "it shows no body"),
            known("UnregisterReq .*", "unRegReasonCode", "it shows no body"),
            known("FeatureStatReq .*", "featureCapabilities", "it shows the first word only"),
            known("RegisterReq .*", "configVersionStamp", "it ends before it"),
            known("(RegisterTokenReq|StartMultiMediaTransmissionAck) .*", "unknown", "it ends before it"));

    private KnownDissector() {}

    /** The version for the header of a frame. */
    static int headerVersion(GoldenFrame frame) {
        return HEADER_VERSIONS.getOrDefault(frame.entry().name(), frame.form().headerVersion());
    }

    private static Known frames(String frames, String reason) {
        return known(frames, ".*", reason);
    }

    private static Known known(String frames, String fields, String reason) {
        return new Known(Pattern.compile(frames), Pattern.compile(fields), reason);
    }
}

package org.sccpbridge.sccp.phone;

import java.util.List;
import java.util.stream.IntStream;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.part.ConfResources;
import org.sccpbridge.sccp.message.part.MediaCapability;
import org.sccpbridge.sccp.message.part.PayloadParams;
import org.sccpbridge.sccp.message.registration.CapabilitiesRes;
import org.sccpbridge.sccp.message.registration.CapabilitiesV2Res;
import org.sccpbridge.sccp.message.registration.UpdateCapabilities;

/**
 * What a model answers to CapabilitiesReq.
 *
 * @param entries codecs in the order announced; those the virtual phone cannot play among them
 */
record Capabilities(Form form, List<Entry> entries) {

    enum Form {
        CAPABILITIES_RES,
        UPDATE_CAPABILITIES,
        CAPABILITIES_V2_RES
    }

    /** A codec's number of PayloadType, and frames of 10 ms (or milliseconds) in a packet. */
    record Entry(int payload, int frames) {}

    /** As a 7912 (capture). */
    static final List<Entry> OF_7912 = entries(4, 60, 2, 60, 11, 60, 12, 60, 15, 60, 16, 60);
    /** As a 7960 (published dump). */
    static final List<Entry> OF_7960 = entries(25, 120, 4, 40, 2, 40, 15, 60, 16, 60, 11, 60, 12, 60, 257, 4);
    /** As a 7970 (published dump at version 11), and G.722, which newer loads have. */
    static final List<Entry> OF_7970 = entries(25, 40, 6, 40, 4, 40, 2, 40, 15, 60, 16, 60, 11, 60, 12, 60, 257, 1);

    private static final int FRAMES_OF_OTHERS = 60;
    private static final ConfResources NO_CONFERENCES = new ConfResources(0, 0, 0, List.of());

    /** Those of the codecs that the virtual phone plays, in the order announced. */
    List<AudioCodec> playable() {
        return entries.stream()
                .flatMap(entry -> AudioCodec.ofPayloadCapability(entry.payload()).stream())
                .toList();
    }

    /** The model's own list, or only these codecs for a phone that was told to know no others. */
    FromPhone message(List<AudioCodec> codecs) {
        List<MediaCapability> known = codecs.equals(playable())
                ? entries.stream()
                        .map(entry -> capability(entry.payload(), entry.frames()))
                        .toList()
                : codecs.stream()
                        .map(codec -> capability(codec.payloadCapability(), FRAMES_OF_OTHERS))
                        .toList();
        return switch (form) {
            case CAPABILITIES_RES -> new CapabilitiesRes(known.size(), known);
            case UPDATE_CAPABILITIES ->
                new UpdateCapabilities(
                        known.size(), 0, 0, 0, 0, List.of(), NO_CONFERENCES, known, List.of(), List.of());
            case CAPABILITIES_V2_RES ->
                new CapabilitiesV2Res(known.size(), 0, 0, 0, 0, List.of(), NO_CONFERENCES, known, List.of(), List.of());
        };
    }

    private static MediaCapability capability(int payload, int frames) {
        return new MediaCapability(new PayloadType(payload), frames, new PayloadParams.Other(0, 0, 0, 0));
    }

    private static List<Entry> entries(int... payloadsAndFrames) {
        return IntStream.range(0, payloadsAndFrames.length / 2)
                .mapToObj(i -> new Entry(payloadsAndFrames[2 * i], payloadsAndFrames[2 * i + 1]))
                .toList();
    }
}

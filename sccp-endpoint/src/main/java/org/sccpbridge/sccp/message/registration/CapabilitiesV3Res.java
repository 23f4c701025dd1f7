package org.sccpbridge.sccp.message.registration;

import java.util.List;
import org.sccpbridge.sccp.layout.Slots;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.part.ConfResources;
import org.sccpbridge.sccp.message.part.CustomPictureFormat;
import org.sccpbridge.sccp.message.part.DataCapV2;
import org.sccpbridge.sccp.message.part.MediaCapability;
import org.sccpbridge.sccp.message.part.VideoCapV3;

/** Codecs and video abilities with encryption (single source). */
public record CapabilitiesV3Res(
        @U32 int audioCapCount,
        @U32 int videoCapCount,
        @U32 int dataCapCount,
        @U32 int rtpPayloadFormat,
        @U32 int customPictureFormatCount,

        @Slots(value = 6, count = "customPictureFormatCount")
        List<CustomPictureFormat> customPictureFormat,

        ConfResources confResources,
        @Slots(value = 18, count = "audioCapCount") List<MediaCapability> audiocaps,
        @Slots(value = 10, count = "videoCapCount") List<VideoCapV3> vidCaps,
        @Slots(value = 5, count = "dataCapCount") List<DataCapV2> dataCaps)
        implements FromPhone {}

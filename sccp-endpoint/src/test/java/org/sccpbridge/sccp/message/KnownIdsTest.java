package org.sccpbridge.sccp.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 73 messages every SCCP server is expected to know, with the ids that captures prove. */
class KnownIdsTest {
    @ParameterizedTest
    @CsvSource({
        "0x0000, KeepAliveReq",
        "0x0001, RegisterReq",
        "0x0002, IpPort",
        "0x0003, KeypadButton",
        "0x0004, EnblocCall",
        "0x0005, Stimulus",
        "0x0006, OffHook",
        "0x0007, OnHook",
        "0x0008, HookFlash",
        "0x0009, ForwardStatReq",
        "0x000A, SpeedDialStatReq",
        "0x000B, LineStatReq",
        "0x000C, ConfigStatReq",
        "0x000D, TimeDateReq",
        "0x000E, ButtonTemplateReq",
        "0x000F, VersionReq",
        "0x0010, CapabilitiesRes",
        "0x0011, MediaPortList",
        "0x0012, ServerReq",
        "0x0020, Alarm",
        "0x0021, MulticastMediaReceptionAck",
        "0x0022, OpenReceiveChannelAck",
        "0x0023, ConnectionStatisticsRes",
        "0x0024, OffHookWithCallingPartyNumber",
        "0x0025, SoftKeySetReq",
        "0x0026, SoftKeyEvent",
        "0x0027, UnregisterReq",
        "0x0028, SoftKeyTemplateReq",
        "0x0081, RegisterAck",
        "0x0082, StartTone",
        "0x0083, StopTone",
        "0x0085, SetRinger",
        "0x0086, SetLamp",
        "0x0087, SetHookFlashDetect",
        "0x0088, SetSpeakerMode",
        "0x0089, SetMicroMode",
        "0x008A, StartMediaTransmission",
        "0x008B, StopMediaTransmission",
        "0x008F, CallInfo",
        "0x0090, ForwardStatRes",
        "0x0091, SpeedDialStatRes",
        "0x0092, LineStatRes",
        "0x0093, ConfigStatRes",
        "0x0094, TimeDateRes",
        "0x0095, StartSessionTransmission",
        "0x0096, StopSessionTransmission",
        "0x0097, ButtonTemplateRes",
        "0x0098, VersionRes",
        "0x0099, DisplayText",
        "0x009A, ClearDisplay",
        "0x009B, CapabilitiesReq",
        "0x009C, EnunciatorCommand",
        "0x009D, RegisterReject",
        "0x009E, ServerRes",
        "0x009F, Reset",
        "0x0101, StartMulticastMediaReception",
        "0x0102, StartMulticastMediaTransmission",
        "0x0103, StopMulticastMediaReception",
        "0x0104, StopMulticastMediaTransmission",
        "0x0105, OpenReceiveChannel",
        "0x0106, CloseReceiveChannel",
        "0x0107, ConnectionStatisticsReq",
        "0x0108, SoftKeyTemplateRes",
        "0x0109, SoftKeySetRes",
        "0x0110, SelectSoftKeys",
        "0x0111, CallState",
        "0x0112, DisplayPromptStatus",
        "0x0113, ClearPromptStatus",
        "0x0114, DisplayNotify",
        "0x0115, ClearNotify",
        "0x0116, ActivateCallPlane",
        "0x0117, DeactivateCallPlane",
        "0x0118, UnregisterAck"
    })
    void hasTheNameOfEachId(String id, String name) {
        assertThat(MessageCatalog.standard().nameOf(Integer.decode(id))).isEqualTo(name);
    }
}

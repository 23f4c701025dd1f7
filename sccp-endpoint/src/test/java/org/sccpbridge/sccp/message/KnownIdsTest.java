package org.sccpbridge.sccp.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 73 messages every SCCP server is expected to know, with the ids that captures prove. */
class KnownIdsTest {
    @ParameterizedTest
    @CsvSource({
        "0x0000, FROM_PHONE, KeepAliveReq",
        "0x0001, FROM_PHONE, RegisterReq",
        "0x0002, FROM_PHONE, IpPort",
        "0x0003, FROM_PHONE, KeypadButton",
        "0x0004, FROM_PHONE, EnblocCall",
        "0x0005, FROM_PHONE, Stimulus",
        "0x0006, FROM_PHONE, OffHook",
        "0x0007, FROM_PHONE, OnHook",
        "0x0008, FROM_PHONE, HookFlash",
        "0x0009, FROM_PHONE, ForwardStatReq",
        "0x000A, FROM_PHONE, SpeedDialStatReq",
        "0x000B, FROM_PHONE, LineStatReq",
        "0x000C, FROM_PHONE, ConfigStatReq",
        "0x000D, FROM_PHONE, TimeDateReq",
        "0x000E, FROM_PHONE, ButtonTemplateReq",
        "0x000F, FROM_PHONE, VersionReq",
        "0x0010, FROM_PHONE, CapabilitiesRes",
        "0x0011, FROM_PHONE, MediaPortList",
        "0x0012, FROM_PHONE, ServerReq",
        "0x0020, FROM_PHONE, Alarm",
        "0x0021, FROM_PHONE, MulticastMediaReceptionAck",
        "0x0022, FROM_PHONE, OpenReceiveChannelAck",
        "0x0023, FROM_PHONE, ConnectionStatisticsRes",
        "0x0024, FROM_PHONE, OffHookWithCallingPartyNumber",
        "0x0025, FROM_PHONE, SoftKeySetReq",
        "0x0026, FROM_PHONE, SoftKeyEvent",
        "0x0027, FROM_PHONE, UnregisterReq",
        "0x0028, FROM_PHONE, SoftKeyTemplateReq",
        "0x0082, TO_PHONE, StartTone",
        "0x0083, TO_PHONE, StopTone",
        "0x0085, TO_PHONE, SetRinger",
        "0x0086, TO_PHONE, SetLamp",
        "0x0087, TO_PHONE, SetHookFlashDetect",
        "0x0088, TO_PHONE, SetSpeakerMode",
        "0x0089, TO_PHONE, SetMicroMode",
        "0x008A, TO_PHONE, StartMediaTransmission",
        "0x008B, TO_PHONE, StopMediaTransmission",
        "0x008F, TO_PHONE, CallInfo",
        "0x0090, TO_PHONE, ForwardStatRes",
        "0x0091, TO_PHONE, SpeedDialStatRes",
        "0x0092, TO_PHONE, LineStatRes",
        "0x0093, TO_PHONE, ConfigStatRes",
        "0x0094, TO_PHONE, TimeDateRes",
        "0x0095, TO_PHONE, StartSessionTransmission",
        "0x0096, TO_PHONE, StopSessionTransmission",
        "0x0097, TO_PHONE, ButtonTemplateRes",
        "0x0098, TO_PHONE, VersionRes",
        "0x0099, TO_PHONE, DisplayText",
        "0x009A, TO_PHONE, ClearDisplay",
        "0x009B, TO_PHONE, CapabilitiesReq",
        "0x009C, TO_PHONE, EnunciatorCommand",
        "0x009D, TO_PHONE, RegisterReject",
        "0x009E, TO_PHONE, ServerRes",
        "0x009F, TO_PHONE, Reset",
        "0x0100, TO_PHONE, KeepAliveAck",
        "0x0101, TO_PHONE, StartMulticastMediaReception",
        "0x0102, TO_PHONE, StartMulticastMediaTransmission",
        "0x0103, TO_PHONE, StopMulticastMediaReception",
        "0x0104, TO_PHONE, StopMulticastMediaTransmission",
        "0x0105, TO_PHONE, OpenReceiveChannel",
        "0x0106, TO_PHONE, CloseReceiveChannel",
        "0x0107, TO_PHONE, ConnectionStatisticsReq",
        "0x0108, TO_PHONE, SoftKeyTemplateRes",
        "0x0109, TO_PHONE, SoftKeySetRes",
        "0x0110, TO_PHONE, SelectSoftKeys",
        "0x0111, TO_PHONE, CallState",
        "0x0112, TO_PHONE, DisplayPromptStatus",
        "0x0113, TO_PHONE, ClearPromptStatus",
        "0x0114, TO_PHONE, DisplayNotify",
        "0x0115, TO_PHONE, ClearNotify",
        "0x0116, TO_PHONE, ActivateCallPlane",
        "0x0117, TO_PHONE, DeactivateCallPlane",
        "0x0118, TO_PHONE, UnregisterAck"
    })
    void hasNameDirectionAndLayoutOfEachId(String id, CatalogEntry.Direction direction, String name) {
        CatalogEntry entry = MessageCatalog.standard().entry(Integer.decode(id));
        assertThat(entry).isNotNull();
        assertThat(entry.name()).isEqualTo(name);
        assertThat(entry.direction()).isEqualTo(direction);
        assertThat(entry.layout()).isNotNull();
    }

    /** Numbers that an often copied table has for some messages, and the real ones. */
    @ParameterizedTest
    @CsvSource({
        "0x0025, SoftKeyTemplateReq, 0x0028",
        "0x0026, SoftKeySetReq, 0x0025",
        "0x0027, SoftKeyEvent, 0x0026",
        "0x0028, UnregisterReq, 0x0027",
        "0x0081, KeepAliveAck, 0x0100",
        "0x0100, RegisterAck, 0x0081"
    })
    void doesNotRepeatWellKnownMistakes(String mistaken, String name, String id) {
        assertThat(MessageCatalog.standard().nameOf(Integer.decode(mistaken))).isNotEqualTo(name);
        assertThat(MessageCatalog.standard().nameOf(Integer.decode(id))).isEqualTo(name);
    }
}

package org.sccpbridge.sccp.message;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.Layout;
import org.sccpbridge.sccp.layout.LayoutCompiler;
import org.sccpbridge.sccp.layout.LayoutEngine;
import org.sccpbridge.sccp.layout.MessageCodec;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.message.call.*;
import org.sccpbridge.sccp.message.conference.*;
import org.sccpbridge.sccp.message.data.*;
import org.sccpbridge.sccp.message.display.*;
import org.sccpbridge.sccp.message.input.*;
import org.sccpbridge.sccp.message.media.*;
import org.sccpbridge.sccp.message.registration.*;
import org.sccpbridge.sccp.message.template.*;
import org.sccpbridge.sccp.message.video.*;
import org.sccpbridge.sccp.wire.Frame;

/**
 * Every message there is, in the order of the ids. A new message is one record, which states its fields, and one row here.
 * Immutable but for its counters; safe for use by several threads.
 */
public final class MessageCatalog {
    private void rows() {
        fromPhone(0x0000, KeepAliveReq.class);
        fromPhone(0x0001, RegisterReq.class);
        fromPhone(0x0002, IpPort.class);
        fromPhone(0x0003, KeypadButton.class);
        fromPhone(0x0004, EnblocCall.class);
        fromPhone(0x0005, Stimulus.class);
        fromPhone(0x0006, OffHook.class);
        fromPhone(0x0007, OnHook.class);
        fromPhone(0x0008, HookFlash.class);
        fromPhone(0x0009, ForwardStatReq.class);
        fromPhone(0x000A, SpeedDialStatReq.class);
        fromPhone(0x000B, LineStatReq.class);
        fromPhone(0x000C, ConfigStatReq.class);
        fromPhone(0x000D, TimeDateReq.class);
        fromPhone(0x000E, ButtonTemplateReq.class);
        fromPhone(0x000F, VersionReq.class);
        fromPhone(0x0010, CapabilitiesRes.class);
        fromPhone(0x0011, MediaPortList.class);
        fromPhone(0x0012, ServerReq.class);
        fromPhone(0x0020, Alarm.class);
        fromPhone(0x0021, MulticastMediaReceptionAck.class);
        fromPhone(0x0022, OpenReceiveChannelAck.class);
        fromPhone(0x0023, ConnectionStatisticsRes.class);
        fromPhone(0x0024, OffHookWithCallingPartyNumber.class);
        fromPhone(0x0025, SoftKeySetReq.class);
        fromPhone(0x0026, SoftKeyEvent.class);
        fromPhone(0x0027, UnregisterReq.class);
        fromPhone(0x0028, SoftKeyTemplateReq.class);
        fromPhone(0x0029, RegisterTokenReq.class);
        fromPhone(0x002A, MediaTransmissionFailure.class);
        fromPhone(0x002B, HeadsetStatus.class);
        fromPhone(0x002C, MediaResourceNotification.class);
        fromPhone(0x002D, RegisterAvailableLines.class);
        fromPhone(0x002E, DeviceToUserData.class);
        fromPhone(0x002F, DeviceToUserDataResponse.class);
        fromPhone(0x0030, UpdateCapabilities.class);
        fromPhone(0x0031, OpenMultiMediaReceiveChannelAck.class);
        fromPhone(0x0032, ClearConference.class);
        fromPhone(0x0033, ServiceURLStatReq.class);
        fromPhone(0x0034, FeatureStatReq.class);
        fromPhone(0x0035, CreateConferenceRes.class);
        fromPhone(0x0036, DeleteConferenceRes.class);
        fromPhone(0x0037, ModifyConferenceRes.class);
        fromPhone(0x0038, AddParticipantRes.class);
        fromPhone(0x0039, AuditConferenceRes.class);
        fromPhone(0x0040, AuditParticipantRes.class);
        fromPhone(0x0041, DeviceToUserDataVersion1.class);
        fromPhone(0x0042, DeviceToUserDataResponseVersion1.class);
        fromPhone(0x0043, CapabilitiesV2Res.class);
        fromPhone(0x0044, CapabilitiesV3Res.class);
        fromPhone(0x0045, PortRes.class);
        fromPhone(0x0046, QoSResvNotify.class);
        fromPhone(0x0047, QoSErrorNotify.class);
        fromPhone(0x0048, SubscriptionStatReq.class);
        fromPhone(0x0049, MediaPathEvent.class);
        fromPhone(0x004A, MediaPathCapability.class);
        fromPhone(0x004C, MwiNotification.class);
        toPhone(0x0081, RegisterAck.class);
        toPhone(0x0082, StartTone.class);
        toPhone(0x0083, StopTone.class);
        toPhone(0x0085, SetRinger.class);
        toPhone(0x0086, SetLamp.class);
        toPhone(0x0087, SetHookFlashDetect.class);
        toPhone(0x0088, SetSpeakerMode.class);
        toPhone(0x0089, SetMicroMode.class);
        toPhone(0x008A, StartMediaTransmission.class);
        toPhone(0x008B, StopMediaTransmission.class);
        toPhone(0x008C, StartMediaReception.class);
        toPhone(0x008D, StopMediaReception.class);
        toPhone(0x008F, CallInfo.class);
        toPhone(0x0090, ForwardStatRes.class);
        toPhone(0x0091, SpeedDialStatRes.class);
        toPhone(0x0092, LineStatRes.class);
        toPhone(0x0093, ConfigStatRes.class);
        toPhone(0x0094, TimeDateRes.class);
        toPhone(0x0095, StartSessionTransmission.class);
        toPhone(0x0096, StopSessionTransmission.class);
        toPhone(0x0097, ButtonTemplateRes.class);
        toPhone(0x0098, VersionRes.class);
        toPhone(0x0099, DisplayText.class);
        toPhone(0x009A, ClearDisplay.class);
        toPhone(0x009B, CapabilitiesReq.class);
        toPhone(0x009C, EnunciatorCommand.class);
        toPhone(0x009D, RegisterReject.class);
        toPhone(0x009E, ServerRes.class);
        toPhone(0x009F, Reset.class);
        toPhone(0x0100, KeepAliveAck.class);
        toPhone(0x0101, StartMulticastMediaReception.class);
        toPhone(0x0102, StartMulticastMediaTransmission.class);
        toPhone(0x0103, StopMulticastMediaReception.class);
        toPhone(0x0104, StopMulticastMediaTransmission.class);
        toPhone(0x0105, OpenReceiveChannel.class);
        toPhone(0x0106, CloseReceiveChannel.class);
        toPhone(0x0107, ConnectionStatisticsReq.class);
        toPhone(0x0108, SoftKeyTemplateRes.class);
        toPhone(0x0109, SoftKeySetRes.class);
        toPhone(0x0110, SelectSoftKeys.class);
        toPhone(0x0111, CallState.class);
        toPhone(0x0112, DisplayPromptStatus.class);
        toPhone(0x0113, ClearPromptStatus.class);
        toPhone(0x0114, DisplayNotify.class);
        toPhone(0x0115, ClearNotify.class);
        toPhone(0x0116, ActivateCallPlane.class);
        toPhone(0x0117, DeactivateCallPlane.class);
        toPhone(0x0118, UnregisterAck.class);
        toPhone(0x0119, BackSpaceRes.class);
        toPhone(0x011A, RegisterTokenAck.class);
        toPhone(0x011B, RegisterTokenReject.class);
        toPhone(0x011C, StartMediaFailureDetection.class);
        toPhone(0x011D, DialedNumber.class);
        toPhone(0x011E, UserToDeviceData.class);
        toPhone(0x011F, FeatureStatRes.class);
        toPhone(0x0120, DisplayPriNotify.class);
        toPhone(0x0121, ClearPriNotify.class);
        toPhone(0x0122, StartAnnouncement.class);
        toPhone(0x0123, StopAnnouncement.class);
        fromPhone(0x0124, AnnouncementFinish.class);
        fromPhone(0x0127, NotifyDtmfTone.class);
        toPhone(0x0128, SendDtmfTone.class);
        toPhone(0x0129, SubscribeDtmfPayloadReq.class);
        fromPhone(0x012A, SubscribeDtmfPayloadRes.class);
        fromPhone(0x012B, SubscribeDtmfPayloadErr.class);
        toPhone(0x012C, UnSubscribeDtmfPayloadReq.class);
        fromPhone(0x012D, UnSubscribeDtmfPayloadRes.class);
        fromPhone(0x012E, UnSubscribeDtmfPayloadErr.class);
        toPhone(0x012F, ServiceURLStatRes.class);
        toPhone(0x0130, CallSelectStatRes.class);
        toPhone(0x0131, OpenMultiMediaReceiveChannel.class);
        toPhone(0x0132, StartMultiMediaTransmission.class);
        toPhone(0x0133, StopMultiMediaTransmission.class);
        bothWays(0x0134, MiscellaneousCommand.class);
        toPhone(0x0135, FlowControlCommand.class);
        toPhone(0x0136, CloseMultiMediaReceiveChannel.class);
        toPhone(0x0137, CreateConferenceReq.class);
        toPhone(0x0138, DeleteConferenceReq.class);
        toPhone(0x0139, ModifyConferenceReq.class);
        toPhone(0x013A, AddParticipantReq.class);
        toPhone(0x013B, DropParticipantReq.class);
        toPhone(0x013C, AuditConferenceReq.class);
        toPhone(0x013D, AuditParticipantReq.class);
        toPhone(0x013E, ChangeParticipantReq.class);
        toPhone(0x013F, UserToDeviceDataVersion1.class);
        toPhone(0x0140, VideoDisplayCommand.class);
        bothWays(0x0141, FlowControlNotify.class);
        toPhone(0x0142, ConfigStatV2Res.class);
        toPhone(0x0143, DisplayNotifyV2.class);
        toPhone(0x0144, DisplayPriNotifyV2.class);
        toPhone(0x0145, DisplayPromptStatusV2.class);
        toPhone(0x0146, FeatureStatV2Res.class);
        toPhone(0x0147, LineStatV2Res.class);
        toPhone(0x0148, ServiceURLStatV2Res.class);
        toPhone(0x0149, SpeedDialStatV2Res.class);
        toPhone(0x014A, CallInfoV2.class);
        toPhone(0x014B, PortReq.class);
        toPhone(0x014C, PortClose.class);
        toPhone(0x014D, QoSListen.class);
        toPhone(0x014E, QoSPath.class);
        toPhone(0x014F, QoSTeardown.class);
        toPhone(0x0150, UpdateDSCP.class);
        toPhone(0x0151, QoSModify.class);
        toPhone(0x0152, SubscriptionStatRes.class);
        toPhone(0x0153, Notification.class);
        fromPhone(0x0154, StartMediaTransmissionAck.class);
        fromPhone(0x0155, StartMultiMediaTransmissionAck.class);
        toPhone(0x0156, CallHistoryInfo.class);
        fromPhone(0x0157, LocationInfo.class);
        toPhone(0x0158, MwiRes.class);
        fromPhone(0x0159, AddOnDeviceCapabilities.class);
        fromPhone(0x015A, EnhancedAlarm.class);
        fromPhone(0x015E, CallCountReq.class);
        toPhone(0x015F, CallCountResp.class);
        toPhone(0x0160, RecordingStatus.class);
        fromPhone(0x8000, SPCPRegisterTokenReq.class);
        toPhone(0x8100, SPCPRegisterTokenAck.class);
        toPhone(0x8101, SPCPRegisterTokenReject.class);
        nameOnly(0xFF00, "UnknownVG");
        nameOnly(0xFF02, "SPCPPlatformInfoGetReq");
        nameOnly(0xFF03, "SPCPPlatformInfoGetRes");
        nameOnly(0xFF04, "SPCPPlatformInfoGetRej");
    }

    private static final MessageCatalog STANDARD = new MessageCatalog(new LayoutCompiler());
    private static final int ALIGNMENT = 4;

    /** Ids below this are found by index; the few others are rare. */
    private static final int LOW_IDS = 0x200;

    private final Map<Integer, CatalogEntry> byId = new TreeMap<>();
    private final @Nullable CatalogEntry[] byLowId = new CatalogEntry[LOW_IDS];
    private final Map<Class<?>, CatalogEntry> byType = new HashMap<>();
    private final DecodeCounters counters = new DecodeCounters();
    private final LayoutEngine engine;

    /**
     * Reads all layouts.
     *
     * @throws org.sccpbridge.sccp.layout.LayoutException when one contradicts itself or an id is taken twice
     */
    public MessageCatalog(LayoutEngine engine) {
        this.engine = engine;
        rows();
    }

    /** The catalogue everybody uses. */
    public static MessageCatalog standard() {
        return STANDARD;
    }

    /** The message in a frame. The frame stays the caller's; its body is not consumed. Never fails on what a peer sent. */
    public Message decode(Frame frame, CodecContext context) {
        return decode(frame.messageId(), frame.body(), context);
    }

    /** The message in a body. The body stays the caller's and is not consumed. */
    public Message decode(int id, ByteBuf body, CodecContext context) {
        CatalogEntry entry = entry(id);
        MessageCodec<?> codec = entry == null ? null : entry.codec();
        int start = body.readerIndex();
        if (codec == null) {
            counters.unknown(id);
            byte[] bytes = new byte[body.readableBytes()];
            body.getBytes(start, bytes);
            return new UnknownMessage(id, Octets.of(bytes));
        }
        try {
            Message message = (Message) codec.read(body, context);
            if (body.readableBytes() >= ALIGNMENT) {
                counters.surplus(id, body.readableBytes());
            }
            return message;
        } finally {
            body.readerIndex(start);
        }
    }

    /** What was decoded beyond the layouts. */
    public DecodeCounters counters() {
        return counters;
    }

    /** Appends a whole frame: header, body, padding to a multiple of 4. */
    public void encode(Message message, CodecContext context, int headerVersion, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0).writeIntLE(headerVersion).writeIntLE(idOf(message));
        encodeBody(message, context, out);
        out.setIntLE(start, out.writerIndex() - start - 8);
    }

    /** A frame of its own. */
    public Frame toFrame(Message message, CodecContext context, int headerVersion, ByteBufAllocator allocator) {
        ByteBuf body = allocator.buffer();
        boolean done = false;
        try {
            encodeBody(message, context, body);
            done = true;
        } finally {
            if (!done) {
                body.release();
            }
        }
        return new Frame(headerVersion, idOf(message), body);
    }

    /** Appends the body with its padding to a multiple of 4. */
    public void encodeBody(Message message, CodecContext context, ByteBuf out) {
        int start = out.writerIndex();
        if (message instanceof UnknownMessage unknown) {
            out.writeBytes(unknown.body().toArray());
        } else {
            write(entryOf(message), message, out, context);
        }
        int odd = (out.writerIndex() - start) % ALIGNMENT;
        out.writeZero(odd == 0 ? 0 : ALIGNMENT - odd);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void write(CatalogEntry entry, Message message, ByteBuf out, CodecContext context) {
        MessageCodec codec = entry.codec();
        if (codec == null) {
            throw new IllegalArgumentException(entry.name() + " has no layout");
        }
        codec.write((Record) message, out, context);
    }

    /** The id of a message. */
    public int idOf(Message message) {
        return message instanceof UnknownMessage unknown
                ? unknown.id()
                : entryOf(message).id();
    }

    /** The name of an id, or {@code 0x01FF} when it has none. */
    public String nameOf(int id) {
        CatalogEntry entry = entry(id);
        return entry == null ? String.format(Locale.ROOT, "0x%04X", id) : entry.name();
    }

    /** The row of an id. */
    public @Nullable CatalogEntry entry(int id) {
        return id >= 0 && id < LOW_IDS ? byLowId[id] : byId.get(id);
    }

    /** All rows in the order of the ids. */
    public Collection<CatalogEntry> entries() {
        return Collections.unmodifiableCollection(byId.values());
    }

    private CatalogEntry entryOf(Message message) {
        CatalogEntry entry = byType.get(message.getClass());
        if (entry == null) {
            throw new IllegalArgumentException(message.getClass().getName() + " has no row in MessageCatalog");
        }
        return entry;
    }

    private <M extends Record & FromPhone> void fromPhone(int id, Class<M> type) {
        add(id, type, CatalogEntry.Direction.FROM_PHONE);
    }

    private <M extends Record & ToPhone> void toPhone(int id, Class<M> type) {
        add(id, type, CatalogEntry.Direction.TO_PHONE);
    }

    private <M extends Record & FromPhone & ToPhone> void bothWays(int id, Class<M> type) {
        add(id, type, CatalogEntry.Direction.BOTH);
    }

    private void nameOnly(int id, String name) {
        put(new CatalogEntry(id, name, CatalogEntry.Direction.BOTH, null, null));
    }

    private <M extends Record> void add(int id, Class<M> type, CatalogEntry.Direction direction) {
        Layout<M> layout = Layout.of(type);
        CatalogEntry entry = new CatalogEntry(id, type.getSimpleName(), direction, layout, engine.codec(layout));
        put(entry);
        if (byType.put(type, entry) != null) {
            throw new org.sccpbridge.sccp.layout.LayoutException(type.getName() + " has two rows in MessageCatalog");
        }
    }

    private void put(CatalogEntry entry) {
        if (entry.id() < LOW_IDS) {
            byLowId[entry.id()] = entry;
        }
        CatalogEntry other = byId.put(entry.id(), entry);
        if (other != null) {
            throw new org.sccpbridge.sccp.layout.LayoutException(
                    String.format(Locale.ROOT, "id 0x%04X is both %s and %s", entry.id(), other.name(), entry.name()));
        }
    }
}

package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sccpbridge.sccp.message.call.CallInfoV2;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallSecurityStatus;
import org.sccpbridge.sccp.message.code.CallType;
import org.sccpbridge.sccp.message.code.MediaStatus;
import org.sccpbridge.sccp.message.input.OffHook;
import org.sccpbridge.sccp.message.media.OpenReceiveChannelAck;
import org.sccpbridge.sccp.message.part.ButtonDefinition;
import org.sccpbridge.sccp.message.part.StationIdentifier;
import org.sccpbridge.sccp.message.registration.RegisterReq;
import org.sccpbridge.sccp.message.template.ButtonTemplateRes;

/**
 * What the engines are measured against: the codecs of five messages as one would write them on Netty's buffers, as tolerant of
 * short bodies and as careful with texts as the engines.
 */
final class HandWritten {
    private static final int FIRST_WITH_HUNT_PILOT = 16;
    private static final int FIRST_WITH_WIDE_ADDRESS = 17;
    private static final int BUTTONS = 42;
    private static final int MOST_BUTTONS = 56;
    private static final int NUMBER = 25;
    private static final int NAME = 121;

    private HandWritten() {}

    static MessageCodec<?> codec(Class<? extends Record> type) {
        return switch (type.getSimpleName()) {
            case "OffHook" -> new OffHookCodec();
            case "RegisterReq" -> new RegisterReqCodec();
            case "CallInfoV2" -> new CallInfoV2Codec();
            case "OpenReceiveChannelAck" -> new OpenReceiveChannelAckCodec();
            case "ButtonTemplateRes" -> new ButtonTemplateResCodec();
            default -> throw new IllegalArgumentException(type + " has no codec written by hand");
        };
    }

    private static final class OffHookCodec implements MessageCodec<OffHook> {
        @Override
        public OffHook read(ByteBuf in, CodecContext context) {
            return new OffHook(u32(in), u32(in));
        }

        @Override
        public void write(OffHook message, ByteBuf out, CodecContext context) {
            out.writeIntLE(message.lineInstance());
            out.writeIntLE(message.callReference());
        }
    }

    private static final class RegisterReqCodec implements MessageCodec<RegisterReq> {
        @Override
        public RegisterReq read(ByteBuf in, CodecContext context) {
            Charset charset = context.charset();
            return new RegisterReq(
                    new StationIdentifier(text(in, 16, charset), u32(in), u32(in)),
                    address(in, IpAddress.IPV4, 4),
                    u32(in),
                    u32(in),
                    u32(in),
                    u8(in),
                    u8(in),
                    u16(in),
                    u32(in),
                    u32(in),
                    Octets.owning(bytes(in, 12)),
                    u32(in),
                    u32(in),
                    address(in, IpAddress.IPV6, 16),
                    u32(in),
                    text(in, 32, charset),
                    text(in, 48, charset));
        }

        @Override
        public void write(RegisterReq message, ByteBuf out, CodecContext context) {
            Charset charset = context.charset();
            text(out, message.sid().deviceName(), 16, charset);
            out.writeIntLE(message.sid().reservedForFutureUse());
            out.writeIntLE(message.sid().instance());
            out.writeBytes(message.stationIpAddr().wide(), 0, 4);
            out.writeIntLE(message.deviceType());
            out.writeIntLE(message.maxStreams());
            out.writeIntLE(message.activeStreams());
            out.writeByte(message.protocolVer());
            out.writeByte(message.unknown());
            out.writeShortLE(message.phoneFeatures());
            out.writeIntLE(message.maxConferences());
            out.writeIntLE(message.activeConferences());
            octets(out, message.macAddress(), 12);
            out.writeIntLE(message.ipV4AddressScope());
            out.writeIntLE(message.maxNumberOfLines());
            out.writeBytes(message.stationIpV6Addr().wide());
            out.writeIntLE(message.ipV6AddressScope());
            text(out, message.firmwareLoadName(), 32, charset);
            text(out, message.configVersionStamp(), 48, charset);
        }
    }

    private static final class CallInfoV2Codec implements MessageCodec<CallInfoV2> {
        @Override
        public CallInfoV2 read(ByteBuf in, CodecContext context) {
            Charset charset = context.charset();
            boolean huntPilot = context.version() >= FIRST_WITH_HUNT_PILOT;
            return new CallInfoV2(
                    u32(in),
                    u32(in),
                    new CallType(u32(in)),
                    u32(in),
                    u32(in),
                    u32(in),
                    new CallSecurityStatus(u32(in)),
                    u32(in),
                    zText(in, NUMBER, charset),
                    huntPilot ? zText(in, NUMBER, charset) : "",
                    zText(in, NUMBER, charset),
                    zText(in, NUMBER, charset),
                    zText(in, NUMBER, charset),
                    zText(in, NUMBER, charset),
                    zText(in, NUMBER, charset),
                    zText(in, NUMBER, charset),
                    zText(in, NUMBER, charset),
                    zText(in, NAME, charset),
                    zText(in, NAME, charset),
                    zText(in, NAME, charset),
                    zText(in, NAME, charset),
                    huntPilot ? zText(in, NUMBER, charset) : "",
                    huntPilot ? zText(in, NAME, charset) : "");
        }

        @Override
        public void write(CallInfoV2 message, ByteBuf out, CodecContext context) {
            Charset charset = context.charset();
            boolean huntPilot = context.version() >= FIRST_WITH_HUNT_PILOT;
            out.writeIntLE(message.lineInstance());
            out.writeIntLE(message.callReference());
            out.writeIntLE(message.callType().code());
            out.writeIntLE(message.originalCdpnRedirectReason());
            out.writeIntLE(message.lastRedirectingReason());
            out.writeIntLE(message.callInstance());
            out.writeIntLE(message.callSecurityStatus().code());
            out.writeIntLE(message.partyPIRestrictionBits());
            zText(out, message.callingParty(), NUMBER, charset);
            if (huntPilot) {
                zText(out, message.alternateCallingParty(), NUMBER, charset);
            }
            zText(out, message.calledParty(), NUMBER, charset);
            zText(out, message.originalCalledParty(), NUMBER, charset);
            zText(out, message.lastRedirectingParty(), NUMBER, charset);
            zText(out, message.cgpnVoiceMailbox(), NUMBER, charset);
            zText(out, message.cdpnVoiceMailbox(), NUMBER, charset);
            zText(out, message.originalCdpnVoiceMailbox(), NUMBER, charset);
            zText(out, message.lastRedirectingVoiceMailbox(), NUMBER, charset);
            zText(out, message.callingPartyName(), NAME, charset);
            zText(out, message.calledPartyName(), NAME, charset);
            zText(out, message.originalCalledPartyName(), NAME, charset);
            zText(out, message.lastRedirectingPartyName(), NAME, charset);
            if (huntPilot) {
                zText(out, message.huntPilotNumber(), NUMBER, charset);
                zText(out, message.huntPilotName(), NAME, charset);
            }
        }
    }

    private static final class OpenReceiveChannelAckCodec implements MessageCodec<OpenReceiveChannelAck> {
        @Override
        public OpenReceiveChannelAck read(ByteBuf in, CodecContext context) {
            return new OpenReceiveChannelAck(
                    new MediaStatus(u32(in)),
                    context.version() >= FIRST_WITH_WIDE_ADDRESS
                            ? address(in, u32(in), 16)
                            : address(in, IpAddress.IPV4, 4),
                    u32(in),
                    u32(in),
                    u32(in));
        }

        @Override
        public void write(OpenReceiveChannelAck message, ByteBuf out, CodecContext context) {
            out.writeIntLE(message.mediaReceptionStatus().code());
            if (context.version() >= FIRST_WITH_WIDE_ADDRESS) {
                out.writeIntLE(message.ipAddr().family());
                out.writeBytes(message.ipAddr().wide());
            } else {
                out.writeBytes(message.ipAddr().wide(), 0, 4);
            }
            out.writeIntLE(message.portNumber());
            out.writeIntLE(message.passThroughPartyId());
            out.writeIntLE(message.callReference());
        }
    }

    private static final class ButtonTemplateResCodec implements MessageCodec<ButtonTemplateRes> {
        @Override
        public ButtonTemplateRes read(ByteBuf in, CodecContext context) {
            int offset = u32(in);
            int count = u32(in);
            int total = u32(in);
            int used = total < 0 ? MOST_BUTTONS : Math.min(total, MOST_BUTTONS);
            List<ButtonDefinition> buttons = new ArrayList<>(Math.min(used, (in.readableBytes() + 1) / 2));
            for (int i = 0; i < used && in.isReadable(); i++) {
                buttons.add(new ButtonDefinition(u8(in), new ButtonType(u8(in))));
            }
            in.skipBytes(Math.min(in.readableBytes(), Math.max(0, BUTTONS - buttons.size()) * 2));
            return new ButtonTemplateRes(offset, count, total, Collections.unmodifiableList(buttons));
        }

        @Override
        public void write(ButtonTemplateRes message, ByteBuf out, CodecContext context) {
            List<ButtonDefinition> buttons = message.definition();
            if (buttons.size() > MOST_BUTTONS) {
                throw new LayoutException("too many buttons");
            }
            out.writeIntLE(message.buttonOffset());
            out.writeIntLE(message.buttonCount());
            out.writeIntLE(message.totalButtonCount());
            for (ButtonDefinition button : buttons) {
                out.writeByte(button.instanceNumber());
                out.writeByte(button.buttonDefinition().code());
            }
            for (int i = buttons.size(); i < BUTTONS; i++) {
                out.writeShort(0x00FF);
            }
        }
    }

    private static int u8(ByteBuf in) {
        return in.isReadable() ? in.readUnsignedByte() : 0;
    }

    private static int u16(ByteBuf in) {
        return in.readableBytes() >= 2 ? in.readUnsignedShortLE() : partial(in);
    }

    private static int u32(ByteBuf in) {
        return in.readableBytes() >= 4 ? in.readIntLE() : partial(in);
    }

    private static int partial(ByteBuf in) {
        int value = 0;
        for (int shift = 0; in.isReadable(); shift += 8) {
            value |= in.readUnsignedByte() << shift;
        }
        return value;
    }

    private static byte[] bytes(ByteBuf in, int size) {
        byte[] bytes = new byte[Math.min(size, in.readableBytes())];
        in.readBytes(bytes);
        return bytes;
    }

    private static IpAddress address(ByteBuf in, int family, int size) {
        byte[] wide = new byte[16];
        in.readBytes(wide, 0, Math.min(size, in.readableBytes()));
        return IpAddress.owning(family, wide);
    }

    private static String text(ByteBuf in, int size, Charset charset) {
        int there = Math.min(size, in.readableBytes());
        int nul = in.bytesBefore(there, (byte) 0);
        String text = text(in, in.readerIndex(), nul < 0 ? there : nul, charset);
        in.skipBytes(there);
        return text;
    }

    private static String zText(ByteBuf in, int max, Charset charset) {
        int there = Math.min(max, in.readableBytes());
        int nul = in.bytesBefore(there, (byte) 0);
        String text = text(in, in.readerIndex(), nul < 0 ? there : nul, charset);
        in.skipBytes(nul < 0 ? there : nul + 1);
        return text;
    }

    private static String text(ByteBuf in, int index, int size, Charset charset) {
        if (size == 0) {
            return "";
        }
        return charset.equals(StandardCharsets.ISO_8859_1)
                ? in.toString(index, size, charset)
                : PhoneText.decode(in, index, size, charset);
    }

    private static void text(ByteBuf out, String text, int size, Charset charset) {
        out.writeZero(size - encode(out, text, size, charset));
    }

    private static void zText(ByteBuf out, String text, int max, Charset charset) {
        encode(out, text, max - 1, charset);
        out.writeByte(0);
    }

    private static int encode(ByteBuf out, String text, int limit, Charset charset) {
        if (text.length() <= limit && isAscii(text)) {
            return out.writeCharSequence(text, StandardCharsets.US_ASCII);
        }
        return PhoneText.encode(text, out, limit, charset);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || c >= PhoneText.LEAD_80 || c == PhoneText.LEAD_1E) {
                return false;
            }
        }
        return true;
    }

    private static void octets(ByteBuf out, Octets octets, int size) {
        if (octets.size() > size) {
            throw new LayoutException("too many bytes");
        }
        out.writeBytes(octets.shared());
        out.writeZero(size - octets.size());
    }
}

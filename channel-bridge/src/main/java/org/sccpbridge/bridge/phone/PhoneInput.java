package org.sccpbridge.bridge.phone;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.switchboard.AudioReport;
import org.sccpbridge.bridge.switchboard.Key;
import org.sccpbridge.bridge.switchboard.MediaAddress;
import org.sccpbridge.bridge.switchboard.PhoneEvent;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.ApplicationId;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.MediaPathEventCode;
import org.sccpbridge.sccp.message.code.MediaPathId;
import org.sccpbridge.sccp.message.code.MediaStatus;
import org.sccpbridge.sccp.message.code.MulticastReceptionStatus;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.data.DeviceToUserData;
import org.sccpbridge.sccp.message.data.DeviceToUserDataVersion1;
import org.sccpbridge.sccp.message.input.EnblocCall;
import org.sccpbridge.sccp.message.input.HookFlash;
import org.sccpbridge.sccp.message.input.KeypadButton;
import org.sccpbridge.sccp.message.input.MediaPathEvent;
import org.sccpbridge.sccp.message.input.OffHook;
import org.sccpbridge.sccp.message.input.OffHookWithCallingPartyNumber;
import org.sccpbridge.sccp.message.input.OnHook;
import org.sccpbridge.sccp.message.input.SoftKeyEvent;
import org.sccpbridge.sccp.message.input.Stimulus;
import org.sccpbridge.sccp.message.media.ConnectionStatisticsRes;
import org.sccpbridge.sccp.message.media.MulticastMediaReceptionAck;
import org.sccpbridge.sccp.message.media.OpenReceiveChannelAck;
import org.sccpbridge.sccp.session.PhoneSession;
import org.sccpbridge.sccp.session.SoftKey;

/** What a phone's messages mean to the switchboard. */
final class PhoneInput {
    private static final Map<SoftKey, Key> SOFT_KEYS = Map.ofEntries(
            Map.entry(SoftKey.REDIAL, Key.REDIAL),
            Map.entry(SoftKey.NEW_CALL, Key.NEW_CALL),
            Map.entry(SoftKey.END_CALL, Key.END_CALL),
            Map.entry(SoftKey.ANSWER, Key.ANSWER),
            Map.entry(SoftKey.BACKSPACE, Key.BACKSPACE),
            Map.entry(SoftKey.DIAL, Key.DIAL),
            Map.entry(SoftKey.ABBREVIATED_DIAL, Key.ABBREVIATED_DIAL),
            Map.entry(SoftKey.HOLD, Key.HOLD),
            Map.entry(SoftKey.RESUME, Key.RESUME),
            Map.entry(SoftKey.SELECT, Key.SELECT),
            Map.entry(SoftKey.TRANSFER, Key.TRANSFER),
            Map.entry(SoftKey.DIRECT_TRANSFER, Key.DIRECT_TRANSFER),
            Map.entry(SoftKey.CALL_BACK, Key.CALL_BACK),
            Map.entry(SoftKey.BARGE, Key.BARGE),
            Map.entry(SoftKey.INTERCEPT, Key.INTERCEPT),
            Map.entry(SoftKey.PRIVATE, Key.PRIVATE),
            Map.entry(SoftKey.PICKUP, Key.PICKUP),
            Map.entry(SoftKey.GROUP_PICKUP, Key.GROUP_PICKUP),
            Map.entry(SoftKey.RECORD, Key.MONITOR),
            Map.entry(SoftKey.PARK, Key.PARK),
            Map.entry(SoftKey.FORWARD_ALL, Key.FORWARD_ALL),
            Map.entry(SoftKey.FORWARD_BUSY, Key.FORWARD_BUSY),
            Map.entry(SoftKey.FORWARD_NO_ANSWER, Key.FORWARD_NO_ANSWER),
            Map.entry(SoftKey.DND, Key.DO_NOT_DISTURB),
            Map.entry(SoftKey.IMMEDIATE_DIVERT, Key.DIVERT),
            Map.entry(SoftKey.TRANSFER_TO_VOICEMAIL, Key.DIVERT),
            Map.entry(SoftKey.CONFERENCE, Key.CONFERENCE),
            Map.entry(SoftKey.CONFERENCE_LIST, Key.CONFERENCE_LIST),
            Map.entry(SoftKey.CONFERENCE_BARGE, Key.CONFERENCE_BARGE),
            Map.entry(SoftKey.REMOVE_LAST, Key.REMOVE_LAST),
            Map.entry(SoftKey.JOIN, Key.JOIN),
            Map.entry(SoftKey.MEET_ME, Key.MEET_ME));
    private static final Map<ButtonType, Key> BUTTONS = Map.ofEntries(
            Map.entry(ButtonType.LINE, Key.LINE),
            Map.entry(ButtonType.SPEED_DIAL, Key.SPEED_DIAL),
            Map.entry(ButtonType.LAST_NUMBER_REDIAL, Key.REDIAL),
            Map.entry(ButtonType.NEW_CALL, Key.NEW_CALL),
            Map.entry(ButtonType.END_CALL, Key.END_CALL),
            Map.entry(ButtonType.HOLD, Key.HOLD),
            Map.entry(ButtonType.SELECT, Key.SELECT),
            Map.entry(ButtonType.TRANSFER, Key.TRANSFER),
            Map.entry(ButtonType.CALL_BACK, Key.CALL_BACK),
            Map.entry(ButtonType.CALL_PICKUP, Key.PICKUP),
            Map.entry(ButtonType.GROUP_CALL_PICKUP, Key.GROUP_PICKUP),
            Map.entry(ButtonType.OTHER_PICKUP, Key.OTHER_PICKUP),
            Map.entry(ButtonType.CALL_PARK, Key.PARK),
            Map.entry(ButtonType.TEST_E, Key.PARKED_CALLS),
            Map.entry(ButtonType.FORWARD_ALL, Key.FORWARD_ALL),
            Map.entry(ButtonType.FORWARD_BUSY, Key.FORWARD_BUSY),
            Map.entry(ButtonType.FORWARD_NO_ANSWER, Key.FORWARD_NO_ANSWER),
            Map.entry(ButtonType.DO_NOT_DISTURB, Key.DO_NOT_DISTURB),
            Map.entry(ButtonType.FEATURE_PRIVACY, Key.FEATURE),
            Map.entry(ButtonType.MULTI_BLINK_FEATURE, Key.FEATURE),
            Map.entry(ButtonType.CONFERENCE, Key.CONFERENCE),
            Map.entry(ButtonType.CONF_LIST, Key.CONFERENCE_LIST),
            Map.entry(ButtonType.REMOVE_LAST_PARTICIPANT, Key.REMOVE_LAST),
            Map.entry(ButtonType.MEET_ME_CONFERENCE, Key.MEET_ME));
    private static final Map<PayloadType, Codec> CODECS = Map.of(
            PayloadType.G711_ULAW_64K, Codec.ULAW,
            PayloadType.G711_ALAW_64K, Codec.ALAW,
            PayloadType.G722_64K, Codec.G722);
    private static final int LONGEST_CHOICE = 100;
    private static final String KEYPAD = "0123456789ABCD*#+";

    private PhoneInput() {}

    /** Empty for messages that are none of the switchboard's business. */
    static Optional<PhoneEvent> event(String phone, FromPhone message) {
        return Optional.ofNullable(eventOrNull(phone, message));
    }

    private static @Nullable PhoneEvent eventOrNull(String phone, FromPhone message) {
        if (message instanceof KeypadButton button) {
            int code = button.kpButton().code();
            return code < 0 || code >= KEYPAD.length() ? null : new PhoneEvent.Digit(phone, KEYPAD.charAt(code));
        } else if (message instanceof SoftKeyEvent key) {
            SoftKey pressed = SoftKey.ofEvent(key.softKeyEvent().code());
            return new PhoneEvent.Pressed(phone, meaning(pressed), key.lineInstance(), key.callReference());
        } else if (message instanceof Stimulus stimulus) {
            Key meaning = BUTTONS.getOrDefault(stimulus.stimulus(), Key.OTHER);
            return new PhoneEvent.Pressed(phone, meaning, stimulus.lineInstance(), stimulus.callReference());
        } else if (message instanceof HookFlash flash) {
            return new PhoneEvent.Pressed(phone, Key.HOOK_FLASH, flash.lineInstance(), 0);
        } else if (message instanceof OffHook off) {
            return new PhoneEvent.OffHook(phone, off.lineInstance());
        } else if (message instanceof OffHookWithCallingPartyNumber) {
            return new PhoneEvent.OffHook(phone, 0);
        } else if (message instanceof DeviceToUserData data) {
            return picked(phone, data.applicationId(), data.xmldata());
        } else if (message instanceof DeviceToUserDataVersion1 data) {
            return picked(phone, data.applicationId(), data.xmldata());
        } else if (message instanceof MediaPathEvent path) {
            // not the speaker: phones announce that too when the server switched it on (capture at protocol 20)
            boolean taken = path.mediaPathEvent().equals(MediaPathEventCode.ON)
                    && !path.mediaPathID().equals(MediaPathId.SPEAKER);
            return taken ? new PhoneEvent.PathTaken(phone) : null;
        } else if (message instanceof OnHook) {
            return new PhoneEvent.OnHook(phone);
        } else if (message instanceof EnblocCall enbloc) {
            return new PhoneEvent.Enbloc(phone, enbloc.lineInstance(), enbloc.calledParty());
        } else if (message instanceof OpenReceiveChannelAck ack) {
            boolean usable = !ack.ipAddr().isAny() && ack.portNumber() > 0 && ack.portNumber() < 65536;
            if (ack.mediaReceptionStatus().equals(MediaStatus.OK) && !usable) {
                return new PhoneEvent.ReceiveChannelFailed(
                        phone,
                        ack.passThroughPartyId(),
                        "it named no address: " + ack.ipAddr() + ":" + ack.portNumber());
            }
            return ack.mediaReceptionStatus().equals(MediaStatus.OK)
                    ? new PhoneEvent.ReceiveChannelOpened(
                            phone,
                            ack.passThroughPartyId(),
                            new MediaAddress(ack.ipAddr().toString(), ack.portNumber()))
                    : new PhoneEvent.ReceiveChannelFailed(
                            phone,
                            ack.passThroughPartyId(),
                            ack.mediaReceptionStatus().toString());
        } else if (message instanceof ConnectionStatisticsRes counters) {
            return new PhoneEvent.StatisticsReported(phone, counters.callReference(), report(counters));
        } else if (message instanceof MulticastMediaReceptionAck ack
                && !ack.multicastReceptionStatus().equals(MulticastReceptionStatus.OK)) {
            return new PhoneEvent.MulticastFailed(
                    phone,
                    ack.passThroughPartyId(),
                    ack.multicastReceptionStatus().toString());
        }
        return null;
    }

    private static PhoneEvent picked(String phone, ApplicationId application, Octets data) {
        String text = new String(data.toArray(), StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        String choice = end < 0 ? text : text.substring(0, end);
        return new PhoneEvent.Picked(
                phone, application.code(), choice.substring(0, Math.min(choice.length(), LONGEST_CHOICE)));
    }

    private static AudioReport report(ConnectionStatisticsRes counters) {
        return new AudioReport(
                Integer.toUnsignedLong(counters.numberPacketsSent()),
                Integer.toUnsignedLong(counters.numberPacketsReceived()),
                Integer.toUnsignedLong(counters.numberPacketsLost()),
                Math.max(0, counters.jitter()),
                Math.max(0, counters.latency()),
                QualityText.opinion(counters.data()));
    }

    static Key meaning(@Nullable SoftKey pressed) {
        return pressed == null ? Key.OTHER : SOFT_KEYS.getOrDefault(pressed, Key.OTHER);
    }

    /** What the phone said it can speak, of what we can; empty when it has not said anything yet. */
    static Set<Codec> codecs(PhoneSession session) {
        EnumSet<Codec> codecs = EnumSet.noneOf(Codec.class);
        session.capabilities().forEach(capability -> {
            Codec codec = CODECS.get(capability.payloadCapability());
            if (codec != null) {
                codecs.add(codec);
            }
        });
        return codecs;
    }

    static PayloadType payloadType(Codec codec) {
        return switch (codec) {
            case ULAW -> PayloadType.G711_ULAW_64K;
            case ALAW -> PayloadType.G711_ALAW_64K;
            case G722 -> PayloadType.G722_64K;
        };
    }
}

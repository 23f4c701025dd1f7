package org.sccpbridge.bridge.phone;

import java.util.ArrayList;
import java.util.List;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.switchboard.Forwards;
import org.sccpbridge.bridge.switchboard.Party;
import org.sccpbridge.bridge.switchboard.PhoneCommand;
import org.sccpbridge.bridge.switchboard.Redirection;
import org.sccpbridge.sccp.dialect.AudioStream;
import org.sccpbridge.sccp.dialect.CallParties;
import org.sccpbridge.sccp.dialect.Dialect;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.call.ActivateCallPlane;
import org.sccpbridge.sccp.message.call.BackSpaceRes;
import org.sccpbridge.sccp.message.call.CallHistoryInfo;
import org.sccpbridge.sccp.message.call.CallSelectStatRes;
import org.sccpbridge.sccp.message.call.CallState;
import org.sccpbridge.sccp.message.call.RecordingStatus;
import org.sccpbridge.sccp.message.call.SelectSoftKeys;
import org.sccpbridge.sccp.message.call.SetLamp;
import org.sccpbridge.sccp.message.call.SetMicroMode;
import org.sccpbridge.sccp.message.call.SetRinger;
import org.sccpbridge.sccp.message.call.SetSpeakerMode;
import org.sccpbridge.sccp.message.call.StartTone;
import org.sccpbridge.sccp.message.call.StopTone;
import org.sccpbridge.sccp.message.code.CallHistoryDisposition;
import org.sccpbridge.sccp.message.code.CallPriority;
import org.sccpbridge.sccp.message.code.CallPrivacy;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.MicrophoneMode;
import org.sccpbridge.sccp.message.code.PortHandling;
import org.sccpbridge.sccp.message.code.PrecedenceDomain;
import org.sccpbridge.sccp.message.code.RecordingStatusCode;
import org.sccpbridge.sccp.message.code.RingDuration;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.message.code.SpeakerMode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.message.code.ToneDirection;
import org.sccpbridge.sccp.message.media.CloseReceiveChannel;
import org.sccpbridge.sccp.message.media.StopMediaTransmission;
import org.sccpbridge.sccp.message.media.StopMulticastMediaReception;
import org.sccpbridge.sccp.message.media.StopMulticastMediaTransmission;
import org.sccpbridge.sccp.message.part.Precedence;
import org.sccpbridge.sccp.session.PhoneSession;

/** What the switchboard tells a phone, in the messages its dialect has for it. */
final class PhoneMessages {
    /** Announcements are of none: what [general] says counts. */
    private static final String NO_LINE = "";

    private static final int PACKET_MILLIS = 20;
    private static final Precedence ROUTINE = new Precedence(CallPriority.NORMAL, PrecedenceDomain.DEFAULT);

    private final PhoneSession session;
    private final Dialect dialect;
    private final AudioSettings audio;
    private final List<ToPhone> messages = new ArrayList<>();

    private PhoneMessages(PhoneSession session, AudioSettings audio) {
        this.session = session;
        this.dialect = session.dialect();
        this.audio = audio;
    }

    static List<ToPhone> of(List<PhoneCommand> commands, PhoneSession session, AudioSettings audio) {
        PhoneMessages translation = new PhoneMessages(session, audio);
        commands.forEach(translation::add);
        return translation.messages;
    }

    private void add(PhoneCommand command) {
        if (command instanceof PhoneCommand.ShowCallState shown) {
            callState(shown.line(), shown.call(), known(shown.state()), CallPrivacy.NONE);
        } else if (command instanceof PhoneCommand.ShowCallInfo info) {
            messages.add(dialect.callInfo(parties(info)));
        } else if (command instanceof PhoneCommand.ShowPrompt prompt) {
            messages.addAll(session.prompts().show(prompt.text(), prompt.line(), prompt.call()));
        } else if (command instanceof PhoneCommand.ClearPrompt clear) {
            messages.addAll(session.prompts().clear(clear.line(), clear.call()));
        } else if (command instanceof PhoneCommand.Notify notice) {
            messages.addAll(dialect.showNotice(notice.seconds(), notice.text()));
            if (notice.beeps()) {
                messages.add(new StartTone(Tone.BEEP_BONK, ToneDirection.USER, 0, 0));
            }
        } else if (command instanceof PhoneCommand.Beep beep) {
            messages.add(new StartTone(beep.tone(), ToneDirection.USER, 0, 0));
        } else if (command instanceof PhoneCommand.SelectSoftKeys keys) {
            SoftKeySet set = dialect.softKeySet(keys.set());
            messages.add(new SelectSoftKeys(
                    keys.line(),
                    keys.call(),
                    set,
                    SoftKeySets.mask(session.profile().softKeys(), set, keys.keys())));
        } else if (command instanceof PhoneCommand.ShowSelected shown) {
            messages.add(new CallSelectStatRes(shown.selected() ? 1 : 0, shown.call(), shown.line()));
        } else if (command instanceof PhoneCommand.ActivateCallPlane plane) {
            session.inCall(true);
            messages.add(new ActivateCallPlane(plane.line()));
        } else if (command instanceof PhoneCommand.ShowDialedNumber dialed) {
            messages.add(dialect.dialedNumber(dialed.number(), dialed.line(), dialed.call()));
        } else if (command instanceof PhoneCommand.Backspace back) {
            messages.add(new BackSpaceRes(back.line(), back.call()));
        } else if (command instanceof PhoneCommand.AnsweredElsewhere elsewhere) {
            notMissed(elsewhere.line(), elsewhere.call(), audio.answeredElsewhere());
        } else if (command instanceof PhoneCommand.Rejected rejected) {
            notMissed(rejected.line(), rejected.call(), CallHistoryDisposition.IGNORE);
        } else if (command instanceof PhoneCommand.ShowMenu menu) {
            messages.addAll(MenuPage.show(menu, dialect));
        } else if (command instanceof PhoneCommand.CloseMenu close) {
            messages.addAll(MenuPage.close(close.application(), dialect));
        } else if (command instanceof PhoneCommand.RefreshClock) {
            session.inCall(false);
            messages.add(session.timeDate());
        } else {
            addSignal(command);
        }
    }

    private void addSignal(PhoneCommand command) {
        if (command instanceof PhoneCommand.StartTone start) {
            messages.add(new StartTone(start.tone(), ToneDirection.USER, start.line(), start.call()));
        } else if (command instanceof PhoneCommand.StopTone stop) {
            messages.add(new StopTone(stop.line(), stop.call(), Tone.SILENCE));
        } else if (command instanceof PhoneCommand.SetRinger ringer) {
            messages.add(new SetRinger(ringer.mode(), RingDuration.NORMAL, ringer.line(), ringer.call()));
        } else if (command instanceof PhoneCommand.RingOnce ring) {
            messages.add(new SetRinger(ring.mode(), RingDuration.SINGLE, ring.line(), ring.call()));
        } else if (command instanceof PhoneCommand.SetLamp lamp) {
            messages.add(new SetLamp(lamp.button(), lamp.instance(), lamp.mode()));
        } else if (command instanceof PhoneCommand.ShowForwards shown) {
            Forwards to = shown.forwards();
            messages.add(session.forwardStat(shown.line(), to.all(), to.busy(), to.noAnswer()));
        } else if (command instanceof PhoneCommand.ShowFeature feature) {
            messages.add(session.featureStat(feature.instance(), feature.on()));
        } else if (command instanceof PhoneCommand.ShowRecording recorded && PhoneDesk.hasCallHistory(session)) {
            messages.add(new RecordingStatus(
                    recorded.call(), recorded.on() ? RecordingStatusCode.ON : RecordingStatusCode.OFF));
        } else if (command instanceof PhoneCommand.SetSpeaker speaker) {
            messages.add(new SetSpeakerMode(speaker.on() ? SpeakerMode.ON : SpeakerMode.OFF));
        } else if (command instanceof PhoneCommand.SetMicrophone microphone) {
            messages.add(new SetMicroMode(microphone.on() ? MicrophoneMode.ON : MicrophoneMode.OFF));
        } else if (command instanceof PhoneCommand.OpenReceiveChannel open) {
            messages.add(dialect.openReceiveChannel(
                    stream(open.call(), open.line(), open.party(), open.codec(), IpAddress.ANY, 0)));
        } else if (command instanceof PhoneCommand.StartMulticast start) {
            IpAddress from = IpAddress.of(start.group().host());
            messages.add(dialect.startMulticastMediaReception(stream(
                    start.call(),
                    NO_LINE,
                    start.party(),
                    start.codec(),
                    from,
                    start.group().port())));
        } else if (command instanceof PhoneCommand.StopMulticast stop) {
            messages.add(new StopMulticastMediaReception(stop.call(), stop.party(), stop.call()));
        } else if (command instanceof PhoneCommand.StartMulticastTransmission start) {
            IpAddress to = IpAddress.of(start.group().host());
            messages.add(dialect.startMulticastMediaTransmission(stream(
                    start.call(),
                    NO_LINE,
                    start.party(),
                    start.codec(),
                    to,
                    start.group().port())));
        } else if (command instanceof PhoneCommand.StopMulticastTransmission stop) {
            messages.add(new StopMulticastMediaTransmission(stop.call(), stop.party(), stop.call()));
        } else if (command instanceof PhoneCommand.CloseReceiveChannel close) {
            messages.add(new CloseReceiveChannel(close.call(), close.party(), close.call(), PortHandling.CLOSE_PORT));
        } else if (command instanceof PhoneCommand.StartMediaTransmission start) {
            IpAddress to = IpAddress.of(start.to().host());
            messages.add(dialect.startMediaTransmission(stream(
                    start.call(),
                    start.line(),
                    start.party(),
                    start.codec(),
                    to,
                    start.to().port())));
        } else if (command instanceof PhoneCommand.StopMediaTransmission stop) {
            messages.add(new StopMediaTransmission(stop.call(), stop.party(), stop.call(), PortHandling.CLOSE_PORT));
        } else if (command instanceof PhoneCommand.AskStatistics ask) {
            messages.add(dialect.connectionStatistics(ask.number(), ask.call()));
        }
    }

    private void callState(int line, int call, CallStateCode state, CallPrivacy privacy) {
        messages.add(new CallState(state, line, call, privacy, ROUTINE));
    }

    /** Older phones know no call history message; a call that was connected, though hidden, is not missed. */
    private void notMissed(int line, int call, CallHistoryDisposition list) {
        if (PhoneDesk.hasCallHistory(session)) {
            messages.add(new CallHistoryInfo(list, line, call));
        } else if (list.equals(CallHistoryDisposition.IGNORE)) {
            callState(line, call, CallStateCode.CONNECTED, CallPrivacy.FULL);
        }
    }

    /** Older phones know only one kind of hold. */
    private CallStateCode known(CallStateCode state) {
        boolean older = !PhoneDesk.hasCallHistory(session);
        return older && state.equals(CallStateCode.REMOTE_HOLD) ? CallStateCode.HOLD : state;
    }

    private static CallParties parties(PhoneCommand.ShowCallInfo info) {
        Party calling = info.calling();
        Party called = info.called();
        CallParties parties = CallParties.of(
                info.line(),
                info.call(),
                info.type(),
                calling.name(),
                calling.number(),
                called.name(),
                called.number());
        Redirection by = info.redirection();
        return by == null
                ? parties
                : parties.redirected(
                        by.original().name(),
                        by.original().number(),
                        by.originalReason().code(),
                        by.last().name(),
                        by.last().number(),
                        by.lastReason().code());
    }

    private AudioStream stream(int call, String line, int party, Codec codec, IpAddress remote, int port) {
        AudioSettings.Processing processing = audio.processing().apply(line);
        return new AudioStream(
                call,
                party,
                call,
                PhoneInput.payloadType(codec),
                PACKET_MILLIS,
                0,
                remote,
                port,
                audio.tos(),
                processing.echoCancellation(),
                processing.silenceSuppression());
    }
}

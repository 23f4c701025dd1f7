package org.sccpbridge.sccp.dialect;

import java.util.List;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.call.DialedNumber;
import org.sccpbridge.sccp.message.call.SetHookFlashDetect;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.EchoCancellation;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.message.code.G723BitRate;
import org.sccpbridge.sccp.message.code.IpAddrType;
import org.sccpbridge.sccp.message.code.SilenceSuppression;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.message.code.StatsProcessingMode;
import org.sccpbridge.sccp.message.display.ClearDisplay;
import org.sccpbridge.sccp.message.display.ClearPriNotify;
import org.sccpbridge.sccp.message.display.ClearPromptStatus;
import org.sccpbridge.sccp.message.display.DisplayText;
import org.sccpbridge.sccp.message.media.ConnectionStatisticsReq;
import org.sccpbridge.sccp.message.media.OpenReceiveChannel;
import org.sccpbridge.sccp.message.media.StartMediaTransmission;
import org.sccpbridge.sccp.message.media.StartMulticastMediaReception;
import org.sccpbridge.sccp.message.media.StartMulticastMediaTransmission;
import org.sccpbridge.sccp.message.part.CodecParams;
import org.sccpbridge.sccp.message.part.LatentCaps;
import org.sccpbridge.sccp.message.part.MediaEncryptionKeyInfo;
import org.sccpbridge.sccp.message.part.QualifierIn;
import org.sccpbridge.sccp.message.part.QualifierOut;
import org.sccpbridge.sccp.message.template.ForwardStatRes;
import org.sccpbridge.sccp.message.template.SpeedDialStatRes;

/**
 * How one phone is spoken to: negotiated version, model, features. Says a thing in the message that this phone understands;
 * fields that only changed their size are the layouts' business. Immutable.
 */
public final class Dialect {
    private static final int FIRST_CODEC_MODES = 11;
    private static final int FIRST_LINE_IN_KEYPAD = 15;
    private static final int FIRST_DTMF_TYPE = 17;
    private static final int DTMF_TYPE = 10;
    private static final int FORWARD_ACTIVE_IN_PACKED_FORM = 2;
    private static final int FIRST_PACKED_FORM = 18;
    private static final LatentCaps NO_LATENT_CAPS = new LatentCaps(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final int version;
    private final DeviceType device;
    private final PhoneFeatures features;
    private final Edition edition;

    private Dialect(int version, DeviceType device, PhoneFeatures features) {
        this.version = version;
        this.device = device;
        this.features = features;
        this.edition = Edition.of(version, device, features);
    }

    /** The dialect of a negotiated version; {@code features} is the word of RegisterReq. */
    public static Dialect of(int version, DeviceType device, int features) {
        return new Dialect(
                ProtocolVersion.negotiate(version, device, ProtocolVersion.NEWEST),
                device,
                new PhoneFeatures(features));
    }

    /** The negotiated version. */
    public int version() {
        return version;
    }

    /** The model. */
    public DeviceType device() {
        return device;
    }

    /** The feature word. */
    public PhoneFeatures features() {
        return features;
    }

    /** How bodies are read and written. */
    public CodecContext context() {
        return new CodecContext(ProtocolVersion.layoutVersion(version), features.charset());
    }

    /** The version word of the header. */
    public int headerWord(Message message) {
        return ProtocolVersion.headerWord(version, message);
    }

    /** Prompt line of a call; line 0 and call 0: of the phone. Seconds; 0: until replaced. */
    public ToPhone promptStatus(int timeout, String text, int line, int call) {
        return edition.prompt().say(timeout, text, line, call);
    }

    /** What the phone shows as a prompt, on whatever display it has: nothing, or a text without a line on button phones. */
    public List<ToPhone> showPrompt(int timeout, String text, int line, int call) {
        if (device.has(Trait.DISPLAY_TEXT)) {
            return List.of(displayText(text));
        }
        return device.has(Trait.NO_PROMPT) ? List.of() : List.of(promptStatus(timeout, text, line, call));
    }

    /** Takes the prompt away again. */
    public List<ToPhone> clearPrompt(int line, int call) {
        if (device.has(Trait.DISPLAY_TEXT)) {
            return clearDisplay();
        }
        return device.has(Trait.NO_PROMPT) ? List.of() : List.of(new ClearPromptStatus(line, call));
    }

    /** A notice; nothing on phones that show DisplayText only. */
    public List<ToPhone> showNotice(int timeout, String text) {
        return device.has(Trait.DISPLAY_TEXT) ? List.of() : List.of(notification(timeout, text));
    }

    /** A notice with a priority, or a prompt where that is the better place. */
    public List<ToPhone> showPriNotice(int timeout, int priority, String text) {
        if (device.has(Trait.DISPLAY_TEXT)) {
            return List.of();
        }
        return prefersPrompt()
                ? List.of(promptStatus(timeout, text, 0, 0))
                : List.of(priNotify(timeout, priority, text));
    }

    /** Takes the notice of a priority away again. */
    public List<ToPhone> clearPriNotice(int priority) {
        if (device.has(Trait.DISPLAY_TEXT)) {
            return List.of();
        }
        return List.of(prefersPrompt() ? new ClearPromptStatus(0, 0) : new ClearPriNotify(priority));
    }

    private boolean prefersPrompt() {
        return device.has(Trait.PROMPT_NOT_NOTIFY) && !device.has(Trait.NO_PROMPT);
    }

    /** The text on the display of a phone without prompts. */
    public ToPhone displayText(String text) {
        return new DisplayText(text);
    }

    /** Takes that text away; nothing for models that reject the message. */
    public List<ToPhone> clearDisplay() {
        return device.has(Trait.NO_CLEAR_DISPLAY) ? List.of() : List.of(new ClearDisplay(0));
    }

    /** Asks for hook flashes; nothing for models that have none or drop the connection on the message. */
    public List<ToPhone> watchHookFlash() {
        return device.has(Trait.HOOK_FLASH) && !device.has(Trait.NO_HOOK_FLASH_DETECT)
                ? List.of(new SetHookFlashDetect())
                : List.of();
    }

    /** The soft key set that works on this model. */
    public SoftKeySet softKeySet(SoftKeySet wanted) {
        return wanted.equals(SoftKeySet.CONNECTED_CONFERENCE) && device.has(Trait.NO_CONFERENCE_SET)
                ? SoftKeySet.CONNECTED_TRANSFERABLE
                : wanted;
    }

    /** Whether the line field of KeypadButton and OnHook counts buttons instead of lines. */
    public boolean countsButtons() {
        return version < FIRST_LINE_IN_KEYPAD;
    }

    /**
     * An XML document, in as many messages as it needs. See {@link Trait#PUSH} for the models that take it.
     *
     * @throws IllegalArgumentException below protocol 18, when it does not fit into one message of 2000 bytes
     */
    public List<ToPhone> userData(UserData data) {
        return edition.push().say(data, XmlPieces.bytes(data.xml(), features.utf8()));
    }

    /** A notice. Seconds; 0: until cleared. */
    public ToPhone notification(int timeout, String text) {
        return edition.notice().say(timeout, text);
    }

    /** A notice with a priority. */
    public ToPhone priNotify(int timeout, int priority, String text) {
        return edition.priNotify().say(timeout, priority, text);
    }

    /** The parties of a call. */
    public ToPhone callInfo(CallParties parties) {
        return edition.call().say(parties);
    }

    /** A line; empty texts for one that does not exist. */
    public ToPhone lineStat(int line, String number, String displayName, String label) {
        return edition.line().say(line, number, displayName, label);
    }

    /** A speed dial; empty texts for one that does not exist. The longer form is sent by nobody. */
    public ToPhone speedDialStat(int index, String number, String label) {
        return new SpeedDialStatRes(index, number, label);
    }

    /** A feature button. */
    public ToPhone featureStat(int index, ButtonType type, FeatureStatus status, String label) {
        return edition.feature().say(index, type, label, status);
    }

    /** A service button. */
    public ToPhone serviceURLStat(int index, String url, String label) {
        return edition.service().say(index, url, label);
    }

    /** The forwards of a line; empty: none. */
    public ToPhone forwardStat(int line, String all, String busy, String noAnswer) {
        boolean any = !(all.isEmpty() && busy.isEmpty() && noAnswer.isEmpty());
        return new ForwardStatRes(any ? 1 : 0, line, active(all), all, active(busy), busy, active(noAnswer), noAnswer);
    }

    private int active(String number) {
        if (number.isEmpty()) {
            return 0;
        }
        return version < FIRST_PACKED_FORM ? 1 : FORWARD_ACTIVE_IN_PACKED_FORM;
    }

    /** The number dialled. */
    public ToPhone dialedNumber(String number, int line, int call) {
        return new DialedNumber(number, line, call);
    }

    /** Asks for the counters of a stream that ended, and clears them. */
    public ToPhone connectionStatistics(String number, int call) {
        return new ConnectionStatisticsReq(number, call, StatsProcessingMode.CLEAR_STATS);
    }

    /** Opens a port for a stream. */
    public ToPhone openReceiveChannel(AudioStream stream) {
        return new OpenReceiveChannel(
                stream.conferenceId(),
                stream.passThroughPartyId(),
                stream.packetMillis(),
                stream.codec(),
                new QualifierIn(stream.echoCancellation() ? EchoCancellation.ON : EchoCancellation.OFF, codecParams()),
                stream.callReference(),
                MediaEncryptionKeyInfo.NONE,
                0,
                0,
                stream.dtmfPayload(),
                dtmfType(),
                0,
                0,
                stream.remote(),
                stream.remotePort(),
                stream.remote().family() == IpAddress.IPV6 ? IpAddrType.IPV6 : IpAddrType.IPV4,
                0,
                NO_LATENT_CAPS);
    }

    /** Listens to the stream of a multicast group, which is the stream's remote address. */
    public ToPhone startMulticastMediaReception(AudioStream stream) {
        return new StartMulticastMediaReception(
                stream.conferenceId(),
                stream.passThroughPartyId(),
                stream.remote(),
                stream.remotePort(),
                stream.packetMillis(),
                stream.codec(),
                new QualifierIn(stream.echoCancellation() ? EchoCancellation.ON : EchoCancellation.OFF, codecParams()),
                stream.callReference());
    }

    /** Sends a stream. */
    public ToPhone startMediaTransmission(AudioStream stream) {
        return new StartMediaTransmission(
                stream.conferenceId(),
                stream.passThroughPartyId(),
                stream.remote(),
                stream.remotePort(),
                stream.packetMillis(),
                stream.codec(),
                qualifierOut(stream),
                stream.callReference(),
                MediaEncryptionKeyInfo.NONE,
                0,
                0,
                stream.dtmfPayload(),
                dtmfType(),
                0,
                0,
                NO_LATENT_CAPS);
    }

    /** Sends a stream to a multicast group, which is the stream's remote address. */
    public ToPhone startMulticastMediaTransmission(AudioStream stream) {
        return new StartMulticastMediaTransmission(
                stream.conferenceId(),
                stream.passThroughPartyId(),
                stream.remote(),
                stream.remotePort(),
                stream.packetMillis(),
                stream.codec(),
                qualifierOut(stream),
                stream.callReference());
    }

    private QualifierOut qualifierOut(AudioStream stream) {
        return new QualifierOut(
                stream.tos(),
                stream.silenceSuppression() ? SilenceSuppression.ON : SilenceSuppression.OFF,
                0,
                codecParams());
    }

    private CodecParams codecParams() {
        return version < FIRST_CODEC_MODES
                ? new CodecParams.G723(new G723BitRate(0))
                : new CodecParams.Modes(0, 0, 0, 0);
    }

    private int dtmfType() {
        return version < FIRST_DTMF_TYPE ? 0 : DTMF_TYPE;
    }
}

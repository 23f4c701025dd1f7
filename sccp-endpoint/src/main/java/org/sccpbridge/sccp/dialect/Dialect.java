package org.sccpbridge.sccp.dialect;

import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.call.DialedNumber;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.EchoCancellation;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.message.code.G723BitRate;
import org.sccpbridge.sccp.message.code.IpAddrType;
import org.sccpbridge.sccp.message.code.SilenceSuppression;
import org.sccpbridge.sccp.message.code.StatsProcessingMode;
import org.sccpbridge.sccp.message.media.ConnectionStatisticsReq;
import org.sccpbridge.sccp.message.media.OpenReceiveChannel;
import org.sccpbridge.sccp.message.media.StartMediaTransmission;
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
    private static final int DSCP_EF = 0xB8;
    private static final int FIRST_CODEC_MODES = 11;
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
        this.edition = Edition.of(version, features);
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
                new QualifierIn(EchoCancellation.OFF, codecParams()),
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

    /** Sends a stream. */
    public ToPhone startMediaTransmission(AudioStream stream) {
        return new StartMediaTransmission(
                stream.conferenceId(),
                stream.passThroughPartyId(),
                stream.remote(),
                stream.remotePort(),
                stream.packetMillis(),
                stream.codec(),
                new QualifierOut(DSCP_EF, SilenceSuppression.OFF, 0, codecParams()),
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

    private CodecParams codecParams() {
        return version < FIRST_CODEC_MODES
                ? new CodecParams.G723(new G723BitRate(0))
                : new CodecParams.Modes(0, 0, 0, 0);
    }

    private int dtmfType() {
        return version < FIRST_DTMF_TYPE ? 0 : DTMF_TYPE;
    }
}

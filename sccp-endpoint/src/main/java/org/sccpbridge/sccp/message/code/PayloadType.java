package org.sccpbridge.sccp.message.code;

import java.util.Optional;
import java.util.OptionalInt;
import org.sccpbridge.sccp.layout.Code;

/** Codecs. */
public record PayloadType(int code) implements Code {
    /** No codec. */
    public static final PayloadType NONE = new PayloadType(0);
    /** Non-standard. */
    public static final PayloadType NON_STANDARD = new PayloadType(1);
    /** G.711 A-law 64k. */
    public static final PayloadType G711_ALAW_64K = new PayloadType(2);
    /** G.711 A-law 56k. */
    public static final PayloadType G711_ALAW_56K = new PayloadType(3);
    /** G.711 u-law 64k. */
    public static final PayloadType G711_ULAW_64K = new PayloadType(4);
    /** G.711 u-law 56k. */
    public static final PayloadType G711_ULAW_56K = new PayloadType(5);
    /** G.722 64k (RTP clock 8000 by RFC 3551). */
    public static final PayloadType G722_64K = new PayloadType(6);
    /** G.722 56k. */
    public static final PayloadType G722_56K = new PayloadType(7);
    /** G.722 48k. */
    public static final PayloadType G722_48K = new PayloadType(8);
    /** G.723.1 (bit rate in the payload union: 1 = 5.3k, 2 = 6.3k). */
    public static final PayloadType G723_1 = new PayloadType(9);
    /** G.728 (static RTP type from RFC 3551). */
    public static final PayloadType G728 = new PayloadType(10);
    /** G.729. */
    public static final PayloadType G729 = new PayloadType(11);
    /** G.729 Annex A. */
    public static final PayloadType G729_ANNEX_A = new PayloadType(12);
    /** MPEG-1 audio. */
    public static final PayloadType IS11172 = new PayloadType(13);
    /** MPEG-2 audio. */
    public static final PayloadType IS13818 = new PayloadType(14);
    /** G.729 Annex B. */
    public static final PayloadType G729_ANNEX_B = new PayloadType(15);
    /** G.729 Annexes A+B. */
    public static final PayloadType G729_ANNEX_A_B = new PayloadType(16);
    /** GSM full rate. */
    public static final PayloadType GSM_FULL_RATE = new PayloadType(18);
    /** GSM half rate. */
    public static final PayloadType GSM_HALF_RATE = new PayloadType(19);
    /** GSM EFR. */
    public static final PayloadType GSM_ENHANCED_FULL_RATE = new PayloadType(20);
    /** Linear PCM 16 kHz 256k. */
    public static final PayloadType WIDE_BAND_256K = new PayloadType(25);
    /** 64k data. */
    public static final PayloadType DATA_64K = new PayloadType(32);
    /** 56k data. */
    public static final PayloadType DATA_56K = new PayloadType(33);
    /** G.722.1 32k. */
    public static final PayloadType G722_1_32K = new PayloadType(40);
    /** G.722.1 24k. */
    public static final PayloadType G722_1_24K = new PayloadType(41);
    /** AAC. */
    public static final PayloadType AAC = new PayloadType(42);
    /** MP4A-LATM 128k. */
    public static final PayloadType MP4A_LATM_128 = new PayloadType(43);
    /** MP4A-LATM 64k. */
    public static final PayloadType MP4A_LATM_64 = new PayloadType(44);
    /** MP4A-LATM 56k. */
    public static final PayloadType MP4A_LATM_56 = new PayloadType(45);
    /** MP4A-LATM 48k. */
    public static final PayloadType MP4A_LATM_48 = new PayloadType(46);
    /** MP4A-LATM 32k. */
    public static final PayloadType MP4A_LATM_32 = new PayloadType(47);
    /** MP4A-LATM 24k. */
    public static final PayloadType MP4A_LATM_24 = new PayloadType(48);
    /** MP4A-LATM, rate not given. */
    public static final PayloadType MP4A_LATM_NA = new PayloadType(49);
    /** GSM. */
    public static final PayloadType GSM = new PayloadType(80);
    /** ActiveVoice. */
    public static final PayloadType ACTIVE_VOICE = new PayloadType(81);
    /** G.726 32k. */
    public static final PayloadType G726_32K = new PayloadType(82);
    /** G.726 24k. */
    public static final PayloadType G726_24K = new PayloadType(83);
    /** G.726 16k. */
    public static final PayloadType G726_16K = new PayloadType(84);
    /** G.729B alternative number (not in Wireshark). */
    public static final PayloadType G729_ANNEX_B_ALT = new PayloadType(85);
    /** ILBC. */
    public static final PayloadType ILBC = new PayloadType(86);
    /** ISAC. */
    public static final PayloadType ISAC = new PayloadType(89);
    /** Opus. */
    public static final PayloadType OPUS = new PayloadType(90);
    /** AMR. */
    public static final PayloadType AMR = new PayloadType(97);
    /** AMR-WB. */
    public static final PayloadType AMR_WB = new PayloadType(98);
    /** H.261 (video; chan-sccp lists 34, RFC 3551 says 31). */
    public static final PayloadType H261 = new PayloadType(100);
    /** H.263 (video). */
    public static final PayloadType H263 = new PayloadType(101);
    /** Vieo / H.263+ (video). */
    public static final PayloadType VIEO_H263P = new PayloadType(102);
    /** H.264 (video; 97 in a captured StartMultiMediaTransmission). */
    public static final PayloadType H264 = new PayloadType(103);
    /** H.264 SVC (video). */
    public static final PayloadType H264_SVC = new PayloadType(104);
    /** T.120 / T.140 (data). */
    public static final PayloadType T120 = new PayloadType(105);
    /** H.224 far-end camera control (data). */
    public static final PayloadType H224 = new PayloadType(106);
    /** T.38 fax (data). */
    public static final PayloadType T38_FAX = new PayloadType(107);
    /** TOTE (data). */
    public static final PayloadType TOTE = new PayloadType(108);
    /** H.265 (video). */
    public static final PayloadType H265 = new PayloadType(109);
    /** H.264 UC (video). */
    public static final PayloadType H264_UC = new PayloadType(110);
    /** V.150.1 modem relay over G.711u. */
    public static final PayloadType XV150_MR_711U = new PayloadType(111);
    /** NSE voice-band data G.711u. */
    public static final PayloadType NSE_VBD_711U = new PayloadType(112);
    /** V.150.1 modem relay over G.729A. */
    public static final PayloadType XV150_MR_729A = new PayloadType(113);
    /** NSE voice-band data G.729A. */
    public static final PayloadType NSE_VBD_729A = new PayloadType(114);
    /** H.264 FEC (video). */
    public static final PayloadType H264_FEC = new PayloadType(115);
    /** Clear channel (data). */
    public static final PayloadType CLEAR_CHANNEL = new PayloadType(120);
    /** Universal transcoder. */
    public static final PayloadType UNIVERSAL_TRANSCODER = new PayloadType(222);
    /** Telephone-event, dynamic payload type. */
    public static final PayloadType RFC2833_DYNAMIC_PAYLOAD = new PayloadType(257);
    /** Codec pass-through. */
    public static final PayloadType PASS_THROUGH = new PayloadType(258);
    /** Dynamic payload pass-through. */
    public static final PayloadType DYNAMIC_PAYLOAD_PASS_THROUGH = new PayloadType(259);
    /** Out-of-band DTMF. */
    public static final PayloadType DTMF_OUT_OF_BAND = new PayloadType(260);
    /** In-band DTMF to RFC 2833. */
    public static final PayloadType INBAND_DTMF_RFC2833 = new PayloadType(261);
    /** Conference bridge tones. */
    public static final PayloadType CFB_TONES = new PayloadType(262);
    /** No audio. */
    public static final PayloadType NO_AUDIO = new PayloadType(299);
    /** V.150.1 LC modem relay. */
    public static final PayloadType V150_LC_MODEM_RELAY = new PayloadType(300);
    /** V.150.1 LC SPRT. */
    public static final PayloadType V150_LC_SPRT = new PayloadType(301);
    /** V.150.1 LC SSE. */
    public static final PayloadType V150_LC_SSE = new PayloadType(302);
    /** Upper bound marker. */
    public static final PayloadType MAX = new PayloadType(303);

    /** How it travels in RTP; empty for what is no stream: data, relays, markers, unknown numbers. */
    public Optional<RtpFormat> rtp() {
        return Optional.ofNullable(RtpFormat.of(code));
    }

    /** The static payload number of RFC 3551; empty when both ends have to agree on one. */
    public OptionalInt rtpPayloadType() {
        return rtp().map(RtpFormat::payloadType).orElse(OptionalInt.empty());
    }

    @Override
    public String toString() {
        return Code.describe(this);
    }
}

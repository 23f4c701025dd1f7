package org.sccpbridge.bridge.config;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * {@code [general]} of {@code sccp.conf}. What devices and lines inherit is already resolved in {@link DeviceConfig}
 * and {@link LineConfig}; only what has no place there need be read here.
 *
 * @param dateformat order and separator of D, M, Y; {@code YY} is a year of four digits, a trailing A a 12-hour clock
 * @param digittimeoutchar ends dialling at once
 * @param recorddigittimeoutchar keep that character in the call lists
 * @param simulateEnbloc recognise a phone that plays back a stored number digit by digit
 * @param callwaitingTone DeviceTone id
 * @param callwaitingInterval zero: once
 * @param autoanswerRingTime how long a call rings that answers itself
 * @param autoanswerTone DeviceTone id
 * @param cfwdall whether forward all may be set at phones; so cfwdbusy and cfwdnoanswer
 * @param cfwdnoanswerTimeout how long a line rings before its forward on no answer
 * @param dndFeature whether phones have do not disturb
 * @param dndTone DeviceTone id, heard in place of the ringing of a silent phone
 * @param privateCalls {@code private}: whether the Private key works
 * @param holdReversion after how long on hold, and how often, an idle phone rings once; zero: never
 * @param transferOnHangup going on hook completes a transfer that was begun
 * @param transferTone DeviceTone id, heard after a transfer
 * @param blindtransferindication what somebody hears who is transferred to a number that still rings
 * @param sccpCos priority of signalling, 0 to 7
 * @param accountcode what {@code sccp.conf} says or chan-sccp's default; lines inherit it only when it is written
 */
public record GeneralConfig(
        String servername,
        Duration keepalive,
        String context,
        String dateformat,
        ZoneId timezone,
        List<Codec> codecs,
        Acl acl,
        Duration firstdigittimeout,
        Duration digittimeout,
        char digittimeoutchar,
        boolean recorddigittimeoutchar,
        boolean simulateEnbloc,
        RingType ringtype,
        int callwaitingTone,
        Duration callwaitingInterval,
        Duration autoanswerRingTime,
        int autoanswerTone,
        boolean transfer,
        boolean transferOnHangup,
        int transferTone,
        BlindTransferIndication blindtransferindication,
        CallAnswerOrder callanswerorder,
        String musicclass,
        String language,
        String accountcode,
        int sccpTos,
        int sccpCos,
        int audioTos,
        boolean echocancel,
        boolean silencesuppression,
        boolean earlyrtp,
        AudioCheck audioCheck,
        LampMode mwilamp,
        boolean mwioncall,
        CallHistoryDisposition callhistoryAnsweredElsewhere,
        boolean cfwdall,
        boolean cfwdbusy,
        boolean cfwdnoanswer,
        Duration cfwdnoanswerTimeout,
        boolean dndFeature,
        int dndTone,
        boolean privateCalls,
        Duration holdReversion,
        Charset phonecodepage,
        MeetMeConfig meetme) {
    public GeneralConfig {
        codecs = List.copyOf(codecs);
    }
}

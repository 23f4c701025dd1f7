package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.message.code.Tone;

/**
 * A {@code type=line} section, as far as calls need it.
 *
 * @param context dialplan context of calls made on the line
 * @param identity {@code cid_num} and {@code cid_name}
 * @param presentation caller id presentation in Asterisk's words ({@code allowed}, {@code prohib}, …)
 * @param codecs formats allowed, most preferred first
 * @param accountCode CDR account code, may be empty
 * @param variables {@code setvar} entries set on the channel of every call made on the line
 * @param firstDigitTimeout how long dial tone waits for the first digit
 * @param digitTimeout how long to wait for another digit before dialling
 * @param endOfDial digit that dials at once; {@code 0} when there is none
 * @param ring how an incoming call rings
 * @param settings options of features
 */
public record Line(
        String name,
        String context,
        Party identity,
        String presentation,
        List<Codec> codecs,
        String accountCode,
        String language,
        String musicClass,
        Map<String, String> variables,
        Duration firstDigitTimeout,
        Duration digitTimeout,
        char endOfDial,
        RingMode ring,
        DialTones dialTones,
        Extras settings) {

    /**
     * @param first heard off hook
     * @param secondaryDigits after exactly these the second tone is heard; empty for never
     */
    public record DialTones(Tone first, String secondaryDigits, Tone secondary) {}
}

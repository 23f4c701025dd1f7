package org.sccpbridge.bridge.config;

import java.time.Duration;
import java.util.List;

/**
 * A {@code type = line} section with everything inherited from {@code [general]} resolved. Texts are empty where
 * nothing is set.
 *
 * @param name what the dialplan calls in {@code Stasis(sccp,NAME)} and a button names
 * @param incominglimit calls at once, the next one is busy
 * @param vmnum dialled by the Messages key
 * @param adhocNumber dialled when going off-hook; empty: none
 * @param adhocDelay how long it waits for a digit first; zero: not at all
 * @param parkinglot where its calls are parked; empty: the lot of their channel
 * @param trnsfvm where iDivert and TrnsfVM send calls; empty: nowhere
 * @param dnd what becomes of its calls at a phone that is not to be disturbed
 * @param initialDialtoneTone DeviceTone id
 * @param secondaryDialtoneDigits prefix after which the second dial tone plays; empty: none
 * @param secondaryDialtoneTone DeviceTone id
 * @param codecs in order of preference, never empty
 */
public record LineConfig(
        String name,
        String label,
        String description,
        String context,
        String cidName,
        String cidNum,
        String defaultSubscriptionIdName,
        String defaultSubscriptionIdNumber,
        int incominglimit,
        boolean transfer,
        List<Mailbox> mailboxes,
        String vmnum,
        String adhocNumber,
        Duration adhocDelay,
        RingType ringtype,
        PickupConfig pickup,
        String parkinglot,
        String trnsfvm,
        DndMode dnd,
        List<Codec> codecs,
        int initialDialtoneTone,
        String secondaryDialtoneDigits,
        int secondaryDialtoneTone,
        boolean echocancel,
        boolean silencesuppression,
        String language,
        String musicclass,
        String accountcode,
        List<Variable> setvar,
        MeetMeConfig meetme) {
    public LineConfig {
        mailboxes = List.copyOf(mailboxes);
        codecs = List.copyOf(codecs);
        setvar = List.copyOf(setvar);
    }
}

package org.sccpbridge.bridge.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The option names of chan-sccp (its 205, alias pairs counted once) by kind of section. A name marked with {@code !}
 * is obsolete there, with {@code ?} deprecated. Which of the others are supported is not said here: the parsers ask.
 */
final class KnownOptions {
    static final KnownOptions GENERAL = new KnownOptions("[general]", """
            debug servername keepalive context dateformat bindaddr port secbindaddr secport certfile
            disallow|allow deny|permit localnet externip externhost externrefresh firstdigittimeout digittimeout
            digittimeoutchar recorddigittimeoutchar simulate_enbloc ringtype autoanswer_ring_time autoanswer_tone
            remotehangup_tone transfer transfer_tone transfer_on_hangup dnd_tone callwaiting_tone
            callwaiting_interval musicclass language callevents accountcode sccp_tos sccp_cos audio_tos audio_cos
            video_tos video_cos echocancel silencesuppression !trustphoneip earlyrtp !dnd dndFeature private mwilamp
            mwioncall blindtransferindication cfwdall cfwdbusy cfwdnoanswer cfwdnoanswer_timeout nat directrtp
            allowoverlap callgroup pickupgroup directed_pickup directed_pickup_context ?directed_pickup_modeanswer
            pickup_modeanswer namedcallgroup namedpickupgroup callhistory_answered_elsewhere amaflags
            !protocolversion callanswerorder regcontext devicetable linetable meetme meetmeopts jbenable
            phonecodepage jbforce jblog jbmaxsize jbresyncthreshold jbimpl hotline_enabled hotline_extension
            hotline_context hotline_label fallback backoff_time server_priority
            """);
    static final KnownOptions DEVICE = new KnownOptions("type=device", """
            name ?device devicetype type description keepalive tzoffset ?disallow|allow transfer park cfwdall
            cfwdbusy cfwdnoanswer dndFeature dnd !dtmfmode force_dtmfmode deny|permit audio_tos audio_cos video_tos
            video_cos !trustphoneip nat directrtp earlyrtp private privacy mwilamp mwioncall meetme meetmeopts
            softkeyset useRedialMenu ?directed_pickup ?directed_pickup_context ?directed_pickup_modeanswer
            callhistory_answered_elsewhere monitor allowoverlap setvar permithost addon button
            allowRinginNotification conf_allow conf_music_on_hold_class conf_play_general_announce
            conf_play_part_announce conf_mute_on_entry conf_show_conflist phonecodepage backgroundImage
            backgroundThumbnail ringtone imageversion
            """);
    static final KnownOptions LINE = new KnownOptions("type=line", """
            name line type id pin label description context cid_name cid_num defaultSubscriptionId_name
            defaultSubscriptionId_number !callerid mailbox vmnum adhocNumber meetme meetmenum meetmeopts transfer
            incominglimit echocancel silencesuppression language musicclass accountcode amaflags callgroup
            pickupgroup directed_pickup directed_pickup_context pickup_modeanswer namedcallgroup namedpickupgroup
            disallow|allow parkinglot trnsfvm initial_dialtone_tone secondary_dialtone_digits
            secondary_dialtone_tone setvar dnd regexten videomode
            """);
    static final KnownOptions SOFTKEYSET = new KnownOptions("type=softkeyset", """
            type name onhook connected onhold ringin offhook conntrans digitsfoll connconf ringout offhookfeat
            onhint onstealable holdconf uriaction
            """);
    /** A section where only what the parser asks for exists. */
    static final KnownOptions NONE = new KnownOptions("", "");

    /** Read and checked, so that a file stays right when they begin to work. */
    private static final Set<String> WITHOUT_EFFECT = words("""
            simulate_enbloc recorddigittimeoutchar mwilamp
            mwioncall mailbox vmnum addon
            onhint
            defaultSubscriptionId_name defaultSubscriptionId_number
            """);

    /** Why some will not be. */
    private static final Map<String, String> REASONS = Map.of(
            "audio_cos",
            "ignored: audio goes from the phone straight to Asterisk, and phones are told no class of service; it is the switch that gives"
                    + " it, by audio_tos or the voice VLAN",
            "video_cos",
            "ignored: there is no video",
            "video_tos",
            "ignored: there is no video");

    private enum Status {
        CURRENT("known chan-sccp option, not supported yet, ignored"),
        DEPRECATED("deprecated in chan-sccp, ignored here"),
        OBSOLETE("obsolete, ignored");

        private final String message;

        Status(String message) {
            this.message = message;
        }
    }

    private final String kind;
    private final int options;
    private final Map<String, Status> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private KnownOptions(String kind, String table) {
        this.kind = kind;
        String[] words = table.isBlank() ? new String[0] : table.strip().split("\\s+");
        this.options = words.length;
        for (String word : words) {
            Status status =
                    word.startsWith("!") ? Status.OBSOLETE : word.startsWith("?") ? Status.DEPRECATED : Status.CURRENT;
            Arrays.stream(word.replaceFirst("^[!?]", "").split("\\|")).forEach(name -> names.put(name, status));
        }
    }

    private static Set<String> words(String table) {
        Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        words.addAll(List.of(table.strip().split("\\s+")));
        return words;
    }

    /** Says so of an option that was read but changes nothing yet. */
    static void reportWithoutEffect(ConfEntry entry, Problems problems) {
        if (WITHOUT_EFFECT.contains(entry.key())) {
            problems.warning(entry, "checked, but without effect yet");
        }
    }

    int options() {
        return options;
    }

    Set<String> names() {
        return names.keySet();
    }

    /** Says what a key is that the parser did not ask for. */
    void report(ConfEntry entry, Set<String> asked, Problems problems) {
        Status status = names.get(entry.key());
        if (status != null) {
            problems.warning(entry, REASONS.getOrDefault(entry.key().toLowerCase(Locale.ROOT), status.message));
            return;
        }
        Set<String> candidates = new TreeSet<>(asked);
        candidates.addAll(names.keySet());
        String hint = elsewhere(entry.key());
        if (hint.isEmpty()) {
            hint = Nearest.hint(entry.key(), candidates);
        }
        if (hint.isEmpty() && names.isEmpty()) {
            hint = ", known here: " + String.join(", ", candidates);
        }
        problems.error(entry, "unknown option" + hint);
    }

    private String elsewhere(String key) {
        if (names.isEmpty()) {
            return "";
        }
        for (KnownOptions other : new KnownOptions[] {GENERAL, DEVICE, LINE, SOFTKEYSET}) {
            if (other != this && other.names.containsKey(key)) {
                return " in " + kind + ", it belongs to " + other.kind;
            }
        }
        return "";
    }
}

package org.sccpbridge.bridge.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** {@code [general]} of {@code sccp.conf}: names and defaults are chan-sccp's. */
final class GeneralParser {
    private static final Duration MINIMUM_KEEPALIVE = Duration.ofSeconds(30);

    /**
     * The section and what of it is used elsewhere.
     *
     * @param bind the address that {@code sccp-bridge.conf} may override
     * @param pickup what lines inherit
     * @param monitor what devices inherit
     * @param lineAccountcode what lines inherit: chan-sccp's default {@code skinny} is not forced upon them
     */
    record Parsed(
            GeneralConfig config,
            InetSocketAddress bind,
            PickupConfig pickup,
            MonitorConfig monitor,
            String lineAccountcode) {}

    private GeneralParser() {}

    static Parsed parse(ConfSection section, Problems problems) {
        Options options = new Options(section, problems);
        String accountcode = options.text("accountcode", "");
        GeneralConfig config = new GeneralConfig(
                options.text("servername", "Asterisk"),
                keepalive(options, Duration.ofSeconds(60)),
                options.value("context", "default", Values::context),
                options.value("dateformat", "M/D/YY", Values::dateformat),
                options.value("timezone", ZoneId.systemDefault(), Values::zone),
                CodecList.read(options, List.of(Codec.ULAW, Codec.ALAW)),
                AclReader.read(options, AclReader.internalOnly()),
                options.seconds("firstdigittimeout", Duration.ofSeconds(10), 1, 600),
                options.seconds("digittimeout", Duration.ofSeconds(5), 1, 600),
                options.value("digittimeoutchar", '#', Values::dialCharacter),
                options.bool("recorddigittimeoutchar", false),
                options.bool("simulate_enbloc", true),
                options.value("ringtype", RingType.OUTSIDE, Values::ringtype),
                options.value("callwaiting_tone", Tones.CALL_WAITING_TONE, Tones::parse),
                options.seconds("callwaiting_interval", Duration.ZERO, 0, 600),
                options.seconds("autoanswer_ring_time", Duration.ofSeconds(1), 0, 600),
                options.value("autoanswer_tone", Tones.ZIP, Tones::parse),
                options.bool("transfer", true),
                options.bool("transfer_on_hangup", false),
                options.value("transfer_tone", Tones.SILENCE, Tones::parseShort),
                options.word("blindtransferindication", BlindTransferIndication.RING),
                options.word("callanswerorder", CallAnswerOrder.OLDESTFIRST),
                options.text("musicclass", "default"),
                options.text("language", "en"),
                accountcode.isEmpty() ? "skinny" : accountcode,
                options.value("sccp_tos", 0x68, Values::tos),
                options.number("sccp_cos", 4, 0, 7),
                options.value("audio_tos", 0xB8, Values::tos),
                options.bool("echocancel", true),
                options.bool("silencesuppression", false),
                options.value("earlyrtp", true, Values::earlyrtp),
                AudioCheck.read(options, AudioCheck.DEFAULT),
                options.word("mwilamp", LampMode.ON),
                options.bool("mwioncall", false),
                options.word("callhistory_answered_elsewhere", CallHistoryDisposition.IGNORE),
                options.bool("cfwdall", true),
                options.bool("cfwdbusy", true),
                options.bool("cfwdnoanswer", true),
                options.seconds("cfwdnoanswer_timeout", Duration.ofSeconds(30), 1, 600),
                options.bool("dndFeature", true),
                options.value("dnd_tone", Tones.SILENCE, Tones::parse),
                options.bool("private", true),
                options.seconds("hold_reversion_duration", Duration.ZERO, 0, 3_600),
                options.value("phonecodepage", StandardCharsets.ISO_8859_1, Values::charset),
                MeetMeConfig.read(options, MeetMeConfig.DEFAULT));
        InetAddress address = options.value("bindaddr", new InetSocketAddress(0).getAddress(), Values::address);
        int port = options.number("port", 2000, 0, 65_535);
        PickupConfig pickup = PickupConfig.read(options, PickupConfig.DEFAULT);
        MonitorConfig monitor = MonitorConfig.read(options, MonitorConfig.DEFAULT);
        options.finish(KnownOptions.GENERAL);
        return new Parsed(config, new InetSocketAddress(address, port), pickup, monitor, accountcode);
    }

    static Duration keepalive(Options options, Duration inherited) {
        Duration keepalive = options.seconds("keepalive", inherited, 0, 3_600);
        if (keepalive.compareTo(MINIMUM_KEEPALIVE) >= 0) {
            return keepalive;
        }
        options.single("keepalive")
                .ifPresent(entry -> options.problems()
                        .warning(entry, keepalive.toSeconds() + " is too short, 30 seconds are used"));
        return MINIMUM_KEEPALIVE;
    }
}

package org.sccpbridge.bridge.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sccpbridge.bridge.config.ButtonConfig.FeatureButton;
import org.sccpbridge.bridge.config.ButtonConfig.LineButton;
import org.sccpbridge.bridge.config.ButtonConfig.SpeedDial;
import org.sccpbridge.bridge.config.ButtonConfig.Subscription;

/**
 * Prints a configuration as the two files would say it with every default and everything inherited written out.
 * Secrets are {@code ***}. What is printed loads again.
 */
public final class EffectiveConfig {
    private final StringBuilder out = new StringBuilder();

    private EffectiveConfig() {}

    /** Both files, one after the other, each under a comment with its name. */
    public static String print(BridgeConfig config) {
        return "; sccp-bridge.conf\n" + bridgeConf(config) + "\n; sccp.conf\n" + sccpConf(config);
    }

    static String bridgeConf(BridgeConfig config) {
        EffectiveConfig printer = new EffectiveConfig();
        printer.section("general");
        printer.put("sccpconf", config.daemon().sccpconf());
        printer.put("loglevel", lower(config.daemon().loglevel()));
        config.daemon().logdir().ifPresent(dir -> printer.put("logdir", dir));
        printer.put(
                "controlsocket",
                config.daemon().controlsocket().map(Path::toString).orElse(""));
        printer.section("ari");
        printer.put("url", config.ari().url());
        printer.put("username", config.ari().username());
        printer.put("password", config.ari().password());
        printer.put("app", config.ari().app());
        printer.put("connections", config.ari().connections());
        printer.section("ami");
        printer.put("host", config.ami().host());
        printer.put("port", config.ami().port());
        printer.put("username", config.ami().username());
        printer.put("secret", config.ami().secret());
        printer.section("sccp");
        printer.put("bindaddr", config.sccp().bind().getAddress().getHostAddress());
        printer.put("port", config.sccp().bind().getPort());
        printer.put("maxconnections", config.sccp().maxconnections());
        printer.put("authlimit", config.sccp().authlimit());
        printer.put("authtimeout", config.sccp().authtimeout());
        return printer.out.substring(1);
    }

    static String sccpConf(BridgeConfig config) {
        EffectiveConfig printer = new EffectiveConfig();
        printer.general(config.general());
        config.softkeysets().values().forEach(printer::softkeyset);
        config.devices().values().forEach(printer::device);
        config.lines().values().forEach(printer::line);
        config.paging().values().forEach(printer::paging);
        return printer.out.substring(1);
    }

    private void general(GeneralConfig general) {
        section("general");
        put("servername", general.servername());
        put("keepalive", general.keepalive());
        put("context", general.context());
        put("dateformat", general.dateformat());
        put("timezone", general.timezone());
        codecs(general.codecs());
        acl(general.acl());
        put("firstdigittimeout", general.firstdigittimeout());
        put("digittimeout", general.digittimeout());
        put("digittimeoutchar", general.digittimeoutchar());
        put("recorddigittimeoutchar", general.recorddigittimeoutchar());
        put("simulate_enbloc", general.simulateEnbloc());
        put("ringtype", general.ringtype());
        put("callwaiting_tone", Tones.name(general.callwaitingTone()));
        put("callwaiting_interval", general.callwaitingInterval());
        put("autoanswer_ring_time", general.autoanswerRingTime());
        put("autoanswer_tone", Tones.name(general.autoanswerTone()));
        put("transfer", general.transfer());
        put("transfer_on_hangup", general.transferOnHangup());
        put("transfer_tone", Tones.name(general.transferTone()));
        put("blindtransferindication", general.blindtransferindication());
        put("callanswerorder", general.callanswerorder());
        put("musicclass", general.musicclass());
        put("language", general.language());
        put("accountcode", general.accountcode());
        put("sccp_tos", hex(general.sccpTos()));
        put("sccp_cos", general.sccpCos());
        put("audio_tos", hex(general.audioTos()));
        put("echocancel", general.echocancel());
        put("silencesuppression", general.silencesuppression());
        put("earlyrtp", general.earlyrtp());
        put("callstatistics", lower(general.audioCheck().callstatistics()));
        put("noaudio_warning", general.audioCheck().noaudioWarning());
        put("mwilamp", general.mwilamp());
        put("mwioncall", general.mwioncall());
        put("callhistory_answered_elsewhere", general.callhistoryAnsweredElsewhere());
        put("cfwdall", general.cfwdall());
        put("cfwdbusy", general.cfwdbusy());
        put("cfwdnoanswer", general.cfwdnoanswer());
        put("cfwdnoanswer_timeout", general.cfwdnoanswerTimeout());
        put("dndFeature", general.dndFeature());
        put("dnd_tone", Tones.name(general.dndTone()));
        put("private", general.privateCalls());
        put("hold_reversion_duration", general.holdReversion());
        put("phonecodepage", general.phonecodepage());
        meetme(general.meetme());
    }

    private void softkeyset(SoftKeySetConfig set) {
        section(set.name());
        put("type", "softkeyset");
        set.keys().forEach((state, keys) -> put(state, String.join(", ", keys)));
    }

    private void device(DeviceConfig device) {
        section(device.name());
        put("type", "device");
        put("description", device.description());
        put("devicetype", device.devicetype());
        device.addon().forEach(addon -> put("addon", addon));
        put("keepalive", device.keepalive());
        if (device.tzoffset() == 0) {
            put("timezone", device.timezone());
        } else {
            put("tzoffset", device.tzoffset());
        }
        acl(device.acl());
        put("audio_tos", hex(device.audioTos()));
        put("earlyrtp", device.earlyrtp());
        put("callstatistics", lower(device.audioCheck().callstatistics()));
        put("noaudio_warning", device.audioCheck().noaudioWarning());
        put("transfer", device.transfer());
        put("transfer_on_hangup", device.transferOnHangup());
        put("blindtransferindication", device.blindtransferindication());
        put("mwilamp", device.mwilamp());
        put("mwioncall", device.mwioncall());
        put("park", device.park());
        put("callhistory_answered_elsewhere", device.callhistoryAnsweredElsewhere());
        put("cfwdall", device.cfwdall());
        put("cfwdbusy", device.cfwdbusy());
        put("cfwdnoanswer", device.cfwdnoanswer());
        put("dndFeature", device.dndFeature());
        put("dnd", lower(device.dnd()));
        put("private", device.privateCalls());
        put("useRedialMenu", device.useRedialMenu());
        put("monitor", device.monitor().monitor());
        put("monitor_file", device.monitor().file());
        put("monitor_options", device.monitor().options());
        put("phonecodepage", device.phonecodepage());
        put("softkeyset", device.softkeyset());
        put("imageversion", device.imageversion());
        conference(device.conference());
        meetme(device.meetme());
        device.setvar().forEach(this::variable);
        device.buttons().forEach(button -> put("button", text(button)));
    }

    private void conference(ConferenceConfig conference) {
        put("conf_allow", conference.allow());
        put("conf_music_on_hold_class", conference.musicOnHoldClass());
        put("conf_play_general_announce", conference.playGeneralAnnounce());
        put("conf_play_part_announce", conference.playPartAnnounce());
        put("conf_mute_on_entry", conference.muteOnEntry());
        put("conf_show_conflist", conference.showConflist());
        put("conf_stay", conference.stay());
    }

    private void meetme(MeetMeConfig meetme) {
        put("meetme", meetme.allow());
        put("meetmeopts", meetme.options());
    }

    private void line(LineConfig line) {
        section(line.name());
        put("type", "line");
        put("label", line.label());
        put("description", line.description());
        put("context", line.context());
        put("cid_name", line.cidName());
        put("cid_num", line.cidNum());
        put("defaultSubscriptionId_name", line.defaultSubscriptionIdName());
        put("defaultSubscriptionId_number", line.defaultSubscriptionIdNumber());
        put("incominglimit", line.incominglimit());
        put("transfer", line.transfer());
        line.mailboxes().forEach(mailbox -> put("mailbox", mailbox));
        put("vmnum", line.vmnum());
        put("adhocNumber", line.adhocNumber());
        put("adhocDelay", line.adhocDelay());
        put("ringtype", line.ringtype());
        pickup(line.pickup());
        put("parkinglot", line.parkinglot());
        put("trnsfvm", line.trnsfvm());
        put("dnd", lower(line.dnd()));
        codecs(line.codecs());
        put("initial_dialtone_tone", Tones.name(line.initialDialtoneTone()));
        put("secondary_dialtone_digits", line.secondaryDialtoneDigits());
        put("secondary_dialtone_tone", Tones.name(line.secondaryDialtoneTone()));
        put("echocancel", line.echocancel());
        put("silencesuppression", line.silencesuppression());
        put("language", line.language());
        put("musicclass", line.musicclass());
        put("accountcode", line.accountcode());
        meetme(line.meetme());
        put("meetmenum", line.meetme().number());
        line.setvar().forEach(this::variable);
    }

    private void paging(PagingConfig group) {
        section(group.name());
        put("type", "paging");
        put("label", group.label());
        put("devices", group.devices().isEmpty() ? "all" : String.join(", ", group.devices()));
        put("address", group.address());
        put("port", group.port());
        put("codec", group.codec().asteriskName());
        put("interface", group.from());
        put("timeout", group.timeout());
    }

    private void pickup(PickupConfig pickup) {
        put("callgroup", pickup.callgroup());
        put("pickupgroup", pickup.pickupgroup());
        put("namedcallgroup", pickup.namedcallgroup());
        put("namedpickupgroup", pickup.namedpickupgroup());
        put("directed_pickup", pickup.directedPickup());
        put("directed_pickup_context", pickup.directedPickupContext());
        put("pickup_modeanswer", pickup.pickupModeanswer());
    }

    private static String text(ButtonConfig button) {
        if (button instanceof LineButton line) {
            return "line, " + line.line()
                    + line.subscription().map(EffectiveConfig::text).orElse("")
                    + (line.label().isEmpty() ? "" : "#" + line.label())
                    + (line.silent() ? "!silent" : "")
                    + (line.preferred() ? ", default" : "");
        }
        if (button instanceof SpeedDial dial) {
            return "speeddial, " + dial.label() + ", " + dial.exten()
                    + dial.hint().map(hint -> ", " + hint).orElse("");
        }
        if (button instanceof ButtonConfig.ParkingLot lot) {
            return "feature, " + lot.label() + ", ParkingLot, " + lot.lot()
                    + (lot.retrieveSingle() ? ", RetrieveSingle" : ", AlwaysShowMenu");
        }
        if (button instanceof ButtonConfig.GroupPickup pickup) {
            return "feature, " + pickup.label() + ", pickup";
        }
        if (button instanceof FeatureButton feature) {
            return "feature, " + feature.label() + ", " + lower(feature.feature())
                    + (feature.option().isEmpty() ? "" : ", " + feature.option());
        }
        return "empty";
    }

    private static String text(Subscription subscription) {
        return "@" + (subscription.replace() ? "=" : "+") + subscription.number()
                + (subscription.name().isEmpty() ? "" : ":" + subscription.name());
    }

    private void variable(Variable variable) {
        put("setvar", variable.name() + "=" + variable.value());
    }

    private void codecs(List<Codec> codecs) {
        put("disallow", "all");
        put("allow", codecs.stream().map(Codec::asteriskName).collect(Collectors.joining(",")));
    }

    private void acl(Acl acl) {
        for (Acl.Rule rule : acl.rules()) {
            put(rule.permit() ? "permit" : "deny", rule);
        }
    }

    private static String hex(int tos) {
        return String.format(Locale.ROOT, "0x%02X", tos);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void section(String name) {
        out.append("\n[").append(name).append("]\n");
    }

    private void put(String key, Object value) {
        String text = String.valueOf(value);
        if (value instanceof Duration duration) {
            text = String.valueOf(duration.toSeconds());
        } else if (value instanceof Boolean flag) {
            text = flag ? "yes" : "no";
        }
        out.append(key).append(" = ").append(text.replace(";", "\\;")).append('\n');
    }
}

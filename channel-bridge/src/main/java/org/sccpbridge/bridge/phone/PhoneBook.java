package org.sccpbridge.bridge.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sccpbridge.bridge.config.BlindTransferIndication;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.bridge.config.ButtonConfig;
import org.sccpbridge.bridge.config.CallAnswerOrder;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.config.DeviceConfig;
import org.sccpbridge.bridge.config.GeneralConfig;
import org.sccpbridge.bridge.config.LineConfig;
import org.sccpbridge.bridge.config.PickupConfig;
import org.sccpbridge.bridge.config.Variable;
import org.sccpbridge.bridge.switchboard.Answering;
import org.sccpbridge.bridge.switchboard.Appearance;
import org.sccpbridge.bridge.switchboard.AutoAnswer;
import org.sccpbridge.bridge.switchboard.CallWaiting;
import org.sccpbridge.bridge.switchboard.DoNotDisturb;
import org.sccpbridge.bridge.switchboard.Extras;
import org.sccpbridge.bridge.switchboard.HoldAndResume;
import org.sccpbridge.bridge.switchboard.Line;
import org.sccpbridge.bridge.switchboard.Parking;
import org.sccpbridge.bridge.switchboard.Party;
import org.sccpbridge.bridge.switchboard.Phone;
import org.sccpbridge.bridge.switchboard.Pickup;
import org.sccpbridge.bridge.switchboard.PickupGroups;
import org.sccpbridge.bridge.switchboard.SharedLines;
import org.sccpbridge.bridge.switchboard.Transferring;
import org.sccpbridge.sccp.dialect.DeviceType;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallHistoryDisposition;
import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.session.Admission;
import org.sccpbridge.sccp.session.Button;
import org.sccpbridge.sccp.session.PhoneDirectory;
import org.sccpbridge.sccp.session.PhoneProfile;
import org.sccpbridge.sccp.session.Registration;
import org.sccpbridge.sccp.session.SoftKeyPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The devices and lines of {@code sccp.conf}: who may register, and as what. */
public final class PhoneBook implements PhoneDirectory {
    private static final Logger log = LoggerFactory.getLogger(PhoneBook.class);

    private final BridgeConfig config;
    private final Map<SoftKeyPlan, SoftKeyPlan> plans = new ConcurrentHashMap<>();

    public PhoneBook(BridgeConfig config) {
        this.config = config;
        config.softkeysets().values().forEach(set -> {
            List<String> nothing = OwnSoftKeys.withoutAction(set);
            if (!nothing.isEmpty()) {
                log.warn(
                        "soft key set {}: {} do nothing yet and are not shown", set.name(), String.join(", ", nothing));
            }
        });
    }

    @Override
    public Admission admit(Registration registration) {
        Optional<DeviceConfig> found = config.device(registration.deviceName());
        if (found.isEmpty()) {
            return new Admission.Refused(
                    "Unknown device",
                    "not in sccp.conf. To admit it, add: [" + registration.deviceName()
                            + "] type = device, devicetype = " + Models.devicetype(registration)
                            + ", button = line, <name of a type=line section>");
        }
        DeviceConfig device = found.get();
        if (!device.acl().permits(registration.remoteAddress().getAddress())) {
            return new Admission.Refused(
                    "IP not authorized",
                    "its address is denied. To admit it, add to [" + device.name()
                            + "] or [general] of sccp.conf: permit = "
                            + registration.remoteAddress().getAddress().getHostAddress() + "/255.255.255.255");
        }
        if (!device.devicetype().isEmpty() && !Models.matches(device.devicetype(), registration)) {
            return new Admission.Refused(
                    "Wrong phone model",
                    "sccp.conf expects devicetype = " + device.devicetype() + ". To admit this phone, set in ["
                            + device.name() + "]: devicetype = " + Models.devicetype(registration));
        }
        return new Admission.Admitted(profile(device, registration.type().orElse(DeviceType.UNKNOWN)));
    }

    private PhoneProfile profile(DeviceConfig device, DeviceType model) {
        GeneralConfig general = config.general();
        return PhoneProfile.named(device.name())
                .description(device.description())
                .serverName(general.servername())
                .dateTemplate(general.dateformat().replace("YY", "Y"))
                .zone(zone(device))
                .keepAliveSeconds((int) device.keepalive().toSeconds())
                .firmwareLoad(device.imageversion())
                .codePage(device.phonecodepage())
                .softKeys(softKeys(device, model))
                .buttons(device.buttons().stream().map(this::button).toList())
                .build();
    }

    private SoftKeyPlan softKeys(DeviceConfig device, DeviceType model) {
        SoftKeyPlan plan = OwnSoftKeys.plan(device, model, config.softkeysets().get(device.softkeyset()));
        // phones with the same keys share what is prepared for the wire
        return plans.computeIfAbsent(plan, same -> same);
    }

    private static ZoneId zone(DeviceConfig device) {
        if (device.tzoffset() == 0) {
            return device.timezone();
        }
        // the old option knows no daylight saving: the offset of the day of registration, shifted
        ZoneOffset today =
                device.timezone().getRules().getOffset(Clock.systemUTC().instant());
        int seconds = today.getTotalSeconds()
                + (int) Duration.ofHours(device.tzoffset()).toSeconds();
        int most = ZoneOffset.MAX.getTotalSeconds();
        return ZoneOffset.ofTotalSeconds(Math.max(-most, Math.min(most, seconds)));
    }

    private Button button(ButtonConfig button) {
        if (button instanceof ButtonConfig.LineButton line) {
            LineConfig settings = config.lines().get(line.line());
            if (settings == null) {
                return new Button.Empty();
            }
            String label = line.label().isEmpty() ? settings.label() : line.label();
            return new Button.Line(settings.cidNum(), settings.cidName(), label);
        }
        if (button instanceof ButtonConfig.SpeedDial dial) {
            return new Button.SpeedDial(dial.exten(), dial.label());
        }
        if (button instanceof ButtonConfig.ParkingLot lot) {
            return new Button.Feature(ButtonType.TEST_E.code(), lot.label());
        }
        if (button instanceof ButtonConfig.GroupPickup) {
            return new Button.Fixed(ButtonType.GROUP_CALL_PICKUP.code());
        }
        if (button instanceof ButtonConfig.FeatureButton feature) {
            return new Button.Feature(ButtonType.FEATURE_PRIVACY.code(), feature.label());
        }
        return new Button.Empty();
    }

    /** The phone as the switchboard knows it, for a device that was admitted. */
    Phone phone(String name, long session, boolean callHistory, boolean menus) {
        DeviceConfig device = config.device(name).orElseThrow();
        TreeMap<Integer, String> lines = new TreeMap<>();
        Map<Integer, String> speedDials = new HashMap<>();
        Map<Integer, Appearance> appearances = new HashMap<>();
        int preferred = 1;
        for (ButtonConfig button : device.buttons()) {
            if (button instanceof ButtonConfig.LineButton line) {
                lines.put(lines.size() + 1, line.line());
                appearances.put(lines.size(), appearance(line));
                preferred = line.preferred() ? lines.size() : preferred;
            } else if (button instanceof ButtonConfig.SpeedDial dial) {
                speedDials.put(speedDials.size() + 1, dial.exten());
            }
        }
        // what every phone speaks; it will say more precisely
        EnumSet<Codec> codecs = EnumSet.of(Codec.ULAW, Codec.ALAW);
        return new Phone(
                name,
                session,
                lines,
                speedDials,
                callHistory,
                device.earlyrtp(),
                preferred,
                codecs,
                appearances,
                phoneSettings(device, menus));
    }

    private static Appearance appearance(ButtonConfig.LineButton button) {
        return button.subscription()
                .map(sub -> new Appearance(sub.number(), sub.name(), sub.replace(), button.silent()))
                .orElse(new Appearance("", "", false, button.silent()));
    }

    /** What features want to know of a phone. */
    private Extras phoneSettings(DeviceConfig device, boolean menus) {
        GeneralConfig general = config.general();
        Extras settings = ConferenceSettings.of(device, menus, FeatureSettings.of(device))
                .with(new Transferring.Options(device.transfer(), device.transferOnHangup()));
        if (general.callanswerorder() == CallAnswerOrder.LASTFIRST) {
            settings = settings.with(new Answering.LastFirst());
        }
        if (!general.holdReversion().isZero()) {
            settings = settings.with(new HoldAndResume.Reminder(general.holdReversion()));
        }
        if (!device.privateCalls()) {
            settings = settings.with(new SharedLines.NothingPrivate());
        }
        if (general.dndTone() != 0) {
            settings = settings.with(new DoNotDisturb.InPlaceOfRinging(new Tone(general.dndTone())));
        }
        if (general.transferTone() != 0) {
            settings = settings.with(new Transferring.Confirmation(new Tone(general.transferTone())));
        }
        if (device.blindtransferindication() == BlindTransferIndication.MOH) {
            settings = settings.with(new Transferring.MusicWhileRinging());
        }
        if (!device.park()) {
            settings = settings.with(new Parking.Forbidden());
        }
        return settings.with(new Parking.Buttons(lots(device)));
    }

    /** Phones count the buttons of features together. */
    private Map<Integer, Parking.LotButton> lots(DeviceConfig device) {
        Map<Integer, Parking.LotButton> lots = new HashMap<>();
        int instance = 0;
        for (ButtonConfig each : device.buttons()) {
            if (button(each) instanceof Button.Feature) {
                instance++;
            }
            if (each instanceof ButtonConfig.ParkingLot lot) {
                lots.put(instance, new Parking.LotButton(lot.lot(), lot.retrieveSingle()));
            }
        }
        return lots;
    }

    /** What features want to know of a line. */
    private Extras lineSettings(LineConfig line) {
        GeneralConfig general = config.general();
        PickupConfig pickup = line.pickup();
        return FeatureSettings.of(line, config)
                .with(ConferenceSettings.of(line))
                .with(new CallWaiting.Options(
                        line.incominglimit(), new Tone(general.callwaitingTone()), general.callwaitingInterval()))
                .with(new AutoAnswer.Options(general.autoanswerRingTime(), new Tone(general.autoanswerTone())))
                .with(new Transferring.Options(line.transfer(), general.transferOnHangup()))
                .with(new Parking.Lot(line.parkinglot()))
                .with(new Pickup.Options(
                        PickupGroups.of(pickup.callgroup(), pickup.namedcallgroup()),
                        PickupGroups.of(pickup.pickupgroup(), pickup.namedpickupgroup()),
                        pickup.directedPickup(),
                        pickup.directedPickupContext(),
                        pickup.pickupModeanswer()));
    }

    /** All lines, as the switchboard knows them. */
    public Collection<Line> lines() {
        List<Line> lines = new ArrayList<>();
        config.lines().values().forEach(line -> lines.add(line(line)));
        config.paging().values().forEach(group -> lines.add(PagingLines.of(group, config.general())));
        return lines;
    }

    private Line line(LineConfig line) {
        GeneralConfig general = config.general();
        return new Line(
                line.name(),
                line.context(),
                new Party(line.cidNum(), line.cidName()),
                "",
                line.codecs(),
                line.accountcode(),
                line.language(),
                line.musicclass(),
                line.setvar().stream()
                        .collect(Collectors.toMap(Variable::name, Variable::value, (first, second) -> second)),
                general.firstdigittimeout(),
                general.digittimeout(),
                general.digittimeoutchar(),
                new RingMode(line.ringtype().ringMode()),
                new Line.DialTones(
                        new Tone(line.initialDialtoneTone()),
                        line.secondaryDialtoneDigits(),
                        new Tone(line.secondaryDialtoneTone())),
                lineSettings(line));
    }

    AudioSettings audio(String device) {
        return config.device(device)
                .map(found -> new AudioSettings(
                        found.audioTos(), disposition(found.callhistoryAnsweredElsewhere()), this::processing))
                .orElseThrow();
    }

    private AudioSettings.Processing processing(String name) {
        LineConfig line = config.lines().get(name);
        GeneralConfig general = config.general();
        return line == null
                ? new AudioSettings.Processing(general.echocancel(), general.silencesuppression())
                : new AudioSettings.Processing(line.echocancel(), line.silencesuppression());
    }

    private static CallHistoryDisposition disposition(org.sccpbridge.bridge.config.CallHistoryDisposition configured) {
        return switch (configured) {
            case IGNORE -> CallHistoryDisposition.IGNORE;
            case MISSED -> CallHistoryDisposition.MISSED_CALLS;
            case PLACED -> CallHistoryDisposition.PLACED_CALLS;
            case RECEIVED -> CallHistoryDisposition.RECEIVED_CALLS;
        };
    }
}

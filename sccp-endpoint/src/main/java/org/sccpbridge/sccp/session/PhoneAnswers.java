package org.sccpbridge.sccp.session;

import static java.util.Map.entry;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.call.SelectSoftKeys;
import org.sccpbridge.sccp.message.code.*;
import org.sccpbridge.sccp.message.data.*;
import org.sccpbridge.sccp.message.part.*;
import org.sccpbridge.sccp.message.registration.*;
import org.sccpbridge.sccp.message.template.*;

/**
 * The answers to a phone's questions about itself. Every question gets one, for buttons that do not exist too: several models wait
 * for it with a message on the display (7960: "Requesting Feature Key Status").
 */
final class PhoneAnswers {
    private static final int SERVERS = 5;
    private static final int MAX_LINE_DATA = 42;
    private static final int MAX_CALLS = 4;
    private static final int BUSY_TRIGGER = 2;
    private static final Button.Line NO_LINE = new Button.Line("", "", "");
    private static final Button.SpeedDial NO_SPEED_DIAL = new Button.SpeedDial("", "");
    private static final Button.Service NO_SERVICE = new Button.Service("", "");

    private static final Map<Class<? extends FromPhone>, BiConsumer<PhoneSession, FromPhone>> ANSWERS = Map.ofEntries(
            on(
                    ButtonTemplateReq.class,
                    (session, q) -> session.write(Templates.buttons(session.profile(), session.version()))),
            on(SoftKeyTemplateReq.class, PhoneAnswers::softKeyTemplate),
            on(SoftKeySetReq.class, PhoneAnswers::softKeySets),
            on(LineStatReq.class, PhoneAnswers::line),
            on(SpeedDialStatReq.class, PhoneAnswers::speedDial),
            on(FeatureStatReq.class, PhoneAnswers::feature),
            on(ServiceURLStatReq.class, PhoneAnswers::service),
            on(ForwardStatReq.class, (session, q) -> session.write(session.forwardStat(q.lineNumber()))),
            on(ConfigStatReq.class, PhoneAnswers::config),
            on(
                    VersionReq.class,
                    (session, q) ->
                            session.write(new VersionRes(session.profile().firmwareLoad()))),
            on(ServerReq.class, (session, q) -> session.write(server(session))),
            on(TimeDateReq.class, PhoneAnswers::time),
            on(CallCountReq.class, (session, q) -> session.write(callCount(session.profile()))),
            on(SubscriptionStatReq.class, PhoneAnswers::subscription),
            on(
                    MwiNotification.class,
                    (session, q) -> session.write(new MwiRes(q.mwiTargetNumber(), MwiResult.REQUEST_REJECTED))),
            on(RegisterAvailableLines.class, (session, q) -> session.linesReported()));

    private PhoneAnswers() {}

    /** False when the message is no question of this kind. */
    static boolean answer(PhoneSession session, FromPhone message) {
        BiConsumer<PhoneSession, FromPhone> answer = ANSWERS.get(message.getClass());
        if (answer == null) {
            return false;
        }
        answer.accept(session, message);
        return true;
    }

    private static <Q extends FromPhone> Map.Entry<Class<? extends FromPhone>, BiConsumer<PhoneSession, FromPhone>> on(
            Class<Q> question, BiConsumer<PhoneSession, Q> answer) {
        return entry(question, (session, message) -> answer.accept(session, question.cast(message)));
    }

    private static void softKeyTemplate(PhoneSession session, SoftKeyTemplateReq question) {
        session.softKeysAsked();
        session.write(Templates.softKeys(session.profile().softKeys()));
    }

    /** CallManager 4.1 follows the sets with the idle one and the idle prompt (capture). */
    private static void softKeySets(PhoneSession session, SoftKeySetReq question) {
        session.softKeysAsked();
        session.write(Templates.softKeySets(session.profile().softKeys()));
        session.write(new SelectSoftKeys(0, 0, SoftKeySet.ON_HOOK, SoftKeyPlan.ALL_KEYS));
        session.prompts().idle().forEach(session::write);
    }

    private static void line(PhoneSession session, LineStatReq question) {
        Button.Line line = session.profile().line(question.lineNumber()).orElse(NO_LINE);
        session.write(
                session.dialect().lineStat(question.lineNumber(), line.number(), line.displayName(), line.label()));
    }

    private static void speedDial(PhoneSession session, SpeedDialStatReq question) {
        Button.Dial dial = session.profile()
                .nth(Button.Dial.class, question.speedDialNumber())
                .orElse(NO_SPEED_DIAL);
        session.write(session.dialect().speedDialStat(question.speedDialNumber(), dial.number(), dial.label()));
    }

    /** A 7912 asks here for its fixed keys too (capture: feature 1 is Hold). Capability 1 means a speed dial with state. */
    private static void feature(PhoneSession session, FeatureStatReq question) {
        PhoneProfile profile = session.profile();
        int index = question.featureIndex();
        ToPhone known = session.featureStat(index);
        if (known != null && question.featureCapabilities() != 1) {
            session.write(known);
            return;
        }
        ButtonType type = ButtonType.FEATURE_PRIVACY;
        String label = "";
        Optional<Button.Feature> feature = profile.nth(Button.Feature.class, index);
        Optional<Button.Dial> dial = profile.nth(Button.Dial.class, index);
        boolean watched = dial.isPresent() && dial.get() instanceof Button.BlfSpeedDial;
        if (watched && (question.featureCapabilities() == 1 || feature.isEmpty())) {
            type = ButtonType.BLF_SPEED_DIAL;
            label = dial.get().label();
        } else if (feature.isPresent()) {
            type = new ButtonType(feature.get().buttonType());
            label = feature.get().label();
        } else {
            type = profile.nth(Button.Fixed.class, index)
                    .map(fixed -> new ButtonType(fixed.buttonType()))
                    .orElse(type);
        }
        session.write(session.dialect().featureStat(index, type, FeatureStatus.OFF, label));
    }

    private static void service(PhoneSession session, ServiceURLStatReq question) {
        Button.Service service = session.profile()
                .nth(Button.Service.class, question.serviceURLIndex())
                .orElse(NO_SERVICE);
        session.write(session.dialect().serviceURLStat(question.serviceURLIndex(), service.url(), service.label()));
    }

    private static void config(PhoneSession session, ConfigStatReq question) {
        PhoneProfile profile = session.profile();
        session.write(new ConfigStatRes(
                new StationIdentifier(
                        profile.deviceName(), 0, session.registration().instance()),
                profile.description(),
                profile.serverName(),
                profile.count(Button.Line.class),
                profile.count(Button.Dial.class)));
    }

    private static ServerRes server(PhoneSession session) {
        List<String> names = new ArrayList<>(Collections.nCopies(SERVERS, ""));
        List<Integer> ports = new ArrayList<>(Collections.nCopies(SERVERS, 0));
        List<IpAddress> addresses = new ArrayList<>(Collections.nCopies(SERVERS, IpAddress.ANY));
        names.set(0, session.profile().serverName());
        ports.set(0, session.localAddress().getPort());
        if (!session.localAddress().isUnresolved()) {
            addresses.set(0, IpAddress.of(session.localAddress().getAddress()));
        }
        return new ServerRes(names, ports, addresses);
    }

    private static void time(PhoneSession session, TimeDateReq question) {
        session.tellTime();
        session.timeAsked();
    }

    /** The seconds are those of the wall clock, as if it showed UTC: so in every capture. */
    static TimeDateRes timeDate(ZonedDateTime now) {
        LocalDateTime local = now.toLocalDateTime();
        return new TimeDateRes(
                local.getYear(),
                local.getMonthValue(),
                local.getDayOfWeek().getValue() % 7,
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond(),
                local.getNano() / 1_000_000,
                (int) local.toEpochSecond(ZoneOffset.UTC));
    }

    private static CallCountResp callCount(PhoneProfile profile) {
        int lines = profile.count(Button.Line.class);
        int told = Math.min(lines, MAX_LINE_DATA);
        return new CallCountResp(lines, 1, told, Collections.nCopies(told, new LineData(MAX_CALLS, BUSY_TRIGGER)));
    }

    /** No state of call lists yet: the phone shows the entry without it. */
    private static void subscription(PhoneSession session, SubscriptionStatReq question) {
        session.write(new SubscriptionStatRes(
                question.transactionId(),
                question.subscriptionFeatureID(),
                question.timer(),
                SubscribeCause.ROUTE_FAIL));
    }
}

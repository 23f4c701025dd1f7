package org.sccpbridge.sccp.phone;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.AlarmSeverity;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.HeadsetMode;
import org.sccpbridge.sccp.message.code.MediaPathCapabilityCode;
import org.sccpbridge.sccp.message.code.MediaPathId;
import org.sccpbridge.sccp.message.input.HeadsetStatus;
import org.sccpbridge.sccp.message.input.MediaPathCapability;
import org.sccpbridge.sccp.message.part.StationIdentifier;
import org.sccpbridge.sccp.message.registration.AddOnDeviceCapabilities;
import org.sccpbridge.sccp.message.registration.Alarm;
import org.sccpbridge.sccp.message.registration.IpPort;
import org.sccpbridge.sccp.message.registration.KeepAliveAck;
import org.sccpbridge.sccp.message.registration.KeepAliveReq;
import org.sccpbridge.sccp.message.registration.RegisterAvailableLines;
import org.sccpbridge.sccp.message.registration.RegisterReq;
import org.sccpbridge.sccp.message.registration.RegisterTokenAck;
import org.sccpbridge.sccp.message.registration.RegisterTokenReq;
import org.sccpbridge.sccp.message.registration.SPCPRegisterTokenAck;
import org.sccpbridge.sccp.message.registration.SPCPRegisterTokenReq;
import org.sccpbridge.sccp.message.registration.TimeDateReq;
import org.sccpbridge.sccp.message.registration.TimeDateRes;
import org.sccpbridge.sccp.message.registration.VersionReq;
import org.sccpbridge.sccp.message.registration.VersionRes;
import org.sccpbridge.sccp.message.template.ButtonTemplateReq;
import org.sccpbridge.sccp.message.template.ButtonTemplateRes;
import org.sccpbridge.sccp.message.template.ConfigStatReq;
import org.sccpbridge.sccp.message.template.ConfigStatRes;
import org.sccpbridge.sccp.message.template.ConfigStatV2Res;
import org.sccpbridge.sccp.message.template.FeatureStatReq;
import org.sccpbridge.sccp.message.template.FeatureStatRes;
import org.sccpbridge.sccp.message.template.FeatureStatV2Res;
import org.sccpbridge.sccp.message.template.ForwardStatReq;
import org.sccpbridge.sccp.message.template.ForwardStatRes;
import org.sccpbridge.sccp.message.template.LineStatReq;
import org.sccpbridge.sccp.message.template.LineStatRes;
import org.sccpbridge.sccp.message.template.LineStatV2Res;
import org.sccpbridge.sccp.message.template.ServiceURLStatReq;
import org.sccpbridge.sccp.message.template.ServiceURLStatRes;
import org.sccpbridge.sccp.message.template.ServiceURLStatV2Res;
import org.sccpbridge.sccp.message.template.SoftKeySetReq;
import org.sccpbridge.sccp.message.template.SoftKeySetRes;
import org.sccpbridge.sccp.message.template.SoftKeyTemplateReq;
import org.sccpbridge.sccp.message.template.SoftKeyTemplateRes;
import org.sccpbridge.sccp.message.template.SpeedDialStatReq;
import org.sccpbridge.sccp.message.template.SpeedDialStatRes;
import org.sccpbridge.sccp.message.template.SpeedDialStatV2Res;
import org.sccpbridge.sccp.phone.KeysView.Button;

/** What each model asks when it starts, in its order. */
final class StartUpRequests {
    private static final int MAC_BYTES = 12;
    private static final int RTP_PORT = 5001;
    private static final int MAX_SIDE_CARS = 2;
    private static final int SMALL_SIDE_CAR = 14;
    /** The capability of FeatureStatReq for a speed dial with state. */
    private static final int WATCHED_NUMBER = 1;

    private static final Set<ButtonType> FEATURES =
            Set.of(ButtonType.FEATURE_PRIVACY, ButtonType.MULTI_BLINK_FEATURE, ButtonType.TEST_E);

    private StartUpRequests() {}

    /** A request and the types that answer it; none: nothing to wait for. */
    record Ask(FromPhone request, Set<Class<? extends ToPhone>> answers) {}

    static Alarm alarm(PhoneOptions options, InetAddress own) {
        return new Alarm(
                AlarmSeverity.INFORMATIONAL,
                "Name=" + options.deviceName() + " Load=" + options.model().spec().load + " Last=Initialized",
                0,
                asWord(own));
    }

    static RegisterReq register(PhoneOptions options, IpAddress own) {
        ModelSpec model = options.model().spec();
        return new RegisterReq(
                new StationIdentifier(options.deviceName(), 0, model.instance),
                own,
                model.deviceType,
                model.maxStreams,
                0,
                options.protocolVersion(),
                model.registerByte41,
                model.features,
                model.maxConferences,
                0,
                mac(options.deviceName(), model.macAsText),
                0,
                model.lines,
                IpAddress.of(IpAddress.IPV6, new byte[0]),
                0,
                model.load,
                "");
    }

    /** What is asked before RegisterReq, empty for nothing. */
    static List<Ask> token(PhoneOptions options, IpAddress own) {
        ModelSpec model = options.model().spec();
        StationIdentifier station = new StationIdentifier(options.deviceName(), 0, model.instance);
        return switch (model.token) {
            case NONE -> List.of();
            case AFTER_KEEPALIVE ->
                List.of(
                        ask(new KeepAliveReq(), KeepAliveAck.class),
                        ask(
                                new RegisterTokenReq(
                                        station, own, model.deviceType, IpAddress.of(IpAddress.IPV6, new byte[0]), 0),
                                RegisterTokenAck.class));
            case SPCP ->
                List.of(ask(
                        new SPCPRegisterTokenReq(
                                new StationIdentifier(options.deviceName(), 0, Integer.reverseBytes(model.instance)),
                                own,
                                model.deviceType,
                                model.maxStreams),
                        SPCPRegisterTokenAck.class));
        };
    }

    /** The requests of one step, which may depend on the buttons told so far. */
    static List<Ask> of(StartUp.Step step, PhoneModel model, List<Button> buttons) {
        return switch (step) {
            case HEADSET -> List.of(tell(new HeadsetStatus(HeadsetMode.OFF)));
            case IP_PORT -> List.of(tell(new IpPort(RTP_PORT)));
            case MEDIA_PATHS ->
                List.of(
                        tell(new MediaPathCapability(MediaPathId.SPEAKER, MediaPathCapabilityCode.ENABLE)),
                        tell(new MediaPathCapability(MediaPathId.HANDSET, MediaPathCapabilityCode.ENABLE)));
            case SIDE_CARS -> sideCars(model.sideCars());
            case BUTTONS -> List.of(ask(new ButtonTemplateReq(0), ButtonTemplateRes.class));
            case SOFT_KEYS -> List.of(ask(new SoftKeyTemplateReq(), SoftKeyTemplateRes.class));
            case SOFT_KEY_SETS -> List.of(ask(new SoftKeySetReq(), SoftKeySetRes.class));
            case CONFIG -> List.of(ask(new ConfigStatReq(), ConfigStatRes.class, ConfigStatV2Res.class));
            case VERSION -> List.of(ask(new VersionReq(), VersionRes.class));
            case FIRST_LINE -> List.of(line(1));
            case FIRST_FORWARD -> List.of(forward(1));
            case FIRST_FEATURE -> List.of(feature(1, 0));
            case SPEED_DIALS_4_TO_1 -> List.of(speedDial(4), speedDial(3), speedDial(2), speedDial(1));
            case EVERY_BUTTON -> everyButton(buttons);
            case AVAILABLE_LINES -> List.of(tell(new RegisterAvailableLines(lines(buttons))));
            case TIME -> List.of(ask(new TimeDateReq(), TimeDateRes.class));
        };
    }

    private static int lines(List<Button> buttons) {
        return (int) Math.max(
                1,
                buttons.stream()
                        .filter(button -> button.type().equals(ButtonType.LINE))
                        .count());
    }

    /** In the words of a 7970 (published dump); a 7914 on older phones does not announce itself. */
    private static List<Ask> sideCars(List<SideCar> cars) {
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < cars.size(); i++) {
            asks.add(tell(new AddOnDeviceCapabilities(
                    i + 1,
                    cars.get(i).buttons() > SMALL_SIDE_CAR ? 2 : 1,
                    MAX_SIDE_CARS,
                    Octets.of(new byte[24]),
                    "max-chained=" + MAX_SIDE_CARS + " deviceLine="
                            + cars.get(i).buttons())));
        }
        return asks;
    }

    /** Each button's status, and that of one feature and service even when there is none: 7960s ask and wait (observed). */
    private static List<Ask> everyButton(List<Button> buttons) {
        List<Ask> asks = new ArrayList<>();
        boolean feature = false;
        boolean service = false;
        for (Button button : buttons) {
            ButtonType type = button.type();
            if (type.equals(ButtonType.LINE)) {
                asks.add(line(button.instance()));
                asks.add(forward(button.instance()));
            } else if (type.equals(ButtonType.SPEED_DIAL)) {
                asks.add(speedDial(button.instance()));
            } else if (type.equals(ButtonType.SERVICE_URL)) {
                service = true;
                asks.add(service(button.instance()));
            } else if (type.equals(ButtonType.BLF_SPEED_DIAL)) {
                asks.add(feature(button.instance(), WATCHED_NUMBER));
                asks.add(speedDial(button.instance()));
            } else if (FEATURES.contains(type)) {
                feature = true;
                asks.add(feature(button.instance(), 0));
            }
        }
        if (!feature) {
            asks.add(feature(1, 0));
        }
        if (!service) {
            asks.add(service(1));
        }
        return asks;
    }

    private static Ask forward(int line) {
        return ask(new ForwardStatReq(line), ForwardStatRes.class);
    }

    private static Ask line(int instance) {
        return ask(new LineStatReq(instance), LineStatRes.class, LineStatV2Res.class);
    }

    private static Ask speedDial(int instance) {
        return ask(new SpeedDialStatReq(instance), SpeedDialStatRes.class, SpeedDialStatV2Res.class);
    }

    private static Ask feature(int instance, int capabilities) {
        return ask(new FeatureStatReq(instance, capabilities), FeatureStatRes.class, FeatureStatV2Res.class);
    }

    private static Ask service(int instance) {
        return ask(new ServiceURLStatReq(instance), ServiceURLStatRes.class, ServiceURLStatV2Res.class);
    }

    private static Ask ask(FromPhone request, Class<? extends ToPhone> answer) {
        return new Ask(request, Set.of(answer));
    }

    private static Ask ask(FromPhone request, Class<? extends ToPhone> answer, Class<? extends ToPhone> orAnswer) {
        return new Ask(request, Set.of(answer, orAnswer));
    }

    private static Ask tell(FromPhone message) {
        return new Ask(message, Set.of());
    }

    /** The hexadecimal digits at the end of a name such as SEP001122334455; zeros for other names. */
    private static Octets mac(String deviceName, boolean asText) {
        byte[] mac = new byte[MAC_BYTES];
        if (deviceName.matches("[A-Z]{3}[0-9A-F]{12}")) {
            String digits = deviceName.substring(3);
            if (asText) {
                return Octets.of(digits.getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < 6; i++) {
                mac[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
            }
        }
        return Octets.of(mac);
    }

    /** An IPv4 address as the word that Alarm carries in parm2 (capture); 0 for others. */
    private static int asWord(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == Integer.BYTES
                ? ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt()
                : 0;
    }
}

package org.sccpbridge.sccp.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.HeadsetMode;
import org.sccpbridge.sccp.message.input.HeadsetStatus;
import org.sccpbridge.sccp.message.part.StationIdentifier;
import org.sccpbridge.sccp.message.registration.RegisterAvailableLines;
import org.sccpbridge.sccp.message.registration.RegisterReq;
import org.sccpbridge.sccp.message.registration.TimeDateReq;
import org.sccpbridge.sccp.message.registration.TimeDateRes;
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
    private static final int MAX_STREAMS = 5;

    private StartUpRequests() {}

    /** A step of the registration. */
    sealed interface Step {}

    /** A request and the types that answer it; none: nothing to wait for. */
    record Ask(FromPhone request, Set<Class<? extends ToPhone>> answers) implements Step {}

    /** Here the button template is known, and the requests that depend on it follow. */
    record Plan() implements Step {}

    static RegisterReq register(PhoneOptions options, IpAddress own) {
        PhoneModel model = options.model();
        return new RegisterReq(
                new StationIdentifier(options.deviceName(), 0, model.instance()),
                own,
                model.deviceType(),
                MAX_STREAMS,
                0,
                options.protocolVersion(),
                0,
                model.features(),
                0,
                0,
                mac(options.deviceName()),
                0,
                model.lines(),
                IpAddress.of(IpAddress.IPV6, new byte[0]),
                0,
                "virtual",
                "");
    }

    static List<Step> templates(PhoneModel model) {
        List<Step> steps = new ArrayList<>();
        if (model.asks() == PhoneModel.Asks.BY_TEMPLATE) {
            steps.add(tell(new HeadsetStatus(HeadsetMode.OFF)));
        }
        steps.add(ask(new ButtonTemplateReq(0), ButtonTemplateRes.class));
        if (model.hasSoftKeys()) {
            steps.add(ask(new SoftKeyTemplateReq(), SoftKeyTemplateRes.class));
            steps.add(ask(new SoftKeySetReq(), SoftKeySetRes.class));
        }
        return steps;
    }

    static List<Step> afterTemplates(PhoneModel model, List<Button> buttons) {
        List<Step> steps = new ArrayList<>();
        switch (model.asks()) {
            case AS_A_7912 -> {
                steps.add(line(1));
                steps.add(feature(1));
                for (int n = 4; n >= 1; n--) {
                    steps.add(speedDial(n));
                }
            }
            case ONE_LINE -> steps.add(line(1));
            case BY_TEMPLATE -> {
                steps.add(ask(new ConfigStatReq(), ConfigStatRes.class, ConfigStatV2Res.class));
                byTemplate(steps, buttons);
            }
        }
        int lines = (int) buttons.stream()
                .filter(button -> button.type().equals(ButtonType.LINE))
                .count();
        steps.add(tell(new RegisterAvailableLines(Math.max(1, lines))));
        steps.add(ask(new TimeDateReq(), TimeDateRes.class));
        return steps;
    }

    /** Each button's status, and that of one feature and service even when there is none: 7960s ask and wait (observed). */
    private static void byTemplate(List<Step> steps, List<Button> buttons) {
        boolean feature = false;
        boolean service = false;
        for (Button button : buttons) {
            ButtonType type = button.type();
            if (type.equals(ButtonType.LINE)) {
                steps.add(line(button.instance()));
                steps.add(ask(new ForwardStatReq(button.instance()), ForwardStatRes.class));
            } else if (type.equals(ButtonType.SPEED_DIAL)) {
                steps.add(speedDial(button.instance()));
            } else if (type.equals(ButtonType.SERVICE_URL)) {
                service = true;
                steps.add(service(button.instance()));
            } else if (type.equals(ButtonType.BLF_SPEED_DIAL)
                    || type.equals(ButtonType.FEATURE_PRIVACY)
                    || type.equals(ButtonType.MULTI_BLINK_FEATURE)) {
                feature = true;
                steps.add(feature(button.instance()));
            }
        }
        if (!feature) {
            steps.add(feature(1));
        }
        if (!service) {
            steps.add(service(1));
        }
    }

    private static Step line(int instance) {
        return ask(new LineStatReq(instance), LineStatRes.class, LineStatV2Res.class);
    }

    private static Step speedDial(int instance) {
        return ask(new SpeedDialStatReq(instance), SpeedDialStatRes.class, SpeedDialStatV2Res.class);
    }

    private static Step feature(int instance) {
        return ask(new FeatureStatReq(instance, 0), FeatureStatRes.class, FeatureStatV2Res.class);
    }

    private static Step service(int instance) {
        return ask(new ServiceURLStatReq(instance), ServiceURLStatRes.class, ServiceURLStatV2Res.class);
    }

    private static Step ask(FromPhone request, Class<? extends ToPhone> answer) {
        return new Ask(request, Set.of(answer));
    }

    private static Step ask(FromPhone request, Class<? extends ToPhone> answer, Class<? extends ToPhone> orAnswer) {
        return new Ask(request, Set.of(answer, orAnswer));
    }

    private static Step tell(FromPhone message) {
        return new Ask(message, Set.of());
    }

    /** The hexadecimal digits at the end of a name such as SEP001122334455; zeros for other names. */
    private static Octets mac(String deviceName) {
        byte[] mac = new byte[MAC_BYTES];
        if (deviceName.matches("[A-Z]{3}[0-9A-F]{12}")) {
            for (int i = 0; i < 6; i++) {
                mac[i] = (byte) Integer.parseInt(deviceName.substring(3 + 2 * i, 5 + 2 * i), 16);
            }
        }
        return Octets.of(mac);
    }
}

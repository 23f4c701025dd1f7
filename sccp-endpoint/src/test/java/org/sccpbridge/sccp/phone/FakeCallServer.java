package org.sccpbridge.sccp.phone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.call.CallInfo;
import org.sccpbridge.sccp.message.call.CallState;
import org.sccpbridge.sccp.message.call.SelectSoftKeys;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallPriority;
import org.sccpbridge.sccp.message.code.CallPrivacy;
import org.sccpbridge.sccp.message.code.CallSecurityStatus;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.CallType;
import org.sccpbridge.sccp.message.code.DisplayText80;
import org.sccpbridge.sccp.message.code.EchoCancellation;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.message.code.G723BitRate;
import org.sccpbridge.sccp.message.code.IpAddrType;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.code.PrecedenceDomain;
import org.sccpbridge.sccp.message.code.SilenceSuppression;
import org.sccpbridge.sccp.message.code.SoftKeyEventCode;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.message.code.SpcpFeature;
import org.sccpbridge.sccp.message.code.UnregisterStatus;
import org.sccpbridge.sccp.message.display.DisplayPromptStatus;
import org.sccpbridge.sccp.message.media.OpenReceiveChannel;
import org.sccpbridge.sccp.message.media.StartMediaTransmission;
import org.sccpbridge.sccp.message.part.ButtonDefinition;
import org.sccpbridge.sccp.message.part.CodecParams;
import org.sccpbridge.sccp.message.part.LatentCaps;
import org.sccpbridge.sccp.message.part.MediaEncryptionKeyInfo;
import org.sccpbridge.sccp.message.part.Precedence;
import org.sccpbridge.sccp.message.part.QualifierIn;
import org.sccpbridge.sccp.message.part.QualifierOut;
import org.sccpbridge.sccp.message.part.SoftKeyDefinition;
import org.sccpbridge.sccp.message.part.SoftKeySetDefinition;
import org.sccpbridge.sccp.message.part.StationIdentifier;
import org.sccpbridge.sccp.message.registration.CapabilitiesReq;
import org.sccpbridge.sccp.message.registration.KeepAliveAck;
import org.sccpbridge.sccp.message.registration.KeepAliveReq;
import org.sccpbridge.sccp.message.registration.RegisterAck;
import org.sccpbridge.sccp.message.registration.RegisterReq;
import org.sccpbridge.sccp.message.registration.RegisterTokenAck;
import org.sccpbridge.sccp.message.registration.RegisterTokenReq;
import org.sccpbridge.sccp.message.registration.SPCPRegisterTokenAck;
import org.sccpbridge.sccp.message.registration.SPCPRegisterTokenReq;
import org.sccpbridge.sccp.message.registration.TimeDateReq;
import org.sccpbridge.sccp.message.registration.TimeDateRes;
import org.sccpbridge.sccp.message.registration.UnregisterAck;
import org.sccpbridge.sccp.message.registration.UnregisterReq;
import org.sccpbridge.sccp.message.registration.VersionReq;
import org.sccpbridge.sccp.message.registration.VersionRes;
import org.sccpbridge.sccp.message.template.ButtonTemplateReq;
import org.sccpbridge.sccp.message.template.ButtonTemplateRes;
import org.sccpbridge.sccp.message.template.ConfigStatReq;
import org.sccpbridge.sccp.message.template.ConfigStatRes;
import org.sccpbridge.sccp.message.template.FeatureStatReq;
import org.sccpbridge.sccp.message.template.FeatureStatRes;
import org.sccpbridge.sccp.message.template.ForwardStatReq;
import org.sccpbridge.sccp.message.template.ForwardStatRes;
import org.sccpbridge.sccp.message.template.LineStatReq;
import org.sccpbridge.sccp.message.template.LineStatRes;
import org.sccpbridge.sccp.message.template.ServiceURLStatReq;
import org.sccpbridge.sccp.message.template.ServiceURLStatRes;
import org.sccpbridge.sccp.message.template.SoftKeySetReq;
import org.sccpbridge.sccp.message.template.SoftKeySetRes;
import org.sccpbridge.sccp.message.template.SoftKeyTemplateReq;
import org.sccpbridge.sccp.message.template.SoftKeyTemplateRes;
import org.sccpbridge.sccp.message.template.SpeedDialStatReq;
import org.sccpbridge.sccp.message.template.SpeedDialStatRes;

/** What a small call server says: registration answers, and makers for the messages of a call on line 1. */
final class FakeCallServer {
    static final List<SoftKeyEventCode> TEMPLATE = List.of(
            SoftKeyEventCode.REDIAL, SoftKeyEventCode.NEW_CALL, SoftKeyEventCode.END_CALL, SoftKeyEventCode.ANSWER);
    private static final List<String> LABELS = List.of(
            DisplayText80.REDIAL.inText(),
            DisplayText80.NEWCALL.inText(),
            DisplayText80.ENDCALL.inText(),
            DisplayText80.ANSWER.inText());

    private static final LatentCaps LATENT = new LatentCaps(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private FakeCallServer() {}

    /** A server that registers a phone at {@code version} and answers all it asks. */
    static ScriptedServer start(int version) throws IOException {
        ScriptedServer server = new ScriptedServer(CodecContext.latin1(Math.max(3, version)));
        server.script(message -> server.send(answers(message, version).toArray(ToPhone[]::new)));
        return server;
    }

    static List<ToPhone> answers(Message message, int version) {
        if (message instanceof RegisterReq) {
            return List.of(new RegisterAck(30, "D.M.Y", 60, version, 0, 0), new CapabilitiesReq());
        } else if (message instanceof RegisterTokenReq) {
            return List.of(new RegisterTokenAck());
        } else if (message instanceof SPCPRegisterTokenReq) {
            return List.of(new SPCPRegisterTokenAck(new SpcpFeature(0xFFFF)));
        } else if (message instanceof VersionReq) {
            return List.of(new VersionRes(""));
        } else if (message instanceof ButtonTemplateReq) {
            return List.of(new ButtonTemplateRes(
                    0,
                    3,
                    3,
                    List.of(
                            new ButtonDefinition(1, ButtonType.LINE),
                            new ButtonDefinition(1, ButtonType.SPEED_DIAL),
                            new ButtonDefinition(0, ButtonType.UNDEFINED))));
        } else if (message instanceof SoftKeyTemplateReq) {
            return List.of(new SoftKeyTemplateRes(
                    0,
                    TEMPLATE.size(),
                    TEMPLATE.size(),
                    IntStream.range(0, TEMPLATE.size())
                            .mapToObj(i -> new SoftKeyDefinition(LABELS.get(i), TEMPLATE.get(i)))
                            .toList()));
        } else if (message instanceof SoftKeySetReq) {
            return List.of(
                    new SoftKeySetRes(0, 4, 4, List.of(set(1, 2), set(3), set(3), set(4))),
                    new SelectSoftKeys(0, 0, SoftKeySet.ON_HOOK, -1),
                    prompt(0, 0, DisplayText80.YOUR_CURRENT_OPTIONS.inText()));
        } else if (message instanceof LineStatReq m) {
            return List.of(new LineStatRes(m.lineNumber(), "1001", "Alice", "Alice 1001", 15));
        } else if (message instanceof SpeedDialStatReq m) {
            return List.of(new SpeedDialStatRes(m.speedDialNumber(), "600", "Echo"));
        } else if (message instanceof FeatureStatReq m) {
            return List.of(new FeatureStatRes(m.featureIndex(), ButtonType.UNUSED, "", FeatureStatus.OFF));
        } else if (message instanceof ServiceURLStatReq m) {
            return List.of(new ServiceURLStatRes(m.serviceURLIndex(), "", ""));
        } else if (message instanceof ForwardStatReq m) {
            return List.of(new ForwardStatRes(0, m.lineNumber(), 0, "", 0, "", 0, ""));
        } else if (message instanceof ConfigStatReq) {
            return List.of(new ConfigStatRes(new StationIdentifier("SEP", 0, 1), "", "test", 1, 1));
        } else if (message instanceof TimeDateReq) {
            return List.of(new TimeDateRes(2026, 11, 0, 22, 6, 17, 0, 0, 0));
        } else if (message instanceof KeepAliveReq) {
            return List.of(new KeepAliveAck());
        } else if (message instanceof UnregisterReq) {
            return List.of(new UnregisterAck(UnregisterStatus.OK));
        }
        return List.of();
    }

    static CallState state(CallStateCode state, int call) {
        return state(state, call, CallPrivacy.NONE);
    }

    static CallState state(CallStateCode state, int call, CallPrivacy privacy) {
        return new CallState(state, 1, call, privacy, new Precedence(new CallPriority(4), new PrecedenceDomain(0)));
    }

    static CallInfo info(CallType type, String from, String fromName, String to, String toName, int call) {
        return new CallInfo(
                fromName,
                from,
                toName,
                to,
                1,
                call,
                type,
                "",
                "",
                "",
                "",
                0,
                0,
                "",
                "",
                "",
                "",
                1,
                new CallSecurityStatus(0),
                0);
    }

    static DisplayPromptStatus prompt(int line, int call, String text) {
        return new DisplayPromptStatus(0, text, line, call);
    }

    static OpenReceiveChannel open(int version, AudioCodec codec, int stream, int call) {
        return new OpenReceiveChannel(
                call,
                stream,
                20,
                new PayloadType(codec.payloadCapability()),
                new QualifierIn(new EchoCancellation(0), params(version)),
                call,
                MediaEncryptionKeyInfo.NONE,
                0,
                0,
                101,
                0,
                0,
                0,
                IpAddress.ANY,
                0,
                new IpAddrType(0),
                0,
                LATENT);
    }

    static StartMediaTransmission transmit(int version, AudioCodec codec, int stream, int call, InetSocketAddress to) {
        return new StartMediaTransmission(
                call,
                stream,
                IpAddress.of(to.getAddress()),
                to.getPort(),
                20,
                new PayloadType(codec.payloadCapability()),
                new QualifierOut(0xB8, new SilenceSuppression(0), 0, params(version)),
                call,
                MediaEncryptionKeyInfo.NONE,
                0,
                0,
                101,
                0,
                0,
                0,
                LATENT);
    }

    private static CodecParams params(int version) {
        return version < 11 ? new CodecParams.G723(new G723BitRate(0)) : new CodecParams.Modes(0, 0, 0, 0);
    }

    private static SoftKeySetDefinition set(Integer... positions) {
        List<Integer> indexes = new ArrayList<>(List.of(positions));
        List<Integer> infos = new ArrayList<>();
        for (int position : positions) {
            infos.add(300 + TEMPLATE.get(position - 1).code());
        }
        while (indexes.size() < 16) {
            indexes.add(0);
            infos.add(0);
        }
        return new SoftKeySetDefinition(indexes, infos);
    }
}

package org.sccpbridge.sccp.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.call.CallInfo;
import org.sccpbridge.sccp.message.call.CallInfoV2;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.message.code.SequenceFlag;
import org.sccpbridge.sccp.message.data.UserToDeviceDataVersion1;
import org.sccpbridge.sccp.message.display.DisplayNotify;
import org.sccpbridge.sccp.message.display.DisplayNotifyV2;
import org.sccpbridge.sccp.message.display.DisplayPriNotify;
import org.sccpbridge.sccp.message.display.DisplayPriNotifyV2;
import org.sccpbridge.sccp.message.display.DisplayPromptStatus;
import org.sccpbridge.sccp.message.display.DisplayPromptStatusV2;
import org.sccpbridge.sccp.message.template.FeatureStatRes;
import org.sccpbridge.sccp.message.template.FeatureStatV2Res;
import org.sccpbridge.sccp.message.template.LineStatRes;
import org.sccpbridge.sccp.message.template.LineStatV2Res;
import org.sccpbridge.sccp.message.template.ServiceURLStatRes;
import org.sccpbridge.sccp.message.template.ServiceURLStatV2Res;

/** Which message says a thing, from one version on: each edition is the one before it, edited. */
record Edition(
        Prompt prompt,
        Notify notice,
        PriNotify priNotify,
        Call call,
        Line line,
        Feature feature,
        Service service,
        Push push) {
    private static final int LINE_SHOWS_NUMBER_AND_NAME = 9;
    private static final int ROUTING = 1;
    private static final NavigableMap<Integer, Edition> BY_VERSION = new TreeMap<>();

    static {
        Edition edition = new Edition(
                DisplayPromptStatus::new,
                DisplayNotify::new,
                DisplayPriNotify::new,
                Edition::callInfo,
                (line, number, name, label) -> new LineStatRes(line, number, name, label, LINE_SHOWS_NUMBER_AND_NAME),
                (index, type, label, status) -> new FeatureStatRes(index, type, label, status),
                ServiceURLStatRes::new,
                Edition::wholeDocument);
        BY_VERSION.put(0, edition);
        edition = edition.withService(ServiceURLStatV2Res::new);
        BY_VERSION.put(7, edition);
        edition = edition.withCall(Edition::callInfoV2);
        BY_VERSION.put(8, edition);
        edition = edition.withFeature((index, type, label, status) -> new FeatureStatV2Res(index, type, status, label));
        BY_VERSION.put(15, edition);
        edition = edition.withLine((line, number, name, label) ->
                new LineStatV2Res(line, LINE_SHOWS_NUMBER_AND_NAME, number, name, label));
        BY_VERSION.put(17, edition);
        edition = edition.withPush(Edition::segments);
        BY_VERSION.put(18, edition);
    }

    /** SPA phones take long texts at any version, but the short CallInfo (observed server). */
    static Edition of(int version, DeviceType device, PhoneFeatures features) {
        Edition edition = BY_VERSION.floorEntry(version).getValue();
        if (device.has(Trait.SPCP)) {
            return edition.withLongTexts().withCall(Edition::callInfo);
        }
        return features.dynamicMessages(version) ? edition.withLongTexts() : edition;
    }

    interface Prompt {
        ToPhone say(int timeout, String text, int line, int call);
    }

    interface Notify {
        ToPhone say(int timeout, String text);
    }

    interface PriNotify {
        ToPhone say(int timeout, int priority, String text);
    }

    interface Call {
        ToPhone say(CallParties parties);
    }

    interface Line {
        ToPhone say(int line, String number, String name, String label);
    }

    interface Feature {
        ToPhone say(int index, ButtonType type, String label, FeatureStatus status);
    }

    interface Service {
        ToPhone say(int index, String url, String label);
    }

    interface Push {
        List<ToPhone> say(UserData data, Octets document);
    }

    private Edition withService(Service other) {
        return new Edition(prompt, notice, priNotify, call, line, feature, other, push);
    }

    private Edition withCall(Call other) {
        return new Edition(prompt, notice, priNotify, other, line, feature, service, push);
    }

    private Edition withFeature(Feature other) {
        return new Edition(prompt, notice, priNotify, call, line, other, service, push);
    }

    private Edition withLine(Line other) {
        return new Edition(prompt, notice, priNotify, call, other, feature, service, push);
    }

    private Edition withLongTexts() {
        return new Edition(
                (timeout, text, line, call) -> new DisplayPromptStatusV2(timeout, line, call, text),
                DisplayNotifyV2::new,
                DisplayPriNotifyV2::new,
                call,
                line,
                feature,
                service,
                push);
    }

    private Edition withPush(Push other) {
        return new Edition(prompt, notice, priNotify, call, line, feature, service, other);
    }

    private static List<ToPhone> wholeDocument(UserData data, Octets document) {
        if (document.size() > XmlPieces.MAX) {
            throw new IllegalArgumentException("an XML document of " + document.size()
                    + " bytes; phones below protocol 18 take " + XmlPieces.MAX + " at most");
        }
        return List.of(piece(data, document, SequenceFlag.LAST, 0, 0, 0));
    }

    private static List<ToPhone> segments(UserData data, Octets document) {
        List<Octets> pieces = XmlPieces.cut(document);
        List<ToPhone> messages = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            SequenceFlag flag =
                    i == pieces.size() - 1 ? SequenceFlag.LAST : i == 0 ? SequenceFlag.FIRST : SequenceFlag.MORE;
            messages.add(piece(
                    data,
                    pieces.get(i),
                    flag,
                    data.callReference(),
                    data.application().code(),
                    ROUTING));
        }
        return messages;
    }

    private static ToPhone piece(
            UserData data, Octets bytes, SequenceFlag flag, int conference, int appInstance, int routing) {
        return new UserToDeviceDataVersion1(
                data.application(),
                data.lineInstance(),
                data.callReference(),
                data.transactionId(),
                bytes.size(),
                flag,
                data.displayPriority(),
                conference,
                appInstance,
                routing,
                bytes);
    }

    private static ToPhone callInfo(CallParties p) {
        return new CallInfo(
                p.callingPartyName(),
                p.callingParty(),
                p.calledPartyName(),
                p.calledParty(),
                p.lineInstance(),
                p.callReference(),
                p.callType(),
                p.originalCalledPartyName(),
                p.originalCalledParty(),
                p.lastRedirectingPartyName(),
                p.lastRedirectingParty(),
                p.originalCdpnRedirectReason(),
                p.lastRedirectingReason(),
                p.cgpnVoiceMailbox(),
                p.cdpnVoiceMailbox(),
                "",
                "",
                p.callInstance(),
                p.callSecurityStatus(),
                p.partyPIRestrictionBits());
    }

    private static ToPhone callInfoV2(CallParties p) {
        return new CallInfoV2(
                p.lineInstance(),
                p.callReference(),
                p.callType(),
                p.originalCdpnRedirectReason(),
                p.lastRedirectingReason(),
                p.callInstance(),
                p.callSecurityStatus(),
                p.partyPIRestrictionBits(),
                p.callingParty(),
                "",
                p.calledParty(),
                p.originalCalledParty(),
                p.lastRedirectingParty(),
                p.cgpnVoiceMailbox(),
                p.cdpnVoiceMailbox(),
                "",
                "",
                p.callingPartyName(),
                p.calledPartyName(),
                p.originalCalledPartyName(),
                p.lastRedirectingPartyName(),
                "",
                "");
    }
}

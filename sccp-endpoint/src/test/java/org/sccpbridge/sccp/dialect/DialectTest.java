package org.sccpbridge.sccp.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.code.ApplicationId;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallType;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.code.SequenceFlag;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.message.data.UserToDeviceDataVersion1;
import org.sccpbridge.sccp.message.registration.KeepAliveAck;
import org.sccpbridge.sccp.message.registration.RegisterAck;

class DialectTest {
    private static final int DYNAMIC = 0x8100;

    private static String name(Message message) {
        return message.getClass().getSimpleName();
    }

    @ParameterizedTest
    @CsvSource({
        "3,  DisplayPromptStatus,   CallInfo,   LineStatRes,   FeatureStatRes,   ServiceURLStatRes",
        "6,  DisplayPromptStatus,   CallInfo,   LineStatRes,   FeatureStatRes,   ServiceURLStatRes",
        "7,  DisplayPromptStatus,   CallInfo,   LineStatRes,   FeatureStatRes,   ServiceURLStatV2Res",
        "8,  DisplayPromptStatusV2, CallInfoV2, LineStatRes,   FeatureStatRes,   ServiceURLStatV2Res",
        "14, DisplayPromptStatusV2, CallInfoV2, LineStatRes,   FeatureStatRes,   ServiceURLStatV2Res",
        "15, DisplayPromptStatusV2, CallInfoV2, LineStatRes,   FeatureStatV2Res, ServiceURLStatV2Res",
        "16, DisplayPromptStatusV2, CallInfoV2, LineStatRes,   FeatureStatV2Res, ServiceURLStatV2Res",
        "17, DisplayPromptStatusV2, CallInfoV2, LineStatV2Res, FeatureStatV2Res, ServiceURLStatV2Res",
        "22, DisplayPromptStatusV2, CallInfoV2, LineStatV2Res, FeatureStatV2Res, ServiceURLStatV2Res"
    })
    void choosesTheMessageByVersion(
            int version, String prompt, String call, String line, String feature, String service) {
        Dialect dialect = Dialect.of(version, DeviceType.CISCO_7970, DYNAMIC);
        assertThat(name(dialect.promptStatus(0, "text", 1, 2))).isEqualTo(prompt);
        assertThat(name(dialect.callInfo(CallParties.of(1, 2, CallType.INBOUND, "a", "1", "b", "2"))))
                .isEqualTo(call);
        assertThat(name(dialect.lineStat(1, "1", "a", "a"))).isEqualTo(line);
        assertThat(name(dialect.featureStat(1, ButtonType.FEATURE_PRIVACY, FeatureStatus.OFF, "x")))
                .isEqualTo(feature);
        assertThat(name(dialect.serviceURLStat(1, "u", "x"))).isEqualTo(service);
    }

    @Test
    void sendsShortTextsToPhonesThatDoNotKnowLongOnes() {
        Dialect dialect = Dialect.of(17, DeviceType.CISCO_7970, 0);
        assertThat(name(dialect.promptStatus(0, "text", 1, 2))).isEqualTo("DisplayPromptStatus");
        assertThat(name(dialect.notification(0, "text"))).isEqualTo("DisplayNotify");
        assertThat(name(dialect.priNotify(0, 5, "text"))).isEqualTo("DisplayPriNotify");
    }

    @ParameterizedTest
    @CsvSource({"7, 22, 7", "22, 22, 22", "30, 22, 22", "18, 11, 11", "0, 22, 0"})
    void answersTheLowerVersion(int offered, int newest, int answered) {
        assertThat(ProtocolVersion.negotiate(offered, DeviceType.CISCO_7960, newest))
                .isEqualTo(answered);
    }

    @Test
    void takesVersion33OfAnAtaFor3() {
        assertThat(ProtocolVersion.negotiate(33, DeviceType.CISCO_ATA_186, 22)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"3, 0, 0", "4, 32, 65265", "10, 32, 65265", "11, 32, 65521", "22, 32, 65521"})
    void acknowledgesWithTheFeaturesOfTheVersion(int version, int unknown, int features) {
        RegisterAck ack = ProtocolVersion.acknowledge(version, 30, 60, "D.M.Y");
        assertThat(ack).isEqualTo(new RegisterAck(30, "D.M.Y", 60, version, unknown, features));
    }

    @Test
    void writesTheVersionInTheHeaderFromTenOn() {
        Dialect old = Dialect.of(9, DeviceType.CISCO_7960, DYNAMIC);
        Dialect young = Dialect.of(20, DeviceType.CISCO_7970, DYNAMIC);
        assertThat(old.headerWord(old.dialedNumber("1", 1, 1))).isZero();
        assertThat(young.headerWord(young.dialedNumber("1", 1, 1))).isEqualTo(20);
        assertThat(young.headerWord(new KeepAliveAck())).isZero();
    }

    @Test
    void spellsMediaMessagesAsTheVersionNeeds() {
        AudioStream stream = new AudioStream(
                1, 2, 1, PayloadType.G711_ULAW_64K, 20, 101, IpAddress.of("192.0.2.1"), 4000, 0xB8, true, false);
        assertThat(Dialect.of(6, DeviceType.CISCO_7960, DYNAMIC)
                        .openReceiveChannel(stream)
                        .toString())
                .contains("codecParams=G723");
        assertThat(Dialect.of(20, DeviceType.CISCO_7970, DYNAMIC)
                        .startMediaTransmission(stream)
                        .toString())
                .contains(
                        "codecParams=Modes",
                        "remoteIpAddr=192.0.2.1",
                        "dtmfType=10",
                        "precedenceValue=184",
                        "ssValue=OFF");
    }

    @Test
    void knowsTheModels() {
        assertThat(DeviceType.find(7)).contains(DeviceType.CISCO_7960);
        assertThat(DeviceType.find(123456)).isEmpty();
        assertThat(DeviceType.CISCO_7960.buttons()).isEqualTo(6);
        assertThat(DeviceType.CISCO_7960.traits()).contains(Trait.SOFT_KEYS, Trait.TAKES_7914);
        assertThat(DeviceType.CISCO_7921.keepAliveGracePercent()).isEqualTo(20);
    }

    @Test
    void cutsADocumentBetweenItsCharacters() {
        Dialect dialect = Dialect.of(18, DeviceType.CISCO_7970, 0x8572);
        String xml = "a".repeat(1999) + "\u00e9".repeat(1000) + "z";
        List<UserToDeviceDataVersion1> pieces =
                dialect.userData(new UserData(ApplicationId.PUSH, 1, 7, 9, 5, xml)).stream()
                        .map(UserToDeviceDataVersion1.class::cast)
                        .toList();
        assertThat(pieces)
                .extracting(UserToDeviceDataVersion1::sequenceFlag)
                .containsExactly(SequenceFlag.FIRST, SequenceFlag.MORE, SequenceFlag.LAST);
        assertThat(pieces).extracting(UserToDeviceDataVersion1::dataLength).containsExactly(1999, 2000, 1);
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.transactionId()).isEqualTo(9);
            assertThat(piece.conferenceId()).isEqualTo(7);
            assertThat(piece.dataLength()).isEqualTo(piece.xmldata().size());
        });
        assertThat(pieces.stream()
                        .map(piece -> new String(piece.xmldata().toArray(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining()))
                .isEqualTo(xml);
    }

    @Test
    void sendsAShortDocumentAsTheLastPiece() {
        for (int version : new int[] {11, 20}) {
            Dialect dialect = Dialect.of(version, DeviceType.CISCO_7970, 0x8572);
            assertThat(dialect.userData(new UserData(ApplicationId.PUSH, 0, 0, 1, 0, "<a/>")))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            UserToDeviceDataVersion1.class,
                            piece -> assertThat(piece.sequenceFlag()).isEqualTo(SequenceFlag.LAST));
        }
    }

    @Test
    void refusesADocumentThatAnOlderPhoneCannotTakeWhole() {
        Dialect dialect = Dialect.of(17, DeviceType.CISCO_7970, 0x8572);
        UserData data = new UserData(ApplicationId.PUSH, 0, 0, 1, 0, "a".repeat(2001));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialect.userData(data))
                .withMessageContaining("2001");
    }

    @Test
    void writesCharacterReferencesForPhonesWithoutUtf8() {
        Dialect dialect = Dialect.of(11, DeviceType.CISCO_7960, 0x8560);
        assertThat(dialect.userData(new UserData(ApplicationId.PUSH, 0, 0, 1, 0, "<a>\u0416\uD83D\uDE00</a>")))
                .singleElement()
                .isInstanceOfSatisfying(
                        UserToDeviceDataVersion1.class,
                        piece -> assertThat(new String(piece.xmldata().toArray(), StandardCharsets.US_ASCII))
                                .isEqualTo("<a>&#1046;&#128512;</a>"));
    }

    @Test
    void choosesASoftKeySetThatWorks() {
        assertThat(Dialect.of(17, DeviceType.CISCO_6921, DYNAMIC).softKeySet(SoftKeySet.CONNECTED_CONFERENCE))
                .isEqualTo(SoftKeySet.CONNECTED_TRANSFERABLE);
        assertThat(Dialect.of(17, DeviceType.CISCO_7970, DYNAMIC).softKeySet(SoftKeySet.CONNECTED_CONFERENCE))
                .isEqualTo(SoftKeySet.CONNECTED_CONFERENCE);
    }

    @ParameterizedTest
    @CsvSource({"80005, 33554432, 2", "80005, 2, 2", "80005, 0, 0", "7, 33554432, 33554432"})
    void turnsTheInstanceOfSpaPhones(int type, int written, int meant) {
        assertThat(DeviceType.find(type).orElseThrow().instance(written)).isEqualTo(meant);
    }
}

package org.sccpbridge.sccp.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.ApplicationId;
import org.sccpbridge.sccp.message.code.SequenceFlag;
import org.sccpbridge.sccp.message.data.DeviceToUserData;
import org.sccpbridge.sccp.message.data.DeviceToUserDataResponse;
import org.sccpbridge.sccp.message.data.DeviceToUserDataResponseVersion1;
import org.sccpbridge.sccp.message.data.DeviceToUserDataVersion1;
import org.sccpbridge.sccp.message.data.UserToDeviceData;
import org.sccpbridge.sccp.message.data.UserToDeviceDataVersion1;

class PushedPagesTest {
    private static final int APP = ApplicationId.CONFERENCE.code();
    private static final String LIST = """
            <CiscoIPPhoneIconMenu><Title>Conference 5</Title><Prompt>Make your selection</Prompt>
            <MenuItem><IconIndex>2</IconIndex><Name>Bob (1002)</Name><URL>UserCallData:9081:1:7:5:21</URL></MenuItem>
            <MenuItem><IconIndex>0</IconIndex><Name>Carol (1003)</Name><URL>UserCallData:9081:1:7:5:22</URL></MenuItem>
            <SoftKeyItem><Name>Exit</Name><Position>3</Position><URL>SoftKey:Exit</URL></SoftKeyItem>
            <SoftKeyItem><Name>Mute</Name><Position>1</Position><URL>UserDataSoftKey:Select:9081:MUTE/5</URL></SoftKeyItem>
            </CiscoIPPhoneIconMenu>
            """;

    private final PhoneNetwork network = new PhoneNetwork(1);
    private ScriptedServer server;
    private VirtualPhone phone;

    @AfterEach
    void close() throws Exception {
        phone.close();
        server.close();
        network.close();
    }

    @Test
    void showsAMenuAndSendsWhatIsPicked() throws Exception {
        register(PhoneModel.CISCO_7975, 20);
        byte[] xml = LIST.getBytes(StandardCharsets.UTF_8);
        server.send(
                segment(SequenceFlag.FIRST, Arrays.copyOfRange(xml, 0, 100)),
                segment(SequenceFlag.MORE, Arrays.copyOfRange(xml, 100, 300)),
                segment(SequenceFlag.LAST, Arrays.copyOfRange(xml, 300, xml.length)));
        phone.await("the page", now -> now.page().isPresent());
        phone.pointAt("Carol (1003)");
        PhoneView view =
                phone.await("the cursor", now -> now.page().orElseThrow().cursor() == 1);
        assertThat(view.screenWithoutClock()).contains("""
                | === Conference 5 ========================================= |
                |   1 <2> Bob (1002)                                         |
                | > 2 <0> Carol (1003)                                       |
                | Make your selection                                        |
                | [Mute] [Exit]                                              |
                """);
        phone.pageKey("mute");
        phone.pick("Bob (1002)");
        await().until(() -> server.received(DeviceToUserDataVersion1.class).size() == 3);
        assertThat(server.received(DeviceToUserDataVersion1.class))
                .extracting(sent -> sent.applicationId().code() + " " + sent.lineInstance() + " " + sent.callReference()
                        + " " + sent.transactionId() + " " + text(sent.xmldata()))
                .containsExactly("9081 0 0 0 MUTE/5", "9081 1 7 5 22", "9081 1 7 5 21");
        assertThat(server.received(DeviceToUserDataResponseVersion1.class))
                .singleElement()
                .satisfies(taken -> assertThat(text(taken.xmldata())).contains("Status=\"0\""));
        phone.pageKey("Exit");
        phone.await("the page closed", now -> now.page().isEmpty());
        assertThat(phone.violations()).isEmpty();
    }

    @Test
    void answersInTheFormTheServerUses() throws Exception {
        register(PhoneModel.CISCO_7960, 11);
        server.send(first("<CiscoIPPhoneInput><Title>Invite</Title><URL>UserCallData:9082:1:7:5:INVITE</URL>"
                + "<InputItem><DisplayName>Number</DisplayName><QueryStringParam>NUMBER</QueryStringParam>"
                + "<DefaultValue>0</DefaultValue></InputItem></CiscoIPPhoneInput>"));
        phone.submit(Map.of("NUMBER", "4711"));
        await().until(() -> !server.received(DeviceToUserData.class).isEmpty());
        assertThat(text(server.received(DeviceToUserData.class).get(0).xmldata()))
                .isEqualTo("INVITE?NUMBER=4711");
        assertThat(server.received(DeviceToUserDataResponse.class)).hasSize(1);
        assertThat(phone.screen()).contains("=== Invite", "Number: [0]");
        server.send(
                first("<CiscoIPPhoneExecute><ExecuteItem Priority=\"0\" URL=\"App:Close:0\"/></CiscoIPPhoneExecute>"));
        phone.await("the page closed", now -> now.page().isEmpty());
        server.send(first("<CiscoIPPhoneText><Title>News</Title><Text>One\nTwo</Text></CiscoIPPhoneText>"));
        phone.await("a text", now -> now.page().isPresent());
        assertThat(phone.screen()).contains("| One  ", "| Two  ");
        phone.closePage();
        phone.await("the page closed", now -> now.page().isEmpty());
        assertThat(phone.view().pages().received()).hasSize(3);
    }

    @Test
    void complainsAboutWhatNoPhoneCanRead() throws Exception {
        register(PhoneModel.CISCO_7960, 11);
        server.send(first("<CiscoIPPhoneText><Title>Tom & Jerry</Title></CiscoIPPhoneText>"));
        server.send(first("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><CiscoIPPhoneText/>"));
        await().until(() -> phone.violations().size() == 2);
        assertThat(phone.violations()).allMatch(text -> text.startsWith("XML push of application " + APP));
        assertThat(phone.view().page()).isEmpty();
    }

    @Test
    void complainsAboutPagesForPhonesWithoutADisplay() throws Exception {
        register(PhoneModel.ATA_186, 3);
        server.send(first("<CiscoIPPhoneText/>"));
        await().until(() -> !phone.violations().isEmpty());
        assertThat(phone.violations()).containsExactly("UserToDeviceData to a ATA 186, which has no pages to show");
    }

    private void register(PhoneModel model, int version) throws Exception {
        server = FakeCallServer.start(version);
        phone = PhoneOptions.of(model, "SEP001122334455", server.address())
                .protocolVersion(version)
                .network(network)
                .phone();
        phone.register();
    }

    private static ToPhone first(String xml) {
        Octets data = Octets.of(xml.getBytes(StandardCharsets.UTF_8));
        return new UserToDeviceData(ApplicationId.CONFERENCE, 1, 7, 5, data.size(), data);
    }

    private static ToPhone segment(SequenceFlag flag, byte[] data) {
        return new UserToDeviceDataVersion1(
                ApplicationId.CONFERENCE, 1, 7, 5, data.length, flag, 2, 0, 0, 0, Octets.of(data));
    }

    private static String text(Octets data) {
        return new String(data.toArray(), StandardCharsets.UTF_8);
    }
}

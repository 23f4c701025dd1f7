package org.sccpbridge.bridge.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sccpbridge.bridge.config.ConfigTexts.PHONE;
import static org.sccpbridge.bridge.config.ConfigTexts.problemsOfSccp;
import static org.sccpbridge.bridge.config.ConfigTexts.sccp;

import com.google.common.net.InetAddresses;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.config.ButtonConfig.Empty;
import org.sccpbridge.bridge.config.ButtonConfig.LineButton;
import org.sccpbridge.bridge.config.ButtonConfig.SpeedDial;
import org.sccpbridge.bridge.config.ButtonConfig.Subscription;

class SccpConfTest {
    @Test
    void hasChanSccpsDefaults() {
        GeneralConfig general = sccp("[general]\n" + PHONE).general();

        assertThat(general)
                .isEqualTo(new GeneralConfig(
                        "Asterisk",
                        Duration.ofSeconds(60),
                        "default",
                        "M/D/YY",
                        ZoneId.systemDefault(),
                        List.of(Codec.ULAW, Codec.ALAW),
                        AclReader.internalOnly(),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5),
                        '#',
                        false,
                        true,
                        RingType.OUTSIDE,
                        0x2D,
                        Duration.ZERO,
                        Duration.ofSeconds(1),
                        0x32,
                        true,
                        false,
                        0,
                        BlindTransferIndication.RING,
                        CallAnswerOrder.OLDESTFIRST,
                        "default",
                        "en",
                        "skinny",
                        0x68,
                        4,
                        0xB8,
                        true,
                        false,
                        true,
                        AudioCheck.DEFAULT,
                        LampMode.ON,
                        false,
                        CallHistoryDisposition.IGNORE,
                        true,
                        true,
                        true,
                        Duration.ofSeconds(30),
                        true,
                        0,
                        true,
                        Duration.ZERO,
                        StandardCharsets.ISO_8859_1,
                        new MeetMeConfig(true, "", "qxd")));
    }

    @Test
    void listensOnPort2000OfEveryAddressByDefault() {
        assertThat(sccp(PHONE).sccp().bind().getPort()).isEqualTo(2000);
        assertThat(sccp(PHONE).sccp().bind().getAddress().isAnyLocalAddress()).isTrue();
    }

    @Test
    void linesHaveChanSccpsDefaults() {
        LineConfig line = sccp(PHONE).line("1001").orElseThrow();

        assertThat(line.incominglimit()).isEqualTo(6);
        assertThat(line.initialDialtoneTone()).isEqualTo(0x21);
        assertThat(line.secondaryDialtoneTone()).isEqualTo(0x22);
        assertThat(line.secondaryDialtoneDigits()).isEmpty();
        assertThat(line.accountcode()).isEmpty();
        assertThat(line.context()).isEqualTo("default");
        assertThat(line.codecs()).containsExactly(Codec.ULAW, Codec.ALAW);
        assertThat(line.setvar()).isEmpty();
    }

    @Test
    void devicesAndLinesInheritFromGeneralAndOverride() {
        BridgeConfig config = sccp("""
                [general]
                keepalive = 120
                context = outer
                audio_tos = CS5
                earlyrtp = none
                echocancel = off
                language = de
                accountcode = acc
                allow = g722
                timezone = Europe/Berlin
                callhistory_answered_elsewhere = Missed Calls
                [SEP000000001001]
                type = device
                button = line, 1001
                [sep00000000100a]
                type = device
                keepalive = 40
                audio_tos = 0x10
                earlyrtp = progress
                timezone = America/New_York
                button = line, 1002
                [1001]
                type = line
                label = A
                cid_name = A
                cid_num = 1
                [1002](1001)
                context = inner
                echocancel = on
                language = fr
                accountcode =
                disallow = all
                allow = alaw
                """);
        DeviceConfig first = config.device("SEP000000001001").orElseThrow();
        assertThat(first.keepalive()).isEqualTo(Duration.ofMinutes(2));
        assertThat(first.audioTos()).isEqualTo(0xA0);
        assertThat(first.earlyrtp()).isFalse();
        assertThat(first.timezone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(first.callhistoryAnsweredElsewhere()).isEqualTo(CallHistoryDisposition.MISSED);
        DeviceConfig second = config.device("sep00000000100A").orElseThrow();
        assertThat(second.name()).isEqualTo("SEP00000000100A");
        assertThat(second.keepalive()).isEqualTo(Duration.ofSeconds(40));
        assertThat(second.audioTos()).isEqualTo(0x10);
        assertThat(second.earlyrtp()).isTrue();
        assertThat(second.timezone()).isEqualTo(ZoneId.of("America/New_York"));
        LineConfig line = config.line("1001").orElseThrow();
        assertThat(line.context()).isEqualTo("outer");
        assertThat(line.echocancel()).isFalse();
        assertThat(line.language()).isEqualTo("de");
        assertThat(line.accountcode()).isEqualTo("acc");
        assertThat(line.codecs()).containsExactly(Codec.G722);
        LineConfig other = config.line("1002").orElseThrow();
        assertThat(other.label()).isEqualTo("A");
        assertThat(other.context()).isEqualTo("inner");
        assertThat(other.echocancel()).isTrue();
        assertThat(other.language()).isEqualTo("fr");
        assertThat(other.accountcode()).isEmpty();
        assertThat(other.codecs()).containsExactly(Codec.ALAW);
    }

    @Test
    void readsEveryFormOfButton() {
        DeviceConfig device = sccp("""
                        [SEP000000001001]
                        type = device
                        button = line, 1001@+12:Desk#My line!silent, default
                        button => speeddial, Echo test, 600
                        button = speeddial,Bob,*1002#,1002@hints
                        button = empty
                        button = LINE,1002@=99
                        button = line, 1003@7
                        """ + lines("1001", "1002", "1003"))
                .device("SEP000000001001")
                .orElseThrow();

        assertThat(device.buttons())
                .containsExactly(
                        new LineButton(
                                "1001", Optional.of(new Subscription("12", "Desk", false)), "My line", true, true),
                        new SpeedDial("Echo test", "600", Optional.empty()),
                        new SpeedDial("Bob", "*1002#", Optional.of("1002@hints")),
                        new Empty(),
                        new LineButton("1002", Optional.of(new Subscription("99", "", true)), "", false, false),
                        new LineButton("1003", Optional.of(new Subscription("7", "", false)), "", false, false));
    }

    @Test
    void prefersTheLineMarkedDefaultElseTheFirst() {
        BridgeConfig config = sccp("""
                [SEP000000001001]
                type = device
                button = empty
                button = line, 1001
                button = line, 1002, default
                [SEP000000001002]
                type = device
                button = line, 1002
                button = line, 1001
                [SEP000000001003]
                type = device
                """ + lines("1001", "1002"));

        assertThat(preferred(config, "SEP000000001001")).contains("1002");
        assertThat(preferred(config, "SEP000000001002")).contains("1002");
        assertThat(preferred(config, "SEP000000001003")).isEmpty();
    }

    @Test
    void knowsWhichDevicesShareALine() {
        BridgeConfig config = sccp("""
                [SEP000000001002]
                type = device
                button = line, 1001
                [SEP000000001001]
                type = device
                button = line, 1001
                button = line, 1002
                """ + lines("1001", "1002"));

        assertThat(config.devicesWithLine("1001"))
                .extracting(DeviceConfig::name)
                .containsExactly("SEP000000001002", "SEP000000001001");
        assertThat(config.devicesWithLine("1002"))
                .extracting(DeviceConfig::name)
                .containsExactly("SEP000000001001");
        assertThat(config.devicesWithLine("1003")).isEmpty();
        assertThat(config.device("SEP00000000FFFF")).isEmpty();
        assertThat(config.line("1003")).isEmpty();
    }

    @Test
    void readsWhatALineMaySay() {
        LineConfig line = sccp("""
                        [SEP000000001001]
                        type = device
                        setvar = SITE=north
                        button = line, 1001
                        [1001]
                        type = line
                        label = Älice
                        cid_name = Alice; no comment survives
                        cid_num = +49 (30) 1234-0
                        mailbox = 1001
                        mailbox = 1002@sales
                        vmnum = *97
                        adhocNumber = 0
                        adhocDelay = 3
                        ringtype = bellcore2
                        callgroup = 1, 3-5
                        pickupgroup = 63
                        namedcallgroup = sales
                        incominglimit = 1
                        setvar = A=1=2
                        setvar = CDR(userfield)=${X}
                        initial_dialtone_tone = 0x22
                        secondary_dialtone_digits = 9
                        secondary_dialtone_tone = inside dial tone
                        defaultSubscriptionId_name = Desk
                        """).line("1001").orElseThrow();

        assertThat(line.label()).isEqualTo("Älice");
        assertThat(line.cidName()).isEqualTo("Alice");
        assertThat(line.cidNum()).isEqualTo("+49 (30) 1234-0");
        assertThat(line.mailboxes()).containsExactly(new Mailbox("1001", "default"), new Mailbox("1002", "sales"));
        assertThat(line.vmnum()).isEqualTo("*97");
        assertThat(line.adhocNumber()).isEqualTo("0");
        assertThat(line.adhocDelay()).isEqualTo(Duration.ofSeconds(3));
        assertThat(line.ringtype()).isEqualTo(RingType.BELLCORE2);
        assertThat(line.pickup().callgroup()).isEqualTo("1,3-5");
        assertThat(line.pickup().pickupgroup()).isEqualTo("63");
        assertThat(line.pickup().namedcallgroup()).isEqualTo("sales");
        assertThat(line.setvar()).containsExactly(new Variable("A", "1=2"), new Variable("CDR(userfield)", "${X}"));
        assertThat(line.initialDialtoneTone()).isEqualTo(0x22);
        assertThat(line.secondaryDialtoneDigits()).isEqualTo("9");
        assertThat(line.secondaryDialtoneTone()).isEqualTo(0x21);
        assertThat(line.defaultSubscriptionIdName()).isEqualTo("Desk");
    }

    @Test
    void readsSoftKeySets() {
        BridgeConfig config = sccp("[keys]\ntype=softkeyset\nonhook = redial, NewCall\nringin =\n"
                + PHONE.replace("type=device", "type=device\nsoftkeyset=keys"));

        assertThat(config.softkeysets().get("keys").keys())
                .containsOnlyKeys("onhook", "ringin")
                .containsEntry("onhook", List.of("redial", "newcall"))
                .containsEntry("ringin", List.of());
        assertThat(config.device("SEP000000001001").orElseThrow().softkeyset()).isEqualTo("keys");
    }

    @Test
    void clockFollowsTheZoneOrTheOffset() {
        Instant summer = Instant.parse("2026-07-01T12:00:00Z");
        String general = "[general]\ntimezone=Europe/Berlin\n";
        DeviceConfig plain = device(general + PHONE);
        DeviceConfig offset = device(general + PHONE.replace("type=device", "type=device\ntzoffset=-3"));
        DeviceConfig zone = device(general + PHONE.replace("type=device", "type=device\ntimezone=Asia/Kolkata"));

        assertThat(plain.localTime(summer).toLocalDateTime()).isEqualTo(LocalDateTime.parse("2026-07-01T14:00"));
        assertThat(offset.localTime(summer).toLocalDateTime()).isEqualTo(LocalDateTime.parse("2026-07-01T11:00"));
        assertThat(zone.localTime(summer).toLocalDateTime()).isEqualTo(LocalDateTime.parse("2026-07-01T17:30"));
    }

    @Test
    void internalAdmitsPrivateNetworksOnly() {
        Acl acl = sccp(PHONE).general().acl();

        for (String inside : List.of(
                "127.0.0.1",
                "10.255.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.7.7",
                "::1",
                "fe80::1",
                "fd00::1")) {
            assertThat(acl.permits(InetAddresses.forString(inside))).as(inside).isTrue();
        }
        for (String outside : List.of("8.8.8.8", "172.32.0.1", "192.169.0.1", "11.0.0.1", "2001:db8::1")) {
            assertThat(acl.permits(InetAddresses.forString(outside)))
                    .as(outside)
                    .isFalse();
        }
    }

    @Test
    void aDevicesAclReplacesTheGeneralOneAndTheLastRuleWins() {
        Acl acl = device(PHONE.replace(
                        "type=device",
                        "type=device\ndeny=0.0.0.0/0.0.0.0\npermit=192.0.2.0/255.255.255.0, 2001:db8::/32\n"
                                + "deny=192.0.2.128/25\npermit=192.0.2.200"))
                .acl();

        assertThat(acl.permits(InetAddresses.forString("192.0.2.1"))).isTrue();
        assertThat(acl.permits(InetAddresses.forString("192.0.2.129"))).isFalse();
        assertThat(acl.permits(InetAddresses.forString("192.0.2.200"))).isTrue();
        assertThat(acl.permits(InetAddresses.forString("127.0.0.1"))).isFalse();
        assertThat(acl.permits(InetAddresses.forString("2001:db8::5"))).isTrue();
        assertThat(acl.permits(InetAddresses.forString("2001:db9::5"))).isFalse();
    }

    @Test
    void raisesAShortKeepaliveWithAWarning() {
        String text = "[general]\nkeepalive = 10\n" + PHONE;

        assertThat(sccp(text).general().keepalive()).isEqualTo(Duration.ofSeconds(30));
        assertThat(problemsOfSccp(text))
                .containsExactly("sccp.conf:2: warning: [general] keepalive: 10 is too short, 30 seconds are used");
    }

    private static DeviceConfig device(String text) {
        return sccp(text).device("SEP000000001001").orElseThrow();
    }

    private static Optional<String> preferred(BridgeConfig config, String device) {
        return config.device(device).orElseThrow().preferredLine().map(LineButton::line);
    }

    private static String lines(String... names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append('[').append(name).append("]\ntype=line\nlabel=L\ncid_name=L\ncid_num=1\n");
        }
        return text.toString();
    }
}

package org.sccpbridge.bridge.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sccpbridge.bridge.config.ConfigTexts.PHONE;
import static org.sccpbridge.bridge.config.ConfigTexts.SECRETS;

import org.junit.jupiter.api.Test;

class EffectiveConfigTest {
    @Test
    void whatIsPrintedLoadsAgainAsTheSame() {
        BridgeConfig config = ConfigLoader.parse(
                        SECRETS + "[general]\nlogdir = /var/log\n[sccp]\nbindaddr = ::1\n", """
                        [general]
                        keepalive = 90
                        accountcode = acc
                        allow = g722
                        timezone = Asia/Tokyo
                        servername = semi\\;colon \\;-- no comment
                        [keys]
                        type = softkeyset
                        onhook = redial, newcall
                        [SEP00000000000A]
                        type = device
                        devicetype = 7960
                        addon = 7914
                        tzoffset = -2
                        softkeyset = keys
                        deny = 0.0.0.0/0.0.0.0
                        permit = internal, 2001:db8::/32
                        setvar = A=1\\;2
                        imageversion = P0030801SR02
                        button = line, 1001@=12:Desk#Label!silent, default
                        button = line, 1001@+1
                        button = speeddial, Bob, 12, 12@x
                        button = speeddial, Bob, 13
                        button = service, a, b
                        button = feature, Page, paging, 799
                        [799]
                        type = paging
                        devices = sep00000000000a
                        address = 239.255.1.1
                        interface = 192.168.1.1
                        timeout = 20
                        """ + PHONE + """
                                mailbox = 1@x
                                mailbox = 2
                                callgroup = 1,3-4
                                initial_dialtone_tone = 0xA1
                                setvar = B=
                                """)
                .config()
                .orElseThrow();

        ConfigResult again = ConfigLoader.parse(
                EffectiveConfig.bridgeConf(config)
                        .replace("password = ***", "password = p")
                        .replace("secret = ***", "secret = s"),
                EffectiveConfig.sccpConf(config));

        assertThat(again.problems())
                .allMatch(problem -> problem.message().endsWith("is on this device twice")
                        || problem.message().endsWith("without effect yet"));
        assertThat(again.config()).contains(config);
    }

    @Test
    void printsDefaultsInTheWordsOfTheFiles() {
        String text = EffectiveConfig.print(
                ConfigLoader.parse(SECRETS, PHONE).config().orElseThrow());

        assertThat(text.lines())
                .contains(
                        "; sccp-bridge.conf",
                        "url = http://127.0.0.1:8088",
                        "loglevel = info",
                        "; sccp.conf",
                        "keepalive = 60",
                        "allow = ulaw,alaw",
                        "deny = 0.0.0.0/0",
                        "permit = 10.0.0.0/8",
                        "initial_dialtone_tone = Inside Dial Tone",
                        "audio_tos = 0xB8",
                        "simulate_enbloc = yes",
                        "button = line, 1001");
    }
}

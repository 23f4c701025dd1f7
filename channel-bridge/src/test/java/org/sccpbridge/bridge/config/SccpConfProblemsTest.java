package org.sccpbridge.bridge.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sccpbridge.bridge.config.ConfigTexts.PHONE;
import static org.sccpbridge.bridge.config.ConfigTexts.problemsOfSccp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SccpConfProblemsTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                // key | value | problem without file, line, section and key; - for none
                "port | 70000 | error: '70000', expected a number from 0 to 65535",
                "port | two | error: 'two', expected a number from 0 to 65535",
                "port | ~~ | error: empty, expected a number from 0 to 65535",
                "bindaddr | 10.0.0 | error: '10.0.0', expected an IPv4 or IPv6 address",
                "bindaddr | :: | -",
                "bindaddr | example.org | error: 'example.org', expected an IPv4 or IPv6 address",
                "keepalive | -1 | error: '-1', expected a number from 0 to 3600",
                "keepalive | 29 | warning: 29 is too short, 30 seconds are used",
                "keepalive | 30 | -",
                "earlyrtp | maybe | error: 'maybe', expected yes or no",
                "earlyrtp | dial | -",
                "echocancel | On | -",
                "echocancel | 2 | error: '2', expected yes or no",
                "context | a/b | error: 'a/b', expected a dialplan context",
                "context | ~~ | error: empty, expected a dialplan context",
                "dateformat | D.M.YYA | -",
                "dateformat | D.M | error: 'D.M', expected D, M and Y or YY with a separator, then A for a 12-hour clock, such as D.M.YY",
                "timezone | Europe/Berlin | -",
                "timezone | Europe/Berlim | error: 'Europe/Berlim' is not known, expected an IANA zone such as Europe/Berlin, did you mean Europe/Berlin?",
                "digittimeoutchar | * | -",
                "digittimeoutchar | ## | error: '##', expected one of 0-9 * #",
                "firstdigittimeout | 0 | error: '0', expected a number from 1 to 600",
                "ringtype | inside | -",
                "ringtype | 0x03 | -",
                "ringtype | outsid | error: 'outsid' is not known, expected one of off, inside, outside, feature, silent, urgent, bellcore1, bellcore2, bellcore3, bellcore4, bellcore5, did you mean outside?",
                "mwilamp | blonk | error: 'blonk' is not known, expected one of off, on, wink, flash, blink, did you mean blink?",
                "callhistory_answered_elsewhere | missed calls | -",
                "callwaiting_tone | 0x2D | -",
                "callwaiting_tone | Call Waitin Tone | error: 'Call Waitin Tone' is not known, expected a tone such as Inside Dial Tone, or 0x21, did you mean Call Waiting Tone?",
                "callwaiting_tone | 0x200 | error: '0x200' is not known, expected a tone such as Inside Dial Tone, or 0x21",
                "transfer_tone | Zip | -",
                "transfer_tone | 0x2E | -",
                "transfer_tone | Inside Dial Tone | error: 'Inside Dial Tone', expected a tone that ends by itself: Silence, Call Waiting Tone, Confirmation Tone, Camp On Indication Tone, Zip Zip, Zip, Beep Bonk, No Tone",
                "transfer_tone | 0x55 | error: '0x55', expected a tone that ends by itself: Silence, Call Waiting Tone, Confirmation Tone, Camp On Indication Tone, Zip Zip, Zip, Beep Bonk, No Tone",
                "audio_tos | EF | -",
                "audio_tos | af41 | -",
                "audio_tos | 256 | error: '256', expected 0 to 255",
                "audio_tos | best | error: 'best', expected CS0-CS7, AF11-AF43, EF, lowdelay … or a number such as 0xB8",
                "phonecodepage | CP1251 | -",
                "phonecodepage | klingon | error: 'klingon', expected a character set with ASCII in it, such as ISO8859-1, CP1251 or UTF-8",
                "phonecodepage | UTF-16 | error: 'UTF-16', expected a character set with ASCII in it, such as ISO8859-1, CP1251 or UTF-8",
                "phonecodepage | ISO-2022-JP | error: 'ISO-2022-JP', expected a character set with ASCII in it, such as ISO8859-1, CP1251 or UTF-8",
                "allow | g722,alaw | -",
                "allow | all | -",
                "allow | !all,ulaw | -",
                "allow | ulaw,g729 | warning: codec g729 is not supported, ignored",
                "allow | ulaw:30 | warning: packet length in 'ulaw:30' is ignored, it is always 20 ms",
                "allow | ulow,alaw | error: unknown codec 'ulow', expected ulaw, alaw, g722 or all, did you mean ulaw?",
                "disallow | all | error: no usable codec is left, expected ulaw, alaw or g722",
                "disallow | ulaw | -",
                "deny | 10.0.0.0/8 | -",
                "deny | 10.0.0.0/255.0.255.0 | error: '255.0.255.0', expected a mask such as 255.255.255.0",
                "deny | 10.0.0.0/33 | error: '33', expected a number from 0 to 32",
                "deny | external | error: 'external', expected internal, an address, address/mask or address/bits",
                "permit | internal | warning: permit without deny admits every address: begin with deny = 0.0.0.0/0.0.0.0",
                "jbenable | yes | warning: known chan-sccp option, not supported yet, ignored",
                "JBENABLE | yes | warning: known chan-sccp option, not supported yet, ignored",
                "trustphoneip | yes | warning: obsolete, ignored",
                "sccp_cos | 7 | -",
                "sccp_cos | 8 | error: '8', expected a number from 0 to 7",
                "video_cos | 5 | warning: ignored: there is no video",
                "blindtransferindication | moh | -",
                "blindtransferindication | tone | error: 'tone' is not known, expected one of ring, moh",
                "directed_pickup_modeanswer | yes | warning: deprecated in chan-sccp, ignored here",
                "keepalve | 60 | error: unknown option, did you mean keepalive?",
                "digittimeuotchar | # | error: unknown option, did you mean digittimeoutchar?",
                "bind_addr | :: | error: unknown option, did you mean bindaddr?",
                "colour | red | error: unknown option",
                "devicetype | 7960 | error: unknown option in [general], it belongs to type=device",
            })
    void judgesGeneralOptions(String key, String value, String problem) {
        assertThat(problemsOfSccp("[general]\n" + key + " = " + value + "\n" + PHONE))
                .isEqualTo(expected("sccp.conf:2", "general", key, problem));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "button | line, 1002 | error: no line '1002', did you mean 1001? A line is a section [1002] with type = line",
                "button | line | error: expected line, NAME[@SUB][#LABEL][!silent][, default]",
                "button | line, 1001, defualt | error: expected line, NAME[@SUB][#LABEL][!silent][, default]",
                "button | line, 1001!loud | error: '!loud', expected !silent",
                "button | line, 10 01 | error: '10 01', expected up to 40 letters, digits or _ . + * -, beginning with a digit, or with a letter and a letter, digit or _",
                "button | line, 1001 | warning: line 1001 is on this device twice",
                "button | speeddial, Bob | error: expected speeddial, LABEL, EXTEN[, HINT@CONTEXT]",
                "button | speeddial, Bob, 1/2 | error: '1/2', expected an extension: letters, digits or * # + _ . -",
                "button | speeddial, Bob, 12, 12 | error: '12', expected exten@context",
                "button | speeddial, Bob, 12, | -",
                "button | service, News, http://x/ | warning: button kind service is not supported yet, the button stays empty",
                "button | feature, DND, dnd | -",
                "button | feature, DND, dnd, loud | error: 'loud', expected busy or silent",
                "button | feature, Away, cfwdall, 1002 | -",
                "button | feature, Away, cfwdall, 1/2 | error: '1/2', expected an extension: letters, digits or * # + _ . -",
                "button | feature, Away | error: expected feature, LABEL, ID[, OPTION]",
                "button | feature, Lot, ParkingLot | -",
                "button | feature, Rec, monitor | -",
                "button | feature, Rec, monitor, on | error: 'on', expected nothing after monitor",
                "button | feature, Move, mobility | warning: feature 'mobility' is not supported yet, the button stays empty",
                "monitor_file | {line}/{number}.wav | -",
                "monitor_file | ../{line}.wav | error: '../{line}.wav', expected a file name with extension, of letters, digits and _./@+=:- and of {line}, {phone}, {number}, {call}, {date}, {time}",
                "monitor_options | b(m)W(3) | -",
                "monitor_options | bm(1001) | error: 'bm(1001)', expected options without m, which would leave a copy in the mailbox at every hold",
                "monitor_options | i(ID) | error: 'i(ID)', expected options without i, by which sccp-bridge knows its recordings from others",
                "monitor_options | B(15 | error: 'B(15', expected MixMonitor's options, as in B(15) or bW(3)",
                "monitor_options | a,touch b | error: 'a,touch b', expected MixMonitor's options, as in B(15) or bW(3)",
                "button | speedial, Bob, 12 | error: unknown button kind 'speedial', expected line, speeddial, feature or empty, did you mean speeddial?",
                "button | empty | -",
                "devicetype | 7960 | -",
                "devicetype | 7941G | -",
                "devicetype | Cisco 7975 | -",
                "devicetype | 7969 | warning: unknown model '7969', did you mean 7960?",
                "device | 7960 | warning: deprecated, write devicetype",
                "addon | 7914 | -",
                "addon | 7917 | error: '7917', expected one of 7914, 7915, 7916, 500S, 500DS, 932DS",
                "keepalive | 5 | warning: 5 is too short, 30 seconds are used",
                "tzoffset | 1.5 | error: '1.5', expected a number from -26 to 26",
                "softkeyset | mine | error: no soft key set 'mine'",
                "setvar | novalue | error: 'novalue', expected NAME=value",
                "imageversion | 0123456789012345678901234567890X | error: '0123456789012345678901234567890X', expected at most 31 characters",
                "dtmfmode | inband | warning: obsolete, ignored",
                "dndFeature | yes | -",
                "dnd | loud | error: 'loud' is not known, expected one of off, reject, silent, user",
                "cfwdall | no | -",
                "disallow | all | warning: deprecated in chan-sccp, ignored here",
                "discription | x | error: unknown option, did you mean description?",
                "mailbox | 1 | error: unknown option in type=device, it belongs to type=line",
            })
    void judgesDeviceOptions(String key, String value, String problem) {
        String text = PHONE.replace("button=line,1001\n", "button=line,1001\n" + key + " = " + value + "\n");

        assertThat(problemsOfSccp(text)).isEqualTo(expected("sccp.conf:4", "SEP000000001001", key, problem));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "incominglimit | 0 | error: '0', expected a number from 1 to 200",
                "mailbox | a b | error: 'a b', expected mailbox or mailbox@context",
                "vmnum | 5&6 | error: '5&6', expected an extension: letters, digits or * # + _ . -",
                "vmnum | ~~ | -",
                "adhocNumber | 1,2 | error: '1,2', expected an extension: letters, digits or * # + _ . -",
                "callgroup | 64 | error: '64', expected a number from 0 to 63",
                "callgroup | 1-3,9 | -",
                "pickupgroup | one | error: 'one', expected group numbers from 0 to 63 such as 1,3-5",
                "secondary_dialtone_digits | 9a | error: '9a', expected up to 9 of 0-9 * #",
                "initial_dialtone_tone | zip | -",
                "callerid | x | warning: obsolete, ignored",
                "trnsfvm | 5&6 | error: '5&6', expected an extension: letters, digits or * # + _ . -",
                "dnd | silent | -",
                "cidname | x | error: unknown option, did you mean cid_name?",
                "button | empty | error: unknown option in type=line, it belongs to type=device",
                "label | B | warning: given again, replaces line 6",
            })
    void judgesLineOptions(String key, String value, String problem) {
        assertThat(problemsOfSccp(PHONE + key + " = " + value + "\n"))
                .isEqualTo(expected("sccp.conf:9", "1001", key, problem));
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SEP00000000ABCD | -",
                "ATA00000000ABCD | -",
                "VGC1234567890 | -",
                "SEP00000000ABC | warning: unusual device name, expected SEP and the MAC address (12 hex digits)",
                "phone | warning: unusual device name, expected SEP and the MAC address (12 hex digits)",
                "SEP00000000ABCDE | error: no phone can have this name, expected SEP and its MAC address (12 hex)",
                "my phone | error: no phone can have this name, expected SEP and its MAC address (12 hex)",
            })
    void judgesDeviceNames(String name, String problem) {
        assertThat(problemsOfSccp(PHONE.replace("SEP000000001001", name)))
                .isEqualTo(expected("sccp.conf:1", name, "", problem));
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "alice.home-1 | -",
                "fax | error: is a special extension in Asterisk, choose another",
                "h | error: is a special extension in Asterisk, choose another",
            })
    void judgesLineNames(String name, String problem) {
        assertThat(problemsOfSccp(PHONE.replace("1001\n[1001]", name + "\n[" + name + "]")))
                .isEqualTo(expected("sccp.conf:4", name, "", problem));
    }

    @Test
    void refusesALineNameThatNoButtonCouldName() {
        assertThat(problemsOfSccp(PHONE + "[a@b]\ntype=line\nlabel=A\ncid_name=A\ncid_num=1\n"))
                .containsExactly(
                        "sccp.conf:9: error: [a@b] line name 'a@b', expected up to 40 letters, digits or _ . + * -,"
                                + " beginning with a digit, or with a letter and a letter, digit or _",
                        "sccp.conf:9: warning: [a@b] no device has a button for this line");
    }

    @Test
    void reportsSectionsOfOneNameWhateverTheirType() {
        assertThat(problemsOfSccp(
                        PHONE + "[1001]\ntype=device\n[general]\n[general]\n[sep000000001001]\ntype=device\n"))
                .containsExactly(
                        "sccp.conf:9: error: [1001] section exists already at sccp.conf:4; names are shared by devices,"
                                + " lines and soft key sets; to add to it write [1001](+)",
                        "sccp.conf:12: error: [general] section exists already at sccp.conf:11; names are shared by"
                                + " devices, lines and soft key sets; to add to it write [general](+)",
                        "sccp.conf:13: error: [sep000000001001] the same phone is configured at sccp.conf:1");
    }

    @Test
    void reportsWhatIsWrongWithAPagingGroup() {
        assertThat(problemsOfSccp(PHONE + """
                [799]
                type = paging
                address = 10.0.0.1
                port = 20481
                devices = SEP000000001001, SEP00000000000C
                codec = g729
                timeout = -1
                [798]
                type = paging
                [SEP000000001001](+)
                button = feature, Page, paging, 789
                button = feature, Page, paging
                """))
                .anyMatch(text -> text.contains("'-1', expected"))
                .anyMatch(text -> text.contains("no paging group '789'"))
                .anyMatch(text -> text.contains("expected feature, LABEL, paging, GROUP"))
                .anyMatch(text -> text.contains("'10.0.0.1', expected an IPv4 multicast group"))
                .anyMatch(text -> text.contains("'20481', expected an even number"))
                .anyMatch(text -> text.contains("no phone 'SEP00000000000C'"))
                .anyMatch(text -> text.contains("'g729'"))
                .anyMatch(text -> text.contains("[798] address: missing"));
    }

    @Test
    void reportsSectionsWithoutTypeOrOfUnknownType() {
        assertThat(problemsOfSccp(PHONE + "[a]\nlabel=x\n[b]\ntype=lien\n"))
                .containsExactly(
                        "sccp.conf:9: warning: [a] type: missing, section is skipped; expected device or line",
                        "sccp.conf:12: error: [b] type: unknown type 'lien', expected device, line, paging or softkeyset, did you"
                                + " mean line?");
    }

    @Test
    void warnsOfALineNobodyHasAndADeviceWithoutLine() {
        assertThat(problemsOfSccp(
                        PHONE.replace("button=line,1001", "button=empty").replace("cid_name=A\n", "")))
                .containsExactly(
                        "sccp.conf:1: warning: [SEP000000001001] button: the device has no line: it cannot make calls",
                        "sccp.conf:4: warning: [1001] no device has a button for this line",
                        "sccp.conf:4: warning: [1001] cid_name: missing in a line, 1001 is used");
    }

    @Test
    void warnsOfMoreButtonsThanTheModelHas() {
        String buttons = "devicetype=7941\n" + "button=empty\n".repeat(2);
        String text = PHONE.replace("type=device\n", "type=device\n" + buttons);

        assertThat(problemsOfSccp(text))
                .containsExactly(
                        "sccp.conf:6: warning: [SEP000000001001] button: a 7941 has 2 buttons, this is number 3");
        assertThat(problemsOfSccp(text.replace("7941\n", "7941\naddon=7914\n"))).isEmpty();
    }

    @Test
    void warnsOfASecondDefaultLine() {
        String text = PHONE.replace("line,1001\n", "line,1001,default\nbutton=line,1002,default\n");

        assertThat(problemsOfSccp(text + "[1002](1001)\n"))
                .containsExactly(
                        "sccp.conf:4: warning: [SEP000000001001] button: a second default line, the first one is used");
    }

    @Test
    void tellsAProblemOfATemplateOnceAndWhereItIsWritten() {
        assertThat(problemsOfSccp("[t](!)\ntype=device\nkeepalive=x\n[SEP000000001002](t)\nbutton=line,1001\n"
                        + "[SEP000000001003](t)\nbutton=line,1001\n" + PHONE))
                .containsExactly("sccp.conf:3: error: [t] keepalive: 'x', expected a number from 0 to 3600");
    }

    @Test
    void anOverriddenTemplateValueIsNoProblem() {
        assertThat(problemsOfSccp("[t](!)\ntype=device\nkeepalive=60\n[SEP000000001002](t)\nkeepalive=90\n"
                        + "button=line,1001\n" + PHONE))
                .isEmpty();
    }

    @Test
    void explainsWazosDialectInOneError() {
        assertThat(problemsOfSccp("""
                        [general]
                        authtimeout = 5
                        guest = no
                        [SEP000000001001]
                        type = device
                        line = 1001
                        speeddial = sd
                        dialtimeout = 2
                        [1001]
                        type = line
                        tos_audio = EF
                        [sd]
                        type = speeddial
                        extension = 12
                        """))
                .containsExactly("sccp.conf:6: error: [SEP000000001001] line: this is wazo-libsccp's dialect of"
                        + " sccp.conf, sccp-bridge reads chan-sccp's: write the keys of a device as button = line, NAME"
                        + " and button = speeddial, LABEL, EXTEN");
    }

    @Test
    void judgesSoftKeySets() {
        assertThat(problemsOfSccp(PHONE + "[default]\ntype=softkeyset\n[k]\ntype=softkeyset\nonhok=redial\n"
                        + "ringin=anser\nuriaction=x\n"))
                .containsExactly(
                        "sccp.conf:9: error: [default] the built-in soft key set cannot be redefined",
                        "sccp.conf:13: error: [k] onhok: unknown option, did you mean onhook?",
                        "sccp.conf:14: error: [k] ringin: unknown soft key 'anser', did you mean answer?",
                        "sccp.conf:15: warning: [k] uriaction: known chan-sccp option, not supported yet, ignored");
    }

    @Test
    void knowsAllOptionNamesOfChanSccp() {
        assertThat(KnownOptions.GENERAL.options()).isEqualTo(89);
        assertThat(KnownOptions.DEVICE.options()).isEqualTo(56);
        assertThat(KnownOptions.LINE.options()).isEqualTo(44);
        assertThat(KnownOptions.SOFTKEYSET.options()).isEqualTo(16);
    }

    private static java.util.List<String> expected(String where, String section, String key, String problem) {
        if (problem == null) {
            return java.util.List.of();
        }
        int colon = problem.indexOf(": ") + 2;
        return java.util.List.of(where + ": " + problem.substring(0, colon) + "[" + section + "] "
                + (key.isEmpty() ? "" : key + ": ") + problem.substring(colon));
    }
}

package org.sccpbridge.bridge.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sccpbridge.bridge.config.ConfigTexts.PHONE;
import static org.sccpbridge.bridge.config.ConfigTexts.SECRETS;
import static org.sccpbridge.bridge.config.ConfigTexts.problemsOfBridge;
import static org.sccpbridge.bridge.config.ConfigTexts.texts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigLoaderTest {
    @TempDir
    Path directory;

    @Test
    void twoSecretsAreEnough() {
        BridgeConfig config = ConfigLoader.parse(SECRETS, PHONE).config().orElseThrow();

        assertThat(config.daemon())
                .isEqualTo(new DaemonConfig(
                        Path.of("sccp.conf"),
                        DaemonConfig.LogLevel.INFO,
                        Optional.empty(),
                        Optional.of(DaemonConfig.standardControlSocket())));
        assertThat(config.ari())
                .isEqualTo(
                        new AriConfig(URI.create("http://127.0.0.1:8088"), "sccp-bridge", new Secret("p"), "sccp", 4));
        assertThat(config.ami()).isEqualTo(new AmiConfig("127.0.0.1", 5038, "sccp-bridge", new Secret("s")));
        assertThat(config.sccp().authtimeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void readsAllThatMayBeSaid() {
        BridgeConfig config = ConfigLoader.parse("""
                        [general]
                        sccpconf = sccp.conf
                        loglevel = debug
                        logdir = log
                        [ari]
                        url = https://pbx.example:8089/asterisk/
                        username = u
                        password = p\\;q
                        app = phones
                        connections = 8
                        [ami]
                        host = pbx.example
                        port = 5039
                        username = v
                        secret = s
                        [sccp]
                        bindaddr = 127.0.0.1
                        port = 2001
                        maxconnections = 10
                        authlimit = 5
                        authtimeout = 3
                        """, PHONE).config().orElseThrow();

        assertThat(config.daemon().loglevel()).isEqualTo(DaemonConfig.LogLevel.DEBUG);
        assertThat(config.daemon().logdir()).contains(Path.of("log"));
        assertThat(config.ari())
                .isEqualTo(new AriConfig(
                        URI.create("https://pbx.example:8089/asterisk"), "u", new Secret("p;q"), "phones", 8));
        assertThat(config.ami()).isEqualTo(new AmiConfig("pbx.example", 5039, "v", new Secret("s")));
        assertThat(config.sccp().bind()).hasToString("/127.0.0.1:2001");
        assertThat(config.sccp().maxconnections()).isEqualTo(10);
        assertThat(config.sccp().authlimit()).isEqualTo(5);
        assertThat(config.sccp().authtimeout()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void takesAddressAndPortFromSccpConfUnlessGivenItself() {
        String sccpConf = "[general]\nbindaddr = 127.0.0.2\nport = 2002\n" + PHONE;

        assertThat(ConfigLoader.parse(SECRETS, sccpConf)
                        .config()
                        .orElseThrow()
                        .sccp()
                        .bind())
                .hasToString("/127.0.0.2:2002");
        assertThat(ConfigLoader.parse(SECRETS + "[sccp]\nport = 2003\n", sccpConf)
                        .config()
                        .orElseThrow()
                        .sccp()
                        .bind())
                .hasToString("/127.0.0.2:2003");
    }

    @Test
    void reportsTheProblemsOfBothFilesTogether() {
        assertThat(texts(ConfigLoader.parse(
                        "[ari]\nprot = 1\n[amy]\nsecret = s\n", "[x]\ntype = y\n[1]\ntype = line\n")))
                .containsExactly(
                        "sccp-bridge.conf: error: [ami] secret: missing, expected the secret of the user in manager.conf",
                        "sccp-bridge.conf:1: error: [ari] password: missing, expected the password of the user in"
                                + " ari.conf",
                        "sccp-bridge.conf:2: error: [ari] prot: unknown option, did you mean port?",
                        "sccp-bridge.conf:3: error: [amy] unknown section, expected [general], [ari], [ami] or [sccp],"
                                + " did you mean ami?",
                        "sccp.conf:2: error: [x] type: unknown type 'y', expected device, line, paging or softkeyset",
                        "sccp.conf:3: warning: [1] no device has a button for this line",
                        "sccp.conf:3: warning: [1] cid_name: missing in a line, 1 is used",
                        "sccp.conf:3: warning: [1] cid_num: missing in a line, 1 is used",
                        "sccp.conf:3: warning: [1] label: missing in a line, 1 is used");
    }

    @ParameterizedTest(name = "[{0}] {1} = {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "general | loglevel | loud | 'loud' is not known, expected one of error, warn, info, debug, trace",
                "general | sccpconf | ~~ | empty, expected a file name",
                "ari | url | ftp://x | not usable, expected http://host:port or http://host:port/prefix",
                "ari | url | http://u:p@x | not usable, expected http://host:port or http://host:port/prefix",
                "ari | url | http://a b | not usable, expected http://host:port or http://host:port/prefix",
                "ari | host | a/b | 'a/b', expected a host name or address",
                "ari | username | a:b | 'a:b', expected a user name: letters, digits or _ . @ -",
                "ari | app | a,b | 'a,b', expected up to 40 letters, digits or _ . + * -, beginning with a digit, or with a letter and a letter, digit or _",
                "ari | connections | 0 | '0', expected a number from 1 to 32",
                "ari | passwrd | x | unknown option, did you mean password?",
                "ami | port | 0 | '0', expected a number from 1 to 65535",
                "ami | password | x | unknown option, known here: host, port, secret, username",
                "sccp | authtimeout | 0 | '0', expected a number from 1 to 600",
                "sccp | port | -1 | '-1', expected a number from 0 to 65535",
            })
    void judgesDaemonOptions(String section, String key, String value, String message) {
        String text = "[" + section + "]\n" + key + " = " + value + "\n";
        String rest = SECRETS.contains("[" + section + "]")
                ? SECRETS.replace("[" + section + "]\n", "[" + section + "](+)\n")
                : SECRETS;

        assertThat(problemsOfBridge(text + rest))
                .containsExactly("sccp-bridge.conf:2: error: [" + section + "] " + key + ": " + message);
    }

    @Test
    void refusesUrlTogetherWithHostOrPort() {
        assertThat(problemsOfBridge(SECRETS + "[ari](+)\nurl = http://a:1\nport = 2\n"))
                .containsExactly("sccp-bridge.conf:7: error: [ari] port: given together with url, use one of them");
    }

    @Test
    void substitutesTheEnvironment() throws IOException {
        Path file = write("[ari]\npassword = a${P}b${Q:-q}\\${R}\n[ami]\nsecret = ${P}\nhost = ${NONE}\n", PHONE);
        ConfigResult result = ConfigLoader.load(file, Map.of("P", "$1\\")::get);

        assertThat(texts(result)).containsExactly(file + ":5: error: [ami] host: environment variable NONE is not set");
        Files.writeString(file, Files.readString(file).replace("${NONE}", "h"));
        BridgeConfig config =
                ConfigLoader.load(file, Map.of("P", "$1\\")::get).config().orElseThrow();
        assertThat(config.ari().password().reveal()).isEqualTo("a$1\\bq${R}");
        assertThat(config.ami().secret().reveal()).isEqualTo("$1\\");
    }

    @Test
    void reportsAMissingDaemonFileAlone() {
        Path file = directory.resolve("sccp-bridge.conf");

        assertThat(texts(ConfigLoader.load(file))).containsExactly(file + ": error: no such file: " + file);
    }

    @Test
    void reportsAMissingSccpConfWhereItIsNamed() throws IOException {
        Path file = write(SECRETS + "[general]\nsccpconf = other.conf\n", PHONE);

        assertThat(texts(ConfigLoader.load(file)))
                .containsExactly(file + ":6: error: no such file: " + directory.resolve("other.conf"));
    }

    @Test
    void keepsSecretsOutOfTextsAndProblems() {
        BridgeConfig config = ConfigLoader.parse("[ari]\npassword = hunter2\n[ami]\nsecret = hunter3\n", PHONE)
                .config()
                .orElseThrow();

        assertThat(config.toString()).contains("***").doesNotContain("hunter");
        assertThat(EffectiveConfig.print(config))
                .contains("password = ***", "secret = ***")
                .doesNotContain("hunter");
        assertThat(problemsOfBridge("[ari]\npasword = hunter2\npassword hunter2\npassword = " + "hunter2".repeat(40)
                        + "\n[ami]\nsecret = hunter2\n"))
                .noneMatch(problem -> problem.contains("hunter"))
                .hasSize(3);
    }

    @Test
    void loadsThousandsOfPhones() {
        StringBuilder text =
                new StringBuilder("[t](!)\ntype=device\n[l](!)\ntype=line\nlabel=A\ncid_name=A\ncid_num=1\n");
        for (int i = 0; i < 5_000; i++) {
            text.append(String.format(
                    Locale.ROOT, "[SEP%012X](t)\nbutton=line,%d\nbutton=speeddial,a,%d\n[%d](l)\n", i, i, i, i));
        }
        ConfigResult result = ConfigLoader.parse(SECRETS, text.toString());

        assertThat(result.problems()).isEmpty();
        assertThat(result.config().orElseThrow().devices()).hasSize(5_000);
    }

    private Path write(String sccpBridgeConf, String sccpConf) throws IOException {
        Files.writeString(directory.resolve("sccp.conf"), sccpConf);
        return Files.writeString(directory.resolve("sccp-bridge.conf"), sccpBridgeConf);
    }

    @Test
    void saysOfWhatIsCheckedOnlyThatItHasNoEffectYet() {
        ConfigResult result = ConfigLoader.parse("[ari]\npassword = a\n[ami]\nsecret = b\n", """
                [general]
                simulate_enbloc = no
                [SEP000000001001]
                type = device
                button = line, 1001!silent
                button = speeddial, Bob, 1002, 1002@hints
                [1001]
                type = line
                label = Alice
                cid_name = Alice
                cid_num = 1001
                vmnum = 500
                """);

        assertThat(result.hasErrors()).isFalse();
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "sccp.conf:2: warning: [general] simulate_enbloc: checked, but without effect yet",
                        "sccp.conf:6: warning: [SEP000000001001] button: the hint is checked, but its lamp is without effect yet",
                        "sccp.conf:12: warning: [1001] vmnum: checked, but without effect yet");
    }
}

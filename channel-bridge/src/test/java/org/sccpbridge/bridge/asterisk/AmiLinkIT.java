package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.asteriskjava.manager.event.ReloadEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.ari.asterisk.AsteriskServer;
import org.sccpbridge.bridge.dialplan.DialplanMatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The link as the daemon's own user of the sample configuration, with no privilege more. */
@AsteriskServer
class AmiLinkIT {
    private static final Logger LOG = LoggerFactory.getLogger(AmiLinkIT.class);

    private final AsteriskInstance asterisk;
    private final AmiRecorder recorder = new AmiRecorder();
    private AmiLink link;
    private DialplanReader reader;

    AmiLinkIT(AsteriskInstance asterisk) {
        this.asterisk = asterisk;
    }

    @BeforeEach
    void connect() {
        link = new AmiLink(GeneratedDialplan.options(asterisk));
        link.start(recorder);
        reader = new DialplanReader(link, Duration.ofSeconds(5));
        await().until(link::isConnected);
    }

    @AfterEach
    void stop() {
        link.stop();
    }

    @Test
    void readsAndWritesAstDb() {
        assertThat(link.dbPut("sccp-test", "key", "a value").join()).isNull();
        assertThat(link.dbGet("sccp-test", "key").join()).contains("a value");
        assertThat(link.dbDel("sccp-test", "key").join()).isTrue();
        assertThat(link.dbGet("sccp-test", "key").join()).isEmpty();
        assertThat(link.dbDel("sccp-test", "key").join()).isFalse();
    }

    @Test
    void readsIncludesIgnorePatternsSwitchesAndHints() throws IOException, InterruptedException {
        GeneratedDialplan.load(asterisk, """
                [read-top]
                ignorepat => 9
                exten => _9-1X,1,NoOp()
                exten => 100,hint,Custom:a
                include => read-day,00:00-23:59,*,*,*
                include => read-missing
                [read-day]
                exten => 200,1,NoOp()
                 same => n(label),NoOp(a: b)
                [read-switch]
                switch => Loopback/${EXTEN}@read-day
                """);

        DialplanSnapshot snapshot = reader.fresh("read-top").join();

        assertThat(snapshot.match("9")).isEqualTo(new DialplanMatch(false, true, true, false));
        assertThat(snapshot.match("912").exists()).isTrue();
        assertThat(snapshot.match("100")).isEqualTo(DialplanMatch.NONE);
        assertThat(snapshot.match("200")).isEqualTo(new DialplanMatch(true, false, false, true));
        assertThat(snapshot.dialplan().contexts().get("read-top").extensions().stream()
                        .map(extension -> extension.hint()))
                .contains("Custom:a");
        assertThat(reader.fresh("nosuch").join().match("1")).isEqualTo(DialplanMatch.NONE);
        assertThat(reader.fresh("read-switch").join().match("200"))
                .isEqualTo(new DialplanMatch(false, false, false, true));
        assertThat(reader.exists("read-switch", "200").join()).isTrue();
        assertThat(reader.exists("read-switch", "201").join()).isFalse();
    }

    @Test
    void readsAThousandExtensions() throws IOException, InterruptedException {
        StringBuilder dialplan = new StringBuilder("[big]\n");
        for (int i = 0; i < 1000; i++) {
            dialplan.append("exten => ")
                    .append(20_000 + i)
                    .append(",1,NoOp()\n same => n,NoOp()\n same => n,Hangup()\n");
        }
        GeneratedDialplan.load(asterisk, dialplan.toString());
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            reader.invalidate();
            long begun = System.nanoTime();
            assertThat(reader.fresh("big").join().match("20999").exists()).isTrue();
            long took = System.nanoTime() - begun;
            LOG.info("1000 extensions with 3 priorities read in {} ms", took / 1e6);
            fastest = Math.min(fastest, took);
        }
        assertThat(fastest).isPositive();
    }

    @Test
    void hearsOfAReload() throws IOException, InterruptedException {
        asterisk.cli("module reload pbx_config.so");

        await().until(() -> recorder.events.stream().anyMatch(ReloadEvent.class::isInstance));
    }

    @Test
    void saysWhyTheLoginIsRefused() {
        AmiRecorder refused = new AmiRecorder();
        AmiLink wrong =
                new AmiLink(new AmiOptions(asterisk.host(), asterisk.amiPort(), AsteriskInstance.AMI_USER, "wrong"));
        wrong.start(refused);
        await().until(() -> !refused.disconnected.isEmpty());
        wrong.stop();

        assertThat(refused.disconnected)
                .containsExactly(
                        "AMI " + asterisk.host() + ":" + asterisk.amiPort() + ": login as 'sccp-bridge' refused"
                                + " (Authentication failed): compare secret with manager.conf [sccp-bridge],"
                                + " and see that its permit/deny lets this machine in");
    }

    @Test
    void comesBackWithAsterisk() throws IOException, InterruptedException {
        asterisk.restart();

        await().atMost(Duration.ofSeconds(20)).until(() -> recorder.connected.size() == 2);
        assertThat(recorder.disconnected).isNotEmpty();
        assertThat(link.getVar("DIALPLAN_EXISTS(nosuch,1,1)").join()).isEqualTo("0");
    }

    @Test
    void answersManyQuestionsAtOnce() {
        List<Boolean> answers = java.util.stream.IntStream.range(0, 200)
                .mapToObj(i -> reader.exists("nosuch", Integer.toString(i)))
                .toList()
                .stream()
                .map(future -> future.join())
                .toList();

        assertThat(answers).hasSize(200).containsOnly(false);
    }
}

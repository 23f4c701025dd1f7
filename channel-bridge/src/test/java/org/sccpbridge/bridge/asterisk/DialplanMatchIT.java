package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.ari.asterisk.AsteriskServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares our answers with those of Asterisk itself, on a generated dialplan full of patterns and includes. */
@AsteriskServer
class DialplanMatchIT {
    private static final Logger LOG = LoggerFactory.getLogger(DialplanMatchIT.class);
    private static final int CONTEXTS = 60;
    private static final int NUMBERS = 80;
    private static final String KEYS = "0123456789*#AB+";
    private static final String[] PIECES = {
        "X",
        "Z",
        "N",
        "x",
        "n",
        "z",
        "1",
        "2",
        "9",
        "0",
        "*",
        "#",
        "A",
        "b",
        "+",
        "-",
        "[1-3]",
        "[5-1]",
        "[]",
        "[0-9A-D]",
        "[27-9]",
        "[1-]",
        "[*#]",
        "[z-a]",
        "4",
        "7"
    };

    private final Random random = new Random(20_230_711);

    @Test
    void findsTheSameNumbersAsAsterisk(AsteriskInstance asterisk) throws IOException, InterruptedException {
        List<List<String>> numbers = new ArrayList<>();
        GeneratedDialplan.load(asterisk, dialplan(numbers));
        AmiLink link = new AmiLink(GeneratedDialplan.options(asterisk));
        link.start(new AmiListener() {});
        await().until(link::isConnected);
        DialplanReader reader = new DialplanReader(link, Duration.ofMinutes(5));

        int found = 0;
        List<String> differences = new ArrayList<>();
        for (int context = 0; context < CONTEXTS; context++) {
            String name = "gen" + context;
            DialplanSnapshot snapshot = reader.fresh(name).join();
            for (String number : numbers.get(context)) {
                boolean real = reader.exists(name, number).join();
                found += real ? 1 : 0;
                if (snapshot.match(number).exists() != real) {
                    differences.add(name + ' ' + number + " exists in Asterisk: " + real);
                }
            }
        }
        link.stop();

        LOG.info("compared {} numbers, {} of them exist", CONTEXTS * NUMBERS, found);
        assertThat(differences).isEmpty();
        assertThat(found).isBetween(CONTEXTS * NUMBERS / 10, CONTEXTS * NUMBERS * 9 / 10);
    }

    private String dialplan(List<List<String>> numbers) {
        StringBuilder dialplan = new StringBuilder();
        for (int context = 0; context < CONTEXTS; context++) {
            dialplan.append("[gen").append(context).append("]\n");
            List<String> toDial = new ArrayList<>();
            for (int i = 3 + random.nextInt(5); i > 0; i--) {
                String extension = extension();
                int priority = random.nextInt(8) == 0 ? 2 : 1;
                dialplan.append("exten => ")
                        .append(extension)
                        .append(',')
                        .append(priority)
                        .append(",NoOp()\n");
                toDial.add(sample(extension));
            }
            dialplan.append("exten => 5").append(random.nextInt(10)).append(",hint,Custom:x\n");
            for (int i = random.nextInt(3); i > 0; i--) {
                dialplan.append("include => gen").append(random.nextInt(CONTEXTS + 5));
                dialplan.append(random.nextInt(4) == 0 ? ",00:00-23:59,*,*,*\n" : "\n");
            }
            numbers.add(variations(toDial));
        }
        return dialplan.toString();
    }

    private String extension() {
        StringBuilder extension = new StringBuilder(random.nextInt(4) == 0 ? "" : "_");
        boolean pattern = extension.length() == 1;
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            extension.append(
                    pattern ? PIECES[random.nextInt(PIECES.length)] : KEYS.charAt(random.nextInt(KEYS.length())));
        }
        String[] endings = {"", "", "", ".", "!", ".5"};
        return pattern ? extension + endings[random.nextInt(endings.length)] : extension.toString();
    }

    /** A number that the extension is likely to match. */
    private String sample(String extension) {
        StringBuilder number = new StringBuilder();
        String plain =
                extension.replaceAll("\\[[^]]*]", "2").replaceAll("[-_]", "").toUpperCase(java.util.Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case 'X', 'Z', 'N' -> number.append(random.nextInt(10));
                case '.', '!' -> number.append("7".repeat(random.nextInt(3)));
                default -> number.append(c);
            }
        }
        return number.toString();
    }

    private List<String> variations(List<String> likely) {
        List<String> numbers = new ArrayList<>();
        while (numbers.size() < NUMBERS) {
            StringBuilder number = new StringBuilder(likely.get(random.nextInt(likely.size())));
            if (random.nextInt(3) == 0 && number.length() > 0) {
                number.setCharAt(random.nextInt(number.length()), KEYS.charAt(random.nextInt(KEYS.length())));
            }
            if (random.nextInt(4) == 0) {
                number.append(KEYS.charAt(random.nextInt(KEYS.length())));
            }
            if (random.nextInt(6) == 0 && number.length() > 1) {
                number.setLength(number.length() - 1);
            }
            if (number.length() == 0) {
                number.append(random.nextInt(10));
            }
            numbers.add(number.toString());
        }
        return numbers;
    }
}

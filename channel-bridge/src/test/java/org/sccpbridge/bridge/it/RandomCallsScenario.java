package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;

/**
 * Six phones on whose keys anybody presses anything, and callers from elsewhere. When all have hung up, nothing is left on any phone nor in
 * Asterisk, and nothing went wrong on the way. What is pressed follows from {@code -Drandom.seed=…}, what Asterisk does meanwhile does not;
 * how much is {@code -Drandom.actions=2000}.
 */
interface RandomCallsScenario {
    int ACTIONS = Integer.getInteger("random.actions", 2_000);
    long SEED = Long.getLong("random.seed", 1);
    int REMEMBERED = 40;
    Duration PATIENCE = Duration.ofSeconds(90);

    Bench bench();

    @Test
    default void leavesNothingBehindWhateverSixPeopleDo() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        List<String> history = new ArrayList<>();
        try (LogLines log = new LogLines()) {
            RandomCallers callers = new RandomCallers(bench().ami(), random);
            List<RandomPerson> people = people(random);
            for (int i = 1; i <= ACTIONS; i++) {
                RandomPerson person = people.get(random.nextInt(people.size()));
                history.add(i + ": " + (random.nextInt(25) == 0 ? callers.act() : person.act()));
            }
            callers.hangUp();
            Awaitility.await("everybody to be gone").atMost(PATIENCE).until(() -> {
                // whom a parked call comes back to, or whom somebody was transferred to, hangs up again
                people.forEach(RandomPerson::goesHome);
                // and so does whoever was left in a conference or given to somebody else
                bench().ami().running("Echo").forEach(bench().ami()::hangup);
                return bench().ami().channels().isEmpty() && people.stream().allMatch(RandomPerson::isHome);
            });
            people.forEach(RandomPerson::hasNothingLeft);
            bench().ami().awaitEmpty();
            assertThat(bench().asterisk().cli("core show channels")).contains("0 active channels");
            assertThat(log.errors()).isEmpty();
        } catch (AssertionError | RuntimeException e) {
            List<String> last = history.subList(Math.max(0, history.size() - REMEMBERED), history.size());
            throw new AssertionError(
                    "seed " + SEED + ": " + e.getMessage() + "\nlast actions:\n" + String.join("\n", last), e);
        }
    }

    /** Lines of their own, 1003 at two of them, keys for parked calls at two, speed dials at most. */
    private List<RandomPerson> people(Random random) {
        TestBridge bridge = bench().bridge();
        List<VirtualPhone> phones = List.of(
                bench().alice(),
                bench().bob(),
                bench().carol(),
                bridge.phone(1004, PhoneModel.CISCO_7970),
                bridge.phone(1007, PhoneModel.CISCO_7960),
                bridge.phone(1008, PhoneModel.CISCO_7975));
        return phones.stream().map(phone -> new RandomPerson(phone, random)).toList();
    }
}

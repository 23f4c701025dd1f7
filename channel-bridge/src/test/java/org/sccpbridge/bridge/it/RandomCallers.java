package org.sccpbridge.bridge.it;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Some people elsewhere who call the phones, and may hang up on them. */
final class RandomCallers {
    private static final int MOST = 4;
    private static final List<String> NUMBERS = List.of("1001", "1002", "1003", "1004", "1007", "1008", "4711*1003");

    private final TestAmi ami;
    private final Random random;
    private final Deque<String> calling = new ArrayDeque<>();

    RandomCallers(TestAmi ami, Random random) {
        this.ami = ami;
        this.random = random;
    }

    /** In words what they did. */
    String act() {
        ami.clear();
        if (calling.size() == MOST) {
            String channel = calling.remove();
            ami.hangup(channel);
            return "caller " + channel + " hangs up";
        }
        String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
        calling.add(ami.call(number, RandomPerson.ENDS_BY_ITSELF));
        return "caller " + calling.getLast() + " calls " + number;
    }

    void hangUp() {
        ami.clear();
        calling.forEach(ami::hangup);
        calling.clear();
    }
}

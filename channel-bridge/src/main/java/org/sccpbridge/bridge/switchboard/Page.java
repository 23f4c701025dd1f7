package org.sccpbridge.bridge.switchboard;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.sccp.message.code.SoftKeySet;

/**
 * A page.
 *
 * @param line the group's
 * @param caller who pages
 * @param channel of who pages; empty where a phone of ours sends to the group itself
 * @param phone that one, else empty
 * @param party pass-through party of what it sends
 * @param listening pass-through party of each phone; nobody before something can be heard
 */
record Page(
        int id,
        Line line,
        Paging.Group group,
        Party caller,
        String channel,
        String phone,
        int party,
        Map<String, Integer> listening) {
    static Page byChannel(int id, Line line, Paging.Group group, Party caller, String channel) {
        return new Page(id, line, group, caller, channel, "", 0, Map.of());
    }

    static Page byPhone(int id, Line line, Paging.Group group, Party caller, String phone, int party) {
        return new Page(id, line, group, caller, "", phone, party, Map.of());
    }

    Page heardBy(Map<String, Integer> phones) {
        return new Page(id, line, group, caller, channel, phone, party, Map.copyOf(phones));
    }

    Page without(String listener) {
        Map<String, Integer> others = new TreeMap<>(listening);
        others.remove(listener);
        return heardBy(others);
    }

    private record Listening(int call, int party, MediaAddress group, Codec codec) implements Sign {
        @Override
        public PhoneCommand shown() {
            return new PhoneCommand.StartMulticast(call, party, group, codec);
        }

        @Override
        public PhoneCommand gone() {
            return new PhoneCommand.StopMulticast(call, party);
        }
    }

    private record Speaking(int call, int party, MediaAddress group, Codec codec) implements Sign {
        @Override
        public PhoneCommand shown() {
            return new PhoneCommand.StartMulticastTransmission(call, party, group, codec);
        }

        @Override
        public PhoneCommand gone() {
            return new PhoneCommand.StopMulticastTransmission(call, party);
        }
    }

    /** The soft key that ends it, in place of those of an idle phone. */
    record EndKey() implements Sign {
        @Override
        public PhoneCommand shown() {
            return new PhoneCommand.SelectSoftKeys(0, 0, SoftKeySet.CONNECTED, Set.of(Key.END_CALL));
        }

        @Override
        public PhoneCommand gone() {
            return new PhoneCommand.SelectSoftKeys(0, 0, SoftKeySet.ON_HOOK, EnumSet.allOf(Key.class));
        }
    }

    /** That a phone hears it. */
    Sign heardAs(int party) {
        return new Listening(id, party, group.address(), group.codec());
    }

    /** That its phone sends. */
    Sign sent() {
        return new Speaking(id, party, group.address(), group.codec());
    }
}

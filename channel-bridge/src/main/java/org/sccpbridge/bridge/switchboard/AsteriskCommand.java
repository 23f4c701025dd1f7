package org.sccpbridge.bridge.switchboard;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sccpbridge.bridge.config.Codec;

/** One request to Asterisk. Its failure comes back as {@link AsteriskEvent.CommandFailed}. */
public sealed interface AsteriskCommand extends Effect {

    /** The call reference, 0 when no call is concerned. */
    int call();

    /** Channels, bridges and devices it is about: commands about the same one are performed in order, all others as they come. */
    default Set<String> touches() {
        return Set.of();
    }

    record CreateBridge(int call, String bridge) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(bridge);
        }
    }

    /**
     * @param channels those that leave it by commands given before: Asterisk 16 keeps a bridge in its list for ever that a channel leaves
     *     or enters while it is being destroyed (observed)
     */
    record DestroyBridge(int call, String bridge, Set<String> channels) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            Set<String> all = new HashSet<>(channels);
            all.add(bridge);
            return all;
        }
    }

    /** Makes, without dialling it yet, the Local channel that will run {@code number@context}. */
    record CreateFar(
            int call, String channel, String number, String context, Codec codec, Map<String, String> variables)
            implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    record Join(int call, String bridge, String channel) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(bridge, channel);
        }
    }

    record Dial(int call, String channel) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    /**
     * Makes the external-media channel that sends to the phone at {@code phone}.
     *
     * @param identity whom the far end sees; a channel without would blank it
     */
    record CreateMedia(int call, String channel, MediaAddress phone, Codec codec, Party identity)
            implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    record Ring(int call, String channel) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    record Answer(int call, String channel) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    record Hangup(int call, String channel, HangupReason reason) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    /** The far end hears music. Asterisk sends no event for it; repeating it is harmless. */
    record Hold(int call, String channel, String musicClass) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    record Unhold(int call, String channel) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    record SendDtmf(int call, String channel, char digit) implements AsteriskCommand {
        @Override
        public Set<String> touches() {
            return Set.of(channel);
        }
    }

    record SetDeviceState(String line, DeviceState state) implements AsteriskCommand {
        @Override
        public int call() {
            return 0;
        }

        @Override
        public Set<String> touches() {
            return Set.of("Stasis:sccp-" + line);
        }
    }

    /** Reads the context anew if what is known of it is stale; answered by DialplanRead or DialplanUnknown unless nothing changed. */
    record ReadDialplan(String context) implements AsteriskCommand {
        @Override
        public int call() {
            return 0;
        }
    }
}

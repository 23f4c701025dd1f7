package org.sccpbridge.bridge.switchboard;

import java.util.Map;
import org.sccpbridge.bridge.config.Codec;

/** One request to Asterisk. Its failure comes back as {@link AsteriskEvent.CommandFailed}. */
public sealed interface AsteriskCommand extends Effect {

    /** Commands with the same key are performed one after the other: the call reference, 0 when no call is concerned. */
    int call();

    record CreateBridge(int call, String bridge) implements AsteriskCommand {}

    record DestroyBridge(int call, String bridge) implements AsteriskCommand {}

    /** Makes, without dialling it yet, the Local channel that will run {@code number@context}. */
    record CreateFar(
            int call, String channel, String number, String context, Codec codec, Map<String, String> variables)
            implements AsteriskCommand {}

    record Join(int call, String bridge, String channel) implements AsteriskCommand {}

    record Dial(int call, String channel) implements AsteriskCommand {}

    /**
     * Makes the external-media channel that sends to the phone at {@code phone}.
     *
     * @param identity whom the far end sees; a channel without would blank it
     */
    record CreateMedia(int call, String channel, MediaAddress phone, Codec codec, Party identity)
            implements AsteriskCommand {}

    record Ring(int call, String channel) implements AsteriskCommand {}

    record Answer(int call, String channel) implements AsteriskCommand {}

    record Hangup(int call, String channel, HangupReason reason) implements AsteriskCommand {}

    record SendDtmf(int call, String channel, char digit) implements AsteriskCommand {}

    record SetDeviceState(String line, DeviceState state) implements AsteriskCommand {
        @Override
        public int call() {
            return 0;
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

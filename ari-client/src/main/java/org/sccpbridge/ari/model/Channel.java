package org.sccpbridge.ari.model;

import java.util.Map;

/**
 * A channel. Source: the model Channel of /ari/api-docs/channels.json.
 *
 * <p>{@code state} is {@code Down}, {@code Ring}, {@code Ringing}, {@code Up}, {@code Busy} …; {@code channelvars} are those that Asterisk
 * was told to report, and for external media the address and port to which it wants the audio.
 */
public record Channel(
        String id,
        String name,
        String state,
        CallerId caller,
        CallerId connected,
        String accountcode,
        DialplanPlace dialplan,
        String creationtime,
        String language,
        String protocolId,
        Map<String, String> channelvars) {

    public Channel {
        id = Missing.text(id);
        name = Missing.text(name);
        state = Missing.text(state);
        caller = caller == null ? CallerId.EMPTY : caller;
        connected = connected == null ? CallerId.EMPTY : connected;
        accountcode = Missing.text(accountcode);
        dialplan = dialplan == null ? DialplanPlace.EMPTY : dialplan;
        creationtime = Missing.text(creationtime);
        language = Missing.text(language);
        protocolId = Missing.text(protocolId);
        channelvars = Missing.map(channelvars);
    }

    /** The value of a variable that came with the channel, or the empty text. */
    public String variable(String name) {
        return channelvars.getOrDefault(name, "");
    }

    /** The address to which Asterisk wants the audio of an external-media channel; known only from the answer that created it. */
    public String localAddress() {
        return variable("UNICASTRTP_LOCAL_ADDRESS");
    }

    /** The UDP port that goes with {@link #localAddress()}; 0 when it is not known. */
    public int localPort() {
        String port = variable("UNICASTRTP_LOCAL_PORT");
        return port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0;
    }
}

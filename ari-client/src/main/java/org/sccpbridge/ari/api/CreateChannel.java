package org.sccpbridge.ari.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A channel to be made, not yet dialled.
 *
 * @param endpoint technology and resource, e.g. {@code Local/602@internal}; the number in it must not contain a slash
 * @param channelId id of the new channel; empty lets Asterisk choose
 * @param otherChannelId id of the second half of a Local channel; empty lets Asterisk choose
 * @param originator channel from which formats and linked id are taken; Asterisk refuses it together with {@code formats}
 * @param formats formats of the channel; name one: Asterisk picks the best of a list, not the first
 * @param appArgs arguments of the channel's StasisStart, separated by commas
 * @param variables channel variables and writable functions, set before the channel is dialled
 */
public record CreateChannel(
        String endpoint,
        String channelId,
        String otherChannelId,
        String originator,
        String formats,
        String appArgs,
        Map<String, String> variables) {

    public CreateChannel {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    public CreateChannel(String endpoint, String channelId) {
        this(endpoint, channelId, "", "", "", "", Map.of());
    }

    public CreateChannel withOtherChannelId(String id) {
        return new CreateChannel(endpoint, channelId, id, originator, formats, appArgs, variables);
    }

    public CreateChannel withOriginator(String id) {
        return new CreateChannel(endpoint, channelId, otherChannelId, id, formats, appArgs, variables);
    }

    public CreateChannel withFormats(String format) {
        return new CreateChannel(endpoint, channelId, otherChannelId, originator, format, appArgs, variables);
    }

    public CreateChannel withAppArgs(String arguments) {
        return new CreateChannel(endpoint, channelId, otherChannelId, originator, formats, arguments, variables);
    }

    public CreateChannel withVariables(Map<String, String> values) {
        return new CreateChannel(endpoint, channelId, otherChannelId, originator, formats, appArgs, values);
    }
}

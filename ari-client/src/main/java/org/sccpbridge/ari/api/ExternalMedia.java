package org.sccpbridge.ari.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An external-media channel to be made: RTP over UDP between Asterisk and {@code host:port}.
 *
 * @param channelId id of the new channel; 149 characters at most, without a slash
 * @param host address to which Asterisk sends; a literal address, as names are resolved over DNS only
 * @param format one format of Asterisk, e.g. {@code ulaw}
 * @param data arguments of the channel's StasisStart, separated by commas; Asterisk 16 ignores them
 * @param variables channel variables and writable functions, e.g. {@code CDR_PROP(disable)}
 */
public record ExternalMedia(
        String channelId, String host, int port, String format, String data, Map<String, String> variables) {

    public ExternalMedia {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    public ExternalMedia(String channelId, String host, int port, String format) {
        this(channelId, host, port, format, "", Map.of());
    }

    public ExternalMedia withData(String arguments) {
        return new ExternalMedia(channelId, host, port, format, arguments, variables);
    }

    public ExternalMedia withVariables(Map<String, String> values) {
        return new ExternalMedia(channelId, host, port, format, data, values);
    }

    /** Address and port as Asterisk reads them; an IPv6 address in brackets. */
    String externalHost() {
        return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
    }
}

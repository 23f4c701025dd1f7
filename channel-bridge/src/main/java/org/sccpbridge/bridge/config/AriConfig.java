package org.sccpbridge.bridge.config;

import java.net.URI;

/**
 * {@code [ari]} of {@code sccp-bridge.conf}.
 *
 * @param url {@code http://host:port[/prefix]}, without {@code /ari} and without a trailing slash
 * @param app the Stasis application of the dialplan's {@code Stasis(app,line)}
 * @param connections persistent HTTP connections, 1 to 32
 */
public record AriConfig(URI url, String username, Secret password, String app, int connections) {}

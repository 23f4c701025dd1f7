package org.sccpbridge.ari.transport;

/** A successful answer (2xx): its status and its body, empty for 204. */
public record AriResponse(int status, String body) {

    @Override
    public String toString() {
        return "AriResponse[" + status + ", " + body.length() + " characters]";
    }
}

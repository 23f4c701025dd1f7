package org.sccpbridge.ari.transport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.sccpbridge.ari.AriException;

/**
 * One request, ready for the wire. Path segments and query values are quoted here and nowhere else, so that an id or number can never end
 * the segment it stands in: everything but letters, digits and {@code -._*} becomes {@code %XX} of its UTF-8 bytes.
 *
 * @param method {@code GET}, {@code POST}, {@code PUT} or {@code DELETE}
 * @param path quoted, below {@code /ari}, with a slash at its head
 * @param query quoted, without the question mark; may be empty. Not shown in messages: it can carry variables
 * @param body JSON, or empty
 */
public record AriRequest(String method, String path, String query, String body) {

    /** Asterisk reads a request line into 4,096 bytes (http.c); the rest is for method, prefix and version. */
    static final int MAX_TARGET = 3900;

    public static AriRequest get(String... segments) {
        return of("GET", segments);
    }

    public static AriRequest post(String... segments) {
        return of("POST", segments);
    }

    public static AriRequest put(String... segments) {
        return of("PUT", segments);
    }

    public static AriRequest delete(String... segments) {
        return of("DELETE", segments);
    }

    private static AriRequest of(String method, String... segments) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            // An empty segment would turn a request about one channel into one about all; controls can end up in
            // Asterisk's AMI and logs.
            if (segment.isEmpty() || segment.chars().anyMatch(Character::isISOControl)) {
                throw new AriException(
                        AriException.Kind.INVALID_REQUEST,
                        method + " " + path + "/…: an id must not be empty or contain control characters");
            }
            path.append('/').append(quote(segment));
        }
        return new AriRequest(method, path.toString(), "", "");
    }

    /** The same request with one more query parameter; an empty value is left out. */
    public AriRequest query(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        if (value.indexOf('\0') >= 0) {
            throw new AriException(
                    AriException.Kind.INVALID_REQUEST,
                    method + " " + path + ": the value of " + name + " contains a NUL");
        }
        String parameter = quote(name) + "=" + quote(value);
        String longer = query.isEmpty() ? parameter : query + "&" + parameter;
        return new AriRequest(method, path, longer, body);
    }

    /** The same request with a JSON object as its body. */
    public AriRequest body(Map<String, ?> fields) {
        return new AriRequest(method, path, query, AriJson.write(fields));
    }

    /** Whether a second copy of the request changes nothing more than the first. */
    boolean idempotent() {
        return !method.equals("POST");
    }

    /** What messages call the request. */
    public String describe() {
        return method + " " + path;
    }

    String target(String basePath) {
        return query.isEmpty() ? basePath + path : basePath + path + "?" + query;
    }

    private static String quote(String text) {
        // URLEncoder writes forms, where a blank is a plus; Asterisk reads a plus in a path as a plus.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return describe();
    }
}

package org.sccpbridge.ari.testkit;

import java.util.Map;

/**
 * A request as it reached {@link FakeAri}.
 *
 * @param path as it was on the wire, still quoted, below {@code /ari}
 * @param query decoded; of a repeated name the first value
 * @param body JSON or empty
 * @param connection number of the connection it came over, from 1
 */
public record RecordedRequest(String method, String path, Map<String, String> query, String body, int connection) {

    /** A query parameter, empty when it is absent. */
    public String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    /** Whether method and path are these; {@code path} is a regular expression for the whole path. */
    public boolean is(String wantedMethod, String wantedPath) {
        return method.equals(wantedMethod) && path.matches(wantedPath);
    }
}

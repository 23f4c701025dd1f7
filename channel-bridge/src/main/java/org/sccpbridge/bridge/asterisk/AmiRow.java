package org.sccpbridge.bridge.asterisk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came, for the kinds that asterisk-java does not know, or knows without the ActionID that tells a list's item from news.
 *
 * @param actionId of the list it belongs to; null when it came by itself
 */
public record AmiRow(String event, @Nullable String actionId, Map<String, String> fields) {
    /** Takes a defensive copy. */
    public AmiRow {
        fields = Map.copyOf(fields);
    }

    /** A field, empty when it is not there. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A field that counts something; 0 when it does not. */
    public int number(String name) {
        String digits = field(name);
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }
}

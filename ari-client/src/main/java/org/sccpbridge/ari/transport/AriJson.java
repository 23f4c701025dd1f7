package org.sccpbridge.ari.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.event.AriEvent;
import org.sccpbridge.ari.event.UnknownEvent;

/** JSON as Asterisk writes it: snake case, with fields that come and go between versions. */
public final class AriJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AriJson() {}

    /** Reads the body of an answer; one that is no such thing is {@link AriException.Kind#BAD_RESPONSE}. */
    public static <T> T read(AriRequest request, AriResponse response, TypeReference<T> type) {
        T value = null;
        String problem = "it is empty";
        try {
            value = MAPPER.readValue(response.body(), type);
        } catch (JsonProcessingException e) {
            problem = e.getOriginalMessage();
        }
        if (value == null) {
            throw new AriException(
                    AriException.Kind.BAD_RESPONSE,
                    response.status(),
                    request.describe() + ": Asterisk's answer cannot be read: " + problem,
                    null);
        }
        return value;
    }

    /**
     * Reads one event. A type without a record, or a record without its main field, is an {@link UnknownEvent}.
     *
     * @throws AriException when the text is no JSON object
     */
    public static AriEvent event(String text) {
        try {
            AriEvent event = MAPPER.readValue(text, AriEvent.class);
            if (event != null) {
                return event;
            }
        } catch (JsonProcessingException e) {
            JsonNode json = tree(text);
            if (json.isObject()) {
                return new UnknownEvent(
                        json.path("timestamp").asText(""), json.path("type").asText(""), json);
            }
        }
        throw new AriException(AriException.Kind.BAD_RESPONSE, "what is no JSON object: " + Failures.shown(text));
    }

    /** The {@code message} or {@code error} of a failed answer; empty when there is none. */
    static String errorText(String body) {
        JsonNode json = tree(body);
        return json.path("message").asText(json.path("error").asText(""));
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON: " + value.getClass(), e);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MAPPER.missingNode();
        }
    }
}

package org.sccpbridge.ari;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.ari.transport.AriRequest;

/** What a running Asterisk says about its own interface, read from {@code /ari/api-docs}. */
final class ApiDocs {

    private static final List<String> FILES = List.of(
            "asterisk", "applications", "bridges", "channels", "deviceStates", "endpoints", "events", "playbacks");
    private static final JsonMapper JSON = new JsonMapper();
    private static final SnakeCaseStrategy SNAKE = new SnakeCaseStrategy();

    private final Map<String, JsonNode> models = new LinkedHashMap<>();
    private final Map<String, JsonNode> operations = new LinkedHashMap<>();

    static ApiDocs of(AsteriskInstance asterisk) throws IOException {
        ApiDocs docs = new ApiDocs();
        for (String file : FILES) {
            docs.add(read(asterisk, file));
        }
        return docs;
    }

    private void add(JsonNode file) {
        file.path("models").properties().forEach(model -> models.put(model.getKey(), model.getValue()));
        for (JsonNode api : file.path("apis")) {
            for (JsonNode operation : api.path("operations")) {
                operations.put(
                        operation.path("httpMethod").asText() + " "
                                + api.path("path").asText(),
                        operation);
            }
        }
    }

    /** The components of the record that the model lacks, and those of another type. */
    Set<String> problems(Class<?> record, String model) {
        Set<String> problems = new TreeSet<>();
        JsonNode properties = models.getOrDefault(model, JSON.missingNode()).path("properties");
        if (!models.containsKey(model)) {
            problems.add(model);
            return problems;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            String name = SNAKE.translate(component.getName());
            JsonNode property = property(model, name);
            if (property.isMissingNode()) {
                problems.add(model + "." + name);
            } else if (!fits(component.getType(), property.path("type").asText())) {
                problems.add(model + "." + name + " is " + property.path("type").asText());
            }
        }
        assertThat(properties.isObject()).isTrue();
        return problems;
    }

    private JsonNode property(String model, String name) {
        JsonNode own = models.get(model).path("properties").path(name);
        if (!own.isMissingNode()) {
            return own;
        }
        // Events inherit from Event and Message, which name their heirs.
        for (Map.Entry<String, JsonNode> each : models.entrySet()) {
            for (JsonNode heir : each.getValue().path("subTypes")) {
                if (heir.asText().equals(model)) {
                    return property(each.getKey(), name);
                }
            }
        }
        return JSON.missingNode();
    }

    private static boolean fits(Class<?> type, String documented) {
        return switch (documented) {
            case "string", "Date" -> type == String.class;
            case "int", "long" -> type == int.class || type == long.class;
            case "boolean" -> type == boolean.class;
            case "object" -> Map.class.isAssignableFrom(type) || JsonNode.class.isAssignableFrom(type);
            default -> documented.startsWith("List[") ? List.class.isAssignableFrom(type) : type.isRecord();
        };
    }

    /** What of the request Asterisk does not know: the operation itself, or some of its query parameters. */
    Set<String> problems(AriRequest request) {
        Set<String> problems = new TreeSet<>();
        JsonNode operation = operation(request);
        if (operation.isMissingNode()) {
            problems.add(request.describe());
            return problems;
        }
        for (String pair : request.query().split("&", -1)) {
            String name = pair.split("=", 2)[0];
            boolean known = name.isEmpty();
            for (JsonNode parameter : operation.path("parameters")) {
                known |= parameter.path("paramType").asText().equals("query")
                        && parameter.path("name").asText().equals(name);
            }
            if (!known) {
                problems.add(request.describe() + "?" + name);
            }
        }
        return problems;
    }

    /** The operation whose fixed segments all agree; {@code /channels/create} goes before {@code /channels/{channelId}}. */
    private JsonNode operation(AriRequest request) {
        JsonNode found = JSON.missingNode();
        int best = -1;
        String[] asked = request.describe().split("[ /]", -1);
        for (Map.Entry<String, JsonNode> each : operations.entrySet()) {
            String[] known = each.getKey().split("[ /]", -1);
            int fixed = agreeing(asked, known);
            if (fixed > best) {
                best = fixed;
                found = each.getValue();
            }
        }
        return found;
    }

    private static int agreeing(String[] asked, String[] known) {
        if (asked.length != known.length) {
            return -1;
        }
        int fixed = 0;
        for (int i = 0; i < asked.length; i++) {
            if (known[i].equals(asked[i])) {
                fixed++;
            } else if (!known[i].startsWith("{")) {
                return -1;
            }
        }
        return fixed;
    }

    private static JsonNode read(AsteriskInstance asterisk, String file) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(asterisk.ariUri() + "/ari/api-docs/" + file + ".json")
                        .toURL()
                        .openConnection();
        connection.setConnectTimeout(5000);
        connection.setReadTimeout(5000);
        String credentials = AsteriskInstance.ARI_USER + ":" + AsteriskInstance.ARI_PASSWORD;
        connection.setRequestProperty(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        try (var answer = connection.getInputStream()) {
            return JSON.readTree(answer);
        }
    }
}

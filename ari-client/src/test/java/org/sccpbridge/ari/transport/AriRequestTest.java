package org.sccpbridge.ari.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sccpbridge.ari.AriException;

class AriRequestTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "a&b",
                "a?b=c",
                "a#b",
                "a%2Fb",
                "a b",
                "a+b",
                "..",
                "a;1",
                "ü€😀",
                "a\u2028b",
                "a,b|c\\d\"e'f<g>"
            })
    void hostileTextStaysInItsSegmentAndValue(String hostile) {
        AriRequest request = AriRequest.post("channels", hostile, "variable").query("value", hostile);
        String[] segments = request.path().split("/", -1);
        assertThat(segments).hasSize(4);
        assertThat(URLDecoder.decode(segments[2].replace("+", "%2B"), StandardCharsets.UTF_8))
                .isEqualTo(hostile);
        assertThat(segments[2]).matches("[A-Za-z0-9._*%-]+");
        assertThat(request.query()).matches("value=[A-Za-z0-9._*%-]+");
        assertThat(URLDecoder.decode(request.query().substring(6), StandardCharsets.UTF_8))
                .isEqualTo(hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\r\nX: y", "a\nb", "a\0b", "a\u007fb", "\u0085"})
    void refusesIdsThatNoAsteriskHas(String id) {
        assertThatThrownBy(() -> AriRequest.delete("channels", id))
                .isInstanceOfSatisfying(
                        AriException.class, e -> assertThat(e.kind()).isEqualTo(AriException.Kind.INVALID_REQUEST))
                .hasMessageNotContaining("X: y");
    }

    @Test
    void lineBreaksInValuesAreQuoted() {
        assertThat(AriRequest.get("x")
                        .query("v", "a\r\nHost: evil")
                        .query("w", "1")
                        .target("/ari"))
                .isEqualTo("/ari/x?v=a%0D%0AHost%3A%20evil&w=1");
    }

    @Test
    void refusesValuesThatAsteriskWouldCutShort() {
        assertThatThrownBy(() -> AriRequest.get("x").query("v", "a\0b")).isInstanceOf(AriException.class);
    }

    @Test
    void leavesEmptyParametersOut() {
        assertThat(AriRequest.get("x").query("v", "").target("/ari")).isEqualTo("/ari/x");
    }

    @Test
    void showsNeitherQueryNorBody() {
        AriRequest request = AriRequest.post("channels", "1", "variable")
                .query("value", "secret")
                .body(Map.of("variables", Map.of("PIN", "secret")));
        assertThat(request).hasToString("POST /channels/1/variable");
    }
}

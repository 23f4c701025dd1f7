package org.sccpbridge.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AriOptionsTest {

    @Test
    void neverShowsThePassword() {
        AriOptions options = AriOptions.of(URI.create("http://pbx:8088"), "user", "s3cret", "sccp");
        assertThat(options.toString()).contains("pbx:8088", "user", "sccp").doesNotContain("s3cret");
        assertThat(options.address()).isEqualTo("http://pbx:8088/ari");
    }

    @Test
    void knowsPrefixAddressAndPort() {
        AriOptions options = AriOptions.of(URI.create("https://[::1]/pbx/"), "user", "x", "sccp");
        assertThat(options.basePath()).isEqualTo("/pbx/ari");
        assertThat(options.host()).isEqualTo("::1");
        assertThat(options.port()).isEqualTo(8089);
        assertThat(options.tls()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://pbx", "pbx:8088", "http:///x", "http://user:x@pbx", "http://pbx?x=y", "//pbx"})
    void refusesAddressesThatCannotBeMeant(String uri) {
        assertThatIllegalArgumentException().isThrownBy(() -> AriOptions.of(URI.create(uri), "user", "x", "sccp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a,b", "a\nb"})
    void refusesApplicationNamesThatADialplanCannotUse(String app) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AriOptions.of(URI.create("http://pbx"), "user", "x", app));
    }
}

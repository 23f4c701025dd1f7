package org.sccpbridge.ari.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.event.AriEvent;
import org.sccpbridge.ari.event.BridgeEvent;
import org.sccpbridge.ari.event.ChannelDestroyed;
import org.sccpbridge.ari.event.ChannelEvent;
import org.sccpbridge.ari.event.StasisStart;
import org.sccpbridge.ari.event.UnknownEvent;
import org.sccpbridge.ari.model.Application;
import org.sccpbridge.ari.model.AsteriskInfo;
import org.sccpbridge.ari.model.Bridge;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.DeviceState;
import org.sccpbridge.ari.model.Endpoint;
import org.sccpbridge.ari.model.Playback;

class AriJsonTest {

    private static final String CHANNEL = "{\"id\":\"c1\",\"surprise\":{\"x\":[1]}}";

    @Test
    void readsAnEventAsAsteriskWritesIt() {
        AriEvent event = AriJson.event(
                "{\"type\":\"StasisStart\",\"timestamp\":\"2026-11-22T06:38:32.100+0000\",\"args\":[\"1001\",\"line1\"],"
                        + "\"channel\":{\"id\":\"1795318256.571\",\"name\":\"Local/1001@sccp-00000089;2\",\"state\":\"Ring\","
                        + "\"protocol_id\":\"\",\"caller\":{\"name\":\"Sip One\",\"number\":\"2001\"},\"connected\":{\"name\":\"\",\"number\":\"1001\"},"
                        + "\"accountcode\":\"\",\"dialplan\":{\"context\":\"sccp\",\"exten\":\"1001\",\"priority\":1,\"app_name\":\"Stasis\","
                        + "\"app_data\":\"sccp,1001\"},\"creationtime\":\"x\",\"language\":\"en\"},\"asterisk_id\":\"y\",\"application\":\"sccp\"}");
        assertThat(event).isInstanceOfSatisfying(StasisStart.class, start -> {
            assertThat(start.args()).containsExactly("1001", "line1");
            assertThat(start.channel().caller().name()).isEqualTo("Sip One");
            assertThat(start.channel().connected().number()).isEqualTo("1001");
            assertThat(start.channel().dialplan().appData()).isEqualTo("sccp,1001");
            assertThat(start.replaceChannel()).isNull();
            assertThat(start.type()).isEqualTo("StasisStart");
        });
    }

    @Test
    void knowsTheMediaAddressOfAnExternalMediaChannel() {
        Channel channel = read(
                "{\"id\":\"em\",\"channelvars\":{\"UNICASTRTP_LOCAL_PORT\":\"20018\",\"UNICASTRTP_LOCAL_ADDRESS\":\"127.0.0.1\",\"N\":null}}");
        assertThat(channel.localAddress()).isEqualTo("127.0.0.1");
        assertThat(channel.localPort()).isEqualTo(20018);
        assertThat(read("{\"channelvars\":{\"UNICASTRTP_LOCAL_PORT\":\"x\"}}").localPort())
                .isZero();
    }

    static Stream<Class<?>> events() {
        return Stream.of(AriEvent.class.getPermittedSubclasses())
                .flatMap(type -> type == ChannelEvent.class || type == BridgeEvent.class
                        ? Stream.of(type.getPermittedSubclasses())
                        : Stream.of(type))
                .filter(type -> type != UnknownEvent.class)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventNeedsNothingButWhatItIsAbout(Class<?> type) {
        String json = "{\"application\":\"a\",\"type\":\"" + type.getSimpleName() + "\",\"channel\":" + CHANNEL
                + ",\"bridge\":{\"id\":\"b\"},"
                + "\"bridge_from\":{\"id\":\"b2\"},\"peer\":" + CHANNEL + ",\"playback\":{},\"device_state\":{},"
                + "\"transferer_first_leg\":" + CHANNEL + ",\"transferer_second_leg\":" + CHANNEL + ",\"novelty\":1}";
        AriEvent event = AriJson.event(json);
        assertThat(event).isInstanceOf(type);
        assertThat(event.type()).isEqualTo(type.getSimpleName());
        assertThat(event.timestamp()).isEmpty();
        if (event instanceof ChannelDestroyed destroyed) {
            assertThat(destroyed.channel().id()).isEqualTo("c1");
            assertThat(destroyed.cause()).isZero();
        }
    }

    @Test
    void anUnknownTypeStaysData() {
        assertThat(AriJson.event("{\"type\":\"ChannelTeleported\",\"timestamp\":\"t\",\"to\":{\"planet\":\"Mars\"}}"))
                .isInstanceOfSatisfying(UnknownEvent.class, unknown -> {
                    assertThat(unknown.type()).isEqualTo("ChannelTeleported");
                    assertThat(unknown.timestamp()).isEqualTo("t");
                    assertThat(unknown.json().at("/to/planet").asText()).isEqualTo("Mars");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"type\":\"StasisEnd\"}", "{\"type\":\"StasisEnd\",\"channel\":7}", "{\"type\":[]}"})
    void anEventWithoutItsMainFieldStaysData(String json) {
        assertThat(AriJson.event(json)).isInstanceOf(UnknownEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{\"type\":", "nonsense"})
    void whatIsNoObjectIsNoEvent(String text) {
        assertThatThrownBy(() -> AriJson.event(text)).isInstanceOf(AriException.class);
    }

    @Test
    void everyModelBearsAnEmptyObject() {
        assertThat(read("{}").caller().name()).isEmpty();
        assertThat(read("{}", new TypeReference<Bridge>() {}).channels()).isEmpty();
        assertThat(read("{}", new TypeReference<Application>() {}).eventsDisallowed())
                .isEmpty();
        assertThat(read("{}", new TypeReference<AsteriskInfo>() {}).version()).isEmpty();
        assertThat(read("{}", new TypeReference<DeviceState>() {}).state()).isEmpty();
        assertThat(read("{}", new TypeReference<Endpoint>() {}).channelIds()).isEmpty();
        assertThat(read("{}", new TypeReference<Playback>() {}).state()).isEmpty();
    }

    @Test
    void anAnswerThatIsNoJsonNamesTheRequest() {
        assertThatThrownBy(() -> read("<html>"))
                .isInstanceOfSatisfying(
                        AriException.class, e -> assertThat(e.kind()).isEqualTo(AriException.Kind.BAD_RESPONSE))
                .hasMessageContaining("GET /channels/1");
        assertThatThrownBy(() -> read("null")).isInstanceOf(AriException.class);
    }

    private static Channel read(String json) {
        return read(json, new TypeReference<>() {});
    }

    private static <T> T read(String json, TypeReference<T> type) {
        return AriJson.read(AriRequest.get("channels", "1"), new AriResponse(200, json), type);
    }
}

package org.sccpbridge.sccp.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToneTest {
    private static final Set<Integer> CANDIDATES = Set.of(415, 535, 655, 775, 895);

    @ParameterizedTest
    @EnumSource(AudioCodec.class)
    void saysWhichToneIsHeard(AudioCodec codec) {
        assertThat(hear(codec, 655)).containsExactly(655);
    }

    @Test
    void saysAllTonesOfAMix() {
        List<ToneSource> parties = List.of(
                new ToneSource(AudioCodec.ULAW, 1, 415),
                new ToneSource(AudioCodec.ULAW, 2, 775),
                new ToneSource(AudioCodec.ULAW, 3, 895));
        HeardAudio heard = new HeardAudio(CANDIDATES, (nanos, tones) -> {});
        byte[] payload = new byte[AudioCodec.PACKET_BYTES];
        for (int packet = 0; packet < 12; packet++) {
            int[] mixed = new int[payload.length];
            for (ToneSource party : parties) {
                party.next(payload);
                for (int i = 0; i < mixed.length; i++) {
                    mixed[i] += AudioCodec.ULAW.decode(payload[i]);
                }
            }
            for (int i = 0; i < mixed.length; i++) {
                payload[i] = AudioCodec.ULAW.encode(mixed[i]);
            }
            heard.add(AudioCodec.ULAW, Unpooled.wrappedBuffer(payload), null, System.nanoTime());
        }
        assertThat(heard.tones()).containsExactlyInAnyOrder(415, 775, 895);
    }

    @ParameterizedTest
    @EnumSource(AudioCodec.class)
    void hearsNothingInSilenceAndInStrangeTones(AudioCodec codec) {
        assertThat(hear(codec, 0)).isEmpty();
        assertThat(hear(codec, 1015)).isEmpty();
    }

    @Test
    void marksEachPacketWithItsSender() {
        ToneSource source = new ToneSource(AudioCodec.ALAW, 0xCAFE1234, 535);
        byte[] payload = new byte[AudioCodec.PACKET_BYTES];
        source.next(payload);
        source.next(payload);
        ByteBuf packet = Unpooled.wrappedBuffer(payload);
        assertThat(PacketTag.read(AudioCodec.ALAW, packet)).isEqualTo(new PacketTag(0xCAFE1234, 535, 1));
        assertThat(PacketTag.read(AudioCodec.ULAW, packet)).isNull();
        assertThat(PacketTag.read(AudioCodec.ALAW, packet.slice(0, 23))).isNull();
    }

    private static Set<Integer> hear(AudioCodec codec, int tone) {
        ToneSource source = new ToneSource(codec, 7, tone);
        HeardAudio heard = new HeardAudio(CANDIDATES, (nanos, tones) -> {});
        byte[] payload = new byte[AudioCodec.PACKET_BYTES];
        for (int packet = 0; packet < 12; packet++) {
            source.next(payload);
            ByteBuf wire = Unpooled.wrappedBuffer(payload);
            heard.add(codec, wire, PacketTag.read(codec, wire), System.nanoTime());
        }
        return heard.tones();
    }
}

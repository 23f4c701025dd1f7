package org.sccpbridge.sccp.phone;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.code.MulticastReceptionStatus;
import org.sccpbridge.sccp.message.media.MulticastMediaReceptionAck;
import org.sccpbridge.sccp.message.media.StartMulticastMediaReception;
import org.sccpbridge.sccp.message.media.StartMulticastMediaTransmission;
import org.sccpbridge.sccp.message.media.StopMulticastMediaReception;
import org.sccpbridge.sccp.message.media.StopMulticastMediaTransmission;

/** Streams to and from multicast groups, by pass-through party id; confined to the phone's event loop. */
final class MulticastControl {
    private static final int MAX_STREAMS = 8;

    private final PhoneLink phone;
    private final MediaControl media;
    private final Map<Integer, Stream> receptions = new LinkedHashMap<>();
    private final Map<Integer, Stream> transmissions = new LinkedHashMap<>();

    MulticastControl(PhoneLink phone, MediaControl media) {
        this.phone = phone;
        this.media = media;
    }

    /** A stream whose port may still be on its way. */
    private static final class Stream {
        private final int callReference;
        private final AudioCodec codec;
        private final InetSocketAddress group;
        private @Nullable RtpPort port;

        Stream(int callReference, AudioCodec codec, InetSocketAddress group) {
            this.callReference = callReference;
            this.codec = codec;
            this.group = group;
        }
    }

    void register(Reactions on) {
        on.on(StartMulticastMediaReception.class, this::receive);
        on.on(StartMulticastMediaTransmission.class, this::transmit);
        on.on(StopMulticastMediaReception.class, m -> stop(receptions, m.passThroughPartyId()));
        on.on(StopMulticastMediaTransmission.class, m -> stop(transmissions, m.passThroughPartyId()));
    }

    List<MediaView.Multicast> view() {
        List<MediaView.Multicast> all = new ArrayList<>();
        receptions.forEach((id, stream) ->
                all.add(new MediaView.Multicast(id, stream.callReference, stream.codec, stream.group, true)));
        transmissions.forEach((id, stream) ->
                all.add(new MediaView.Multicast(id, stream.callReference, stream.codec, stream.group, false)));
        return List.copyOf(all);
    }

    List<RtpStats> stats() {
        List<RtpStats> all = new ArrayList<>();
        for (Map<Integer, Stream> streams : List.of(receptions, transmissions)) {
            for (Stream stream : streams.values()) {
                if (stream.port != null) {
                    all.add(stream.port.stats());
                }
            }
        }
        return all;
    }

    /** From now on the microphone picks this up. */
    void tone(int frequency) {
        for (Stream stream : transmissions.values()) {
            if (stream.port != null) {
                stream.port.startSending(stream.group, stream.codec, frequency);
            }
        }
    }

    void closeAll() {
        List.copyOf(receptions.keySet()).forEach(id -> stop(receptions, id));
        List.copyOf(transmissions.keySet()).forEach(id -> stop(transmissions, id));
    }

    private void receive(StartMulticastMediaReception m) {
        int id = m.passThroughPartyId();
        InetSocketAddress group = new InetSocketAddress(m.multicastIpAddr().toInetAddress(), m.multicastPortNumber());
        Stream stream = stream(
                "Reception",
                receptions,
                id,
                m.callReference(),
                m.compressionType().code(),
                group);
        if (stream == null) {
            acknowledge(MulticastReceptionStatus.ERROR, id, m.callReference());
            return;
        }
        MulticastPorts.join(
                phone.loop(),
                media.purpose(m.callReference(), stream.codec),
                group,
                port -> {
                    opened(receptions, id, stream, port);
                    acknowledge(MulticastReceptionStatus.OK, id, m.callReference());
                    phone.changed();
                },
                cause -> {
                    failed(receptions, id, stream, "cannot listen to " + group + ": " + cause);
                    acknowledge(MulticastReceptionStatus.ERROR, id, m.callReference());
                });
    }

    private void transmit(StartMulticastMediaTransmission m) {
        int id = m.passThroughPartyId();
        InetSocketAddress group = new InetSocketAddress(m.multicastIpAddr().toInetAddress(), m.multicastPortNumber());
        Stream stream = stream(
                "Transmission",
                transmissions,
                id,
                m.callReference(),
                m.compressionType().code(),
                group);
        if (stream != null) {
            MulticastPorts.toGroup(
                    phone.loop(),
                    media.purpose(m.callReference(), stream.codec),
                    port -> {
                        opened(transmissions, id, stream, port);
                        port.startSending(group, stream.codec, media.sentTone());
                        phone.changed();
                    },
                    cause -> failed(transmissions, id, stream, "cannot send to " + group + ": " + cause));
        }
    }

    private @Nullable Stream stream(
            String what, Map<Integer, Stream> streams, int id, int callReference, int codec, InetSocketAddress group) {
        Optional<AudioCodec> known = media.codec(codec);
        String wrong = known.isEmpty()
                ? "with codec " + codec + ", which the phone lacks"
                : !group.getAddress().isMulticastAddress()
                        ? "with " + group + ", which is no multicast group"
                        : streams.containsKey(id)
                                ? "twice with pass-through party id " + id
                                : streams.size() >= MAX_STREAMS ? "too often" : "";
        if (!wrong.isEmpty()) {
            phone.violations().add("StartMulticastMedia" + what + " " + wrong);
            return null;
        }
        Stream stream = new Stream(callReference, known.orElseThrow(), group);
        streams.put(id, stream);
        return stream;
    }

    private static void opened(Map<Integer, Stream> streams, int id, Stream stream, RtpPort port) {
        if (streams.get(id) == stream) {
            stream.port = port;
        } else {
            port.close();
        }
    }

    private void failed(Map<Integer, Stream> streams, int id, Stream stream, String why) {
        streams.remove(id, stream);
        phone.violations().add(why);
        phone.changed();
    }

    private void acknowledge(MulticastReceptionStatus status, int id, int callReference) {
        phone.send(new MulticastMediaReceptionAck(status, id, callReference));
    }

    private void stop(Map<Integer, Stream> streams, int id) {
        Stream stream = streams.remove(id);
        if (stream != null && stream.port != null) {
            media.keep(stream.port.stats());
            stream.port.close();
        }
    }
}

package org.sccpbridge.sccp.phone;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.call.CallState;
import org.sccpbridge.sccp.message.call.SetMicroMode;
import org.sccpbridge.sccp.message.code.MediaStatus;
import org.sccpbridge.sccp.message.media.CloseReceiveChannel;
import org.sccpbridge.sccp.message.media.ConnectionStatisticsReq;
import org.sccpbridge.sccp.message.media.OpenReceiveChannel;
import org.sccpbridge.sccp.message.media.StartMediaTransmission;
import org.sccpbridge.sccp.message.media.StopMediaTransmission;

/**
 * Opens and closes RTP ports as the server asks; confined to the phone's event loop. A stream is known by its pass-through party
 * id; both directions of it use one port.
 */
final class MediaControl {
    private static final int FINISHED_KEPT = 32;
    private static final int MAX_STREAMS = 32;

    private final PhoneLink phone;
    private final CallTable calls;
    private final HardwareState hardware;
    private final MulticastControl multicast;
    private final MediaReports reports;
    private final HeardTimeline heard = new HeardTimeline();
    private final ViewBoard<List<RtpStats>> traffic = new ViewBoard<>(List.of());
    private final Map<Integer, MediaStream> streams = new LinkedHashMap<>();
    private final Deque<RtpStats> finished = new ArrayDeque<>();
    private int tone;
    private int sent;
    private MediaStatus refusal = MediaStatus.OK;

    MediaControl(PhoneLink phone, CallTable calls, HardwareState hardware) {
        this.phone = phone;
        this.calls = calls;
        this.hardware = hardware;
        this.tone = phone.options().tone();
        this.sent = tone;
        this.multicast = new MulticastControl(phone, this);
        this.reports = new MediaReports(phone);
    }

    void register(Reactions on) {
        on.on(OpenReceiveChannel.class, this::open);
        on.on(CloseReceiveChannel.class, this::close);
        on.on(StartMediaTransmission.class, this::start);
        on.on(StopMediaTransmission.class, this::stop);
        on.on(ConnectionStatisticsReq.class, m -> reports.statistics(m, stats()));
        on.on(SetMicroMode.class, m -> listenToMicrophone());
        on.on(CallState.class, m -> listenToMicrophone());
        multicast.register(on);
    }

    /** What this phone hears. */
    HeardTimeline heard() {
        return heard;
    }

    /** Where snapshots of {@link #stats()} appear on each packet while somebody waits for one. */
    ViewBoard<List<RtpStats>> traffic() {
        return traffic;
    }

    MediaView view() {
        List<MediaView.Multicast> groups = multicast.view();
        if (streams.isEmpty() && groups.isEmpty()) {
            return MediaView.NONE;
        }
        List<MediaView.ReceiveChannel> receiving = new ArrayList<>();
        List<MediaView.Transmission> sending = new ArrayList<>();
        streams.forEach((id, stream) -> {
            stream.receiving()
                    .ifPresent(port -> receiving.add(
                            new MediaView.ReceiveChannel(id, stream.callReference(), stream.codec(), port)));
            stream.sendingTo()
                    .ifPresent(to ->
                            sending.add(new MediaView.Transmission(id, stream.callReference(), stream.codec(), to)));
        });
        return new MediaView(List.copyOf(receiving), List.copyOf(sending), groups);
    }

    /** Counters of all ports: the finished ones kept, then those open now. */
    List<RtpStats> stats() {
        List<RtpStats> all = new ArrayList<>(finished);
        all.addAll(multicast.stats());
        streams.values().forEach(stream -> stream.stats().ifPresent(all::add));
        return List.copyOf(all);
    }

    /** Changes what is sent from now on. */
    void tone(int frequency) {
        tone = frequency;
        listenToMicrophone();
    }

    /** Silence while the microphone is off. */
    void listenToMicrophone() {
        int now = hardware.audible() ? tone : 0;
        if (now != sent) {
            sent = now;
            streams.values().forEach(stream -> stream.tone(now));
            multicast.tone(now);
        }
    }

    int sentTone() {
        return sent;
    }

    /** Answers OpenReceiveChannel with this status from now on. */
    void refuse(MediaStatus status) {
        refusal = status;
    }

    void closeAll() {
        multicast.closeAll();
        List.copyOf(streams.keySet()).forEach(this::remove);
        publishTraffic();
    }

    private void open(OpenReceiveChannel message) {
        int id = message.passThroughPartyId();
        Optional<AudioCodec> codec = codec(message.compressionType().code());
        if (codec.isEmpty()
                || (!calls.knows(message.callReference()) && phone.options().strict())) {
            phone.violations()
                    .add(
                            codec.isEmpty()
                                    ? "OpenReceiveChannel with a codec the phone lacks: " + message.compressionType()
                                    : "OpenReceiveChannel for unknown call " + message.callReference());
        }
        if (streams.values().stream().anyMatch(MediaStream::receives)) {
            phone.violations()
                    .add("OpenReceiveChannel of call " + message.callReference()
                            + " while another receive channel is open");
        }
        if (!refusal.equals(MediaStatus.OK)) {
            reports.acknowledge(message, refusal, new InetSocketAddress(phone.localAddress(), 0));
            return;
        }
        if (codec.isEmpty()) {
            reports.acknowledge(message, MediaStatus.INVALID_CODEC, new InetSocketAddress(phone.localAddress(), 0));
            return;
        }
        MediaStream stream = stream(id, message.callReference(), codec.get());
        if (stream == null) {
            reports.acknowledge(message, MediaStatus.OUT_OF_SOCKETS, new InetSocketAddress(phone.localAddress(), 0));
            return;
        }
        stream.receive(
                codec.get(),
                local -> {
                    reports.acknowledge(message, MediaStatus.OK, local);
                    phone.changed();
                },
                failure -> {
                    remove(id);
                    reports.acknowledge(
                            message, MediaStatus.OUT_OF_SOCKETS, new InetSocketAddress(phone.localAddress(), 0));
                    phone.violations().add("no RTP port on " + phone.localAddress() + ": " + failure);
                    phone.changed();
                });
    }

    private void start(StartMediaTransmission message) {
        int id = message.passThroughPartyId();
        if (!streams.containsKey(id)) {
            phone.violations()
                    .add("StartMediaTransmission with pass-through party id " + id + " of call "
                            + message.callReference() + ": no receive channel has this id");
        } else if (streams.get(id).callReference() != message.callReference()) {
            phone.violations()
                    .add("StartMediaTransmission of call " + message.callReference()
                            + " with the id of a receive channel of call "
                            + streams.get(id).callReference());
        }
        if (streams.containsKey(id) && streams.get(id).sendingTo().isPresent()) {
            phone.violations().add("StartMediaTransmission of stream " + id + ", which is being sent already");
        }
        if (message.remotePortNumber() < 1 || message.remotePortNumber() > 0xFFFF) {
            phone.violations().add("StartMediaTransmission to port " + message.remotePortNumber());
            reports.acknowledge(message, MediaStatus.UNKNOWN, 0);
            return;
        }
        AudioCodec codec = codec(message.compressionType().code()).orElse(null);
        if (codec == null) {
            phone.violations().add("StartMediaTransmission with a codec the phone lacks: " + message.compressionType());
            reports.acknowledge(message, MediaStatus.INVALID_CODEC, 0);
            return;
        }
        MediaStream stream = stream(id, message.callReference(), codec);
        if (stream == null) {
            reports.acknowledge(message, MediaStatus.OUT_OF_SOCKETS, 0);
            return;
        }
        InetSocketAddress to =
                new InetSocketAddress(message.remoteIpAddr().toInetAddress(), message.remotePortNumber());
        stream.send(
                to,
                codec,
                sent,
                local -> {
                    reports.acknowledge(message, MediaStatus.OK, local.getPort());
                    phone.changed();
                },
                failure -> {
                    remove(id);
                    reports.acknowledge(message, MediaStatus.OUT_OF_SOCKETS, 0);
                    phone.changed();
                });
    }

    private void close(CloseReceiveChannel message) {
        end(message.passThroughPartyId(), message.callReference(), MediaStream::stopReceiving);
    }

    private void stop(StopMediaTransmission message) {
        end(message.passThroughPartyId(), message.callReference(), MediaStream::stopSending);
    }

    private void end(int id, int callReference, Consumer<MediaStream> half) {
        MediaStream stream = streams.get(id);
        if (stream != null && (callReference == 0 || stream.callReference() == callReference)) {
            half.accept(stream);
            if (stream.unused()) {
                remove(id);
            }
        }
    }

    RtpPort.Purpose purpose(int callReference, AudioCodec codec) {
        return new RtpPort.Purpose(
                phone.localAddress(), callReference, codec, phone.options().tones(), heard, this::onTraffic);
    }

    Optional<AudioCodec> codec(int number) {
        return AudioCodec.ofPayloadCapability(number).filter(phone.options().codecs()::contains);
    }

    private @Nullable MediaStream stream(int id, int callReference, AudioCodec codec) {
        MediaStream known = streams.get(id);
        if (known == null && streams.size() < MAX_STREAMS) {
            known = new MediaStream(phone, callReference, codec, this::purpose);
            streams.put(id, known);
        }
        return known;
    }

    private void remove(int id) {
        MediaStream stream = streams.remove(id);
        if (stream != null) {
            stream.stats().ifPresent(this::keep);
            stream.close();
        }
    }

    void keep(RtpStats stats) {
        if (finished.size() == FINISHED_KEPT) {
            finished.removeFirst();
        }
        finished.addLast(stats);
    }

    private void onTraffic() {
        if (traffic.awaited()) {
            publishTraffic();
        }
    }

    /** Nobody must be satisfied by what was there before. */
    List<RtpStats> publishTraffic() {
        List<RtpStats> now = stats();
        traffic.publish(now);
        return now;
    }
}

package org.sccpbridge.sccp.phone;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One audio stream of a call: a port, opened when either direction is asked for first; confined to the phone's event loop. */
final class MediaStream {
    private final PhoneLink phone;
    private final int callReference;
    private final BiFunction<Integer, AudioCodec, RtpPort.Purpose> purpose;
    private final List<Waiting> waiting = new ArrayList<>();
    private AudioCodec codec;
    private int tone;
    private boolean receiving;
    private boolean opening;
    private boolean closed;
    private @Nullable RtpPort port;
    private @Nullable InetSocketAddress sendTo;

    MediaStream(
            PhoneLink phone,
            int callReference,
            AudioCodec codec,
            BiFunction<Integer, AudioCodec, RtpPort.Purpose> purpose) {
        this.phone = phone;
        this.callReference = callReference;
        this.codec = codec;
        this.purpose = purpose;
    }

    /** Who is to be told when the port is there. */
    private record Waiting(Consumer<InetSocketAddress> opened, Consumer<Throwable> failed) {}

    int callReference() {
        return callReference;
    }

    AudioCodec codec() {
        return codec;
    }

    boolean receives() {
        return receiving;
    }

    boolean unused() {
        return !receiving && sendTo == null;
    }

    Optional<InetSocketAddress> receiving() {
        return receiving && port != null ? Optional.of(port.local()) : Optional.empty();
    }

    Optional<InetSocketAddress> sendingTo() {
        return Optional.ofNullable(sendTo);
    }

    Optional<RtpStats> stats() {
        return Optional.ofNullable(port).map(RtpPort::stats);
    }

    void receive(AudioCodec with, Consumer<InetSocketAddress> opened, Consumer<Throwable> failed) {
        receiving = true;
        codec = with;
        if (port != null) {
            port.expect(with);
        }
        withPort(opened, failed);
    }

    void send(
            InetSocketAddress to,
            AudioCodec with,
            int frequency,
            Consumer<InetSocketAddress> started,
            Consumer<Throwable> failed) {
        sendTo = to;
        codec = with;
        tone = frequency;
        withPort(
                local -> {
                    resume();
                    started.accept(local);
                },
                failed);
    }

    void tone(int frequency) {
        tone = frequency;
        resume();
    }

    void stopReceiving() {
        receiving = false;
    }

    void stopSending() {
        sendTo = null;
        if (port != null) {
            port.stopSending();
        }
    }

    void close() {
        closed = true;
        if (port != null) {
            port.close();
        }
    }

    private void resume() {
        if (port != null && tone == VirtualPhone.NO_AUDIO) {
            port.stopSending();
        } else if (port != null && sendTo != null) {
            port.startSending(sendTo, codec, tone);
        }
    }

    private void withPort(Consumer<InetSocketAddress> opened, Consumer<Throwable> failed) {
        if (port != null) {
            opened.accept(port.local());
            return;
        }
        waiting.add(new Waiting(opened, failed));
        if (!opening) {
            opening = true;
            RtpPort.open(phone.loop(), purpose.apply(callReference, codec), this::opened, this::failed);
        }
    }

    private void opened(RtpPort made) {
        if (closed) {
            made.close();
            return;
        }
        port = made;
        waiting.forEach(each -> each.opened().accept(made.local()));
        waiting.clear();
    }

    private void failed(Throwable cause) {
        if (!closed) {
            List.copyOf(waiting).forEach(each -> each.failed().accept(cause));
            waiting.clear();
        }
    }
}

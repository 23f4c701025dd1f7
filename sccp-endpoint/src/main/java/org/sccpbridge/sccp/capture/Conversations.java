package org.sccpbridge.sccp.capture;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.Octets;

/** Finds the SCCP connections among the packets of a capture and tells their frames in the order of capture. */
public final class Conversations {
    /** Is told what is found. */
    public interface Listener {
        /** The next frame. */
        void frame(CapturedFrame frame);

        /** Something an admin should know about a connection: bytes missing, a frame that cannot be. */
        void note(Instant time, String who, String what);
    }

    private static final int MAX_CONNECTIONS = 10_000;

    private record Ends(InetSocketAddress phone, InetSocketAddress server) {}

    private final int port;
    private final OptionalInt version;
    private final Listener listener;
    private final Map<Ends, Connection> connections = new LinkedHashMap<>(16, 0.75f, true);
    private long packets;
    private long segments;

    /**
     * Looks for connections to one port.
     *
     * @param port the servers' TCP port
     * @param version protocol version of connections whose registration was not captured
     */
    public Conversations(int port, OptionalInt version, Listener listener) {
        this.port = port;
        this.version = version;
        this.listener = listener;
    }

    /** Packets of any kind. */
    public long packets() {
        return packets;
    }

    /** Segments of connections to the port. */
    public long segments() {
        return segments;
    }

    void packet(Packet packet) {
        packets++;
        TcpSegment segment = PacketDissector.tcp(packet);
        if (segment == null) {
            return;
        }
        boolean fromPhone = segment.destination().getPort() == port;
        if (!fromPhone && segment.source().getPort() != port) {
            return;
        }
        segments++;
        Ends ends = fromPhone
                ? new Ends(segment.source(), segment.destination())
                : new Ends(segment.destination(), segment.source());
        Connection connection = connections.get(ends);
        if (connection == null || (fromPhone && segment.syn() && connection.isOld(segment))) {
            connection = new Connection(ends);
            connections.put(ends, connection);
            forgetOldest();
        }
        connection.segment(segment, fromPhone);
    }

    private void forgetOldest() {
        if (connections.size() > MAX_CONNECTIONS) {
            Ends oldest = connections.keySet().iterator().next();
            Connection forgotten = connections.remove(oldest);
            if (forgotten != null) {
                forgotten.end();
            }
        }
    }

    /** The capture is over: what waited for missing bytes is told. */
    void end() {
        connections.values().forEach(Connection::end);
        connections.clear();
    }

    private final class Connection {
        private final Ends ends;
        private final Negotiation negotiation = new Negotiation(version);
        private final TcpStream fromPhone = stream(true);
        private final TcpStream toPhone = stream(false);
        private @Nullable Integer firstSequence;
        private Instant time = Instant.EPOCH;
        private boolean guessTold;

        Connection(Ends ends) {
            this.ends = ends;
        }

        /** A phone that connects again from the same port is another connection; a repeated SYN is not. */
        boolean isOld(TcpSegment syn) {
            Integer first = firstSequence;
            return first == null || first != syn.sequence();
        }

        private TcpStream stream(boolean phone) {
            FrameCutter cutter = new FrameCutter(bytes -> frame(phone, bytes), this::note);
            return new TcpStream(new TcpStream.Sink() {
                @Override
                public void begin() {
                    cutter.begin();
                }

                @Override
                public void bytes(byte[] bytes) {
                    cutter.bytes(bytes);
                }

                @Override
                public void gap() {
                    cutter.gap();
                }
            });
        }

        void segment(TcpSegment segment, boolean phone) {
            time = segment.time();
            if (segment.syn() && phone) {
                firstSequence = segment.sequence();
                negotiation.begin();
            }
            (phone ? fromPhone : toPhone).segment(segment.sequence(), segment.syn(), segment.payload());
        }

        private void frame(boolean phone, byte[] bytes) {
            CodecContext context = negotiation.next(bytes);
            if (negotiation.guesses() && !guessTold) {
                guessTold = true;
                note("its registration is not in the capture: read as protocol " + context.version()
                        + ", --protocol N tells another");
            }
            listener.frame(new CapturedFrame(
                    time, negotiation.device(), ends.phone(), ends.server(), phone, Octets.of(bytes), context));
        }

        private void note(String what) {
            String device = negotiation.device();
            listener.note(time, device.isEmpty() ? CapturedFrame.text(ends.phone()) : device, what);
        }

        void end() {
            fromPhone.end();
            toPhone.end();
        }
    }
}

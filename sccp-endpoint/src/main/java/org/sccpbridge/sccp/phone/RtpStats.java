package org.sccpbridge.sccp.phone;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;

/**
 * What one RTP port of a phone has sent and received so far.
 *
 * @param callReference the call it serves
 * @param codec of the current or last transmission or, before one, of the receive channel
 * @param local where the phone listens
 * @param remote where it sends, empty when it never did
 * @param sent packets
 * @param sentOctets payload bytes
 * @param received packets, without duplicates
 * @param receivedOctets payload bytes
 * @param lost packets missing in the sequence numbers received
 * @param duplicates packets whose sequence number had come before
 * @param jitterMillis interarrival jitter of RFC 3550
 * @param echoed packets received that this port had sent itself, unchanged
 * @param echoMillis time from sending to the return of the last echoed packet, 0 when none came
 * @param firstPacketMillis from opening the port to the first packet received, -1 when none came
 * @param otherPayload packets received with another payload type than the codec's, not counted above
 * @param tones which of the tones listened for (Hz) the last 200 ms contain: measured for G.711; for G.722, which carries no
 *     real sound here, read from the packets' tags
 */
public record RtpStats(
        int callReference,
        AudioCodec codec,
        InetSocketAddress local,
        Optional<InetSocketAddress> remote,
        long sent,
        long sentOctets,
        long received,
        long receivedOctets,
        long lost,
        long duplicates,
        double jitterMillis,
        long echoed,
        double echoMillis,
        double firstPacketMillis,
        long otherPayload,
        Set<Integer> tones) {

    /** Share of the packets sent that came back unchanged, 0 to 1; 0 when none was sent. */
    public double echoedShare() {
        return sent == 0 ? 0 : (double) echoed / sent;
    }

    /** Share of the packets expected that never came, 0 to 1. */
    public double lostShare() {
        return received + lost == 0 ? 0 : (double) lost / (received + lost);
    }

    /** Both together: counters added, the rest taken from {@code later}. */
    RtpStats plus(RtpStats later) {
        return new RtpStats(
                later.callReference,
                later.codec,
                later.local,
                later.remote,
                sent + later.sent,
                sentOctets + later.sentOctets,
                received + later.received,
                receivedOctets + later.receivedOctets,
                lost + later.lost,
                duplicates + later.duplicates,
                Math.max(jitterMillis, later.jitterMillis),
                echoed + later.echoed,
                later.echoMillis,
                later.firstPacketMillis,
                otherPayload + later.otherPayload,
                later.tones);
    }
}

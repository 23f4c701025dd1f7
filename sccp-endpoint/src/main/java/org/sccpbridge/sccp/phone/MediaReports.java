package org.sccpbridge.sccp.phone;

import java.net.InetSocketAddress;
import java.util.List;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.message.code.MediaStatus;
import org.sccpbridge.sccp.message.media.ConnectionStatisticsReq;
import org.sccpbridge.sccp.message.media.ConnectionStatisticsRes;
import org.sccpbridge.sccp.message.media.OpenReceiveChannel;
import org.sccpbridge.sccp.message.media.OpenReceiveChannelAck;
import org.sccpbridge.sccp.message.media.StartMediaTransmission;
import org.sccpbridge.sccp.message.media.StartMediaTransmissionAck;

/** What the phone reports about its streams; confined to the phone's event loop. */
final class MediaReports {
    private static final int FIRST_WITH_TRANSMISSION_ACK = 17;

    private final PhoneLink phone;

    MediaReports(PhoneLink phone) {
        this.phone = phone;
    }

    void acknowledge(OpenReceiveChannel message, MediaStatus status, InetSocketAddress local) {
        phone.send(new OpenReceiveChannelAck(
                status,
                IpAddress.of(local.getAddress()),
                local.getPort(),
                message.passThroughPartyId(),
                message.callReference()));
    }

    void acknowledge(StartMediaTransmission message, MediaStatus status, int port) {
        if (phone.version() >= FIRST_WITH_TRANSMISSION_ACK) {
            phone.send(new StartMediaTransmissionAck(
                    message.conferenceId(),
                    message.passThroughPartyId(),
                    message.callReference(),
                    IpAddress.of(phone.localAddress()),
                    port,
                    status));
        }
    }

    void statistics(ConnectionStatisticsReq message, List<RtpStats> stats) {
        RtpStats total = stats.stream()
                .filter(one -> one.callReference() == message.callReference())
                .reduce(RtpStats::plus)
                .orElse(null);
        String quality = total == null ? "" : CallQuality.text(total, phone.version());
        phone.send(new ConnectionStatisticsRes(
                message.directoryNum(),
                message.callReference(),
                message.statsProcessingMode(),
                total == null ? 0 : (int) total.sent(),
                total == null ? 0 : (int) total.sentOctets(),
                total == null ? 0 : (int) total.received(),
                total == null ? 0 : (int) total.receivedOctets(),
                total == null ? 0 : (int) total.lost(),
                total == null ? 0 : (int) Math.round(total.jitterMillis()),
                0,
                quality.length(),
                quality));
    }
}

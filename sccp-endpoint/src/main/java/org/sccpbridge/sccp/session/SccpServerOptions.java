package org.sccpbridge.sccp.session;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Where the server listens and every bound it keeps.
 *
 * @param bindAddresses where to listen; port 0 picks a free one
 * @param maxConnections connections in all; beyond it the oldest unregistered one makes room, or the new one is closed
 * @param maxUnregisteredConnections connections that have not registered; beyond it the longest idle one makes room
 * @param timeToRegister from connect to an accepted RegisterReq
 * @param standbyTime how long a connection that only sends keepalives may stay silent: phones keep one to their backup
 *     server and never register there
 * @param rejectLinger how long a refused connection stays, so that the phone shows the text and may try again
 * @param readyFallback after this long without the phone's last request, it counts as ready
 * @param maxFrameLength bytes of one frame, header included
 * @param maxMessagesBeforeRegistration messages, keepalives not counted, before a connection that does not register ends
 * @param maxOutboundBytes unsent bytes at which a phone that does not read is closed
 * @param maxQueuedSends sends from other threads that wait for one session's event loop
 * @param backlog of the listening socket
 * @param backupKeepAliveSeconds keepalive interval told to phones for the time in which this server is only their backup
 * @param tos IP type of service byte of signalling packets, 0 leaves the system's
 * @param eventLoopThreads that serve the connections
 */
public record SccpServerOptions(
        List<InetSocketAddress> bindAddresses,
        int maxConnections,
        int maxUnregisteredConnections,
        Duration timeToRegister,
        Duration standbyTime,
        Duration rejectLinger,
        Duration readyFallback,
        int maxFrameLength,
        int maxMessagesBeforeRegistration,
        int maxOutboundBytes,
        int maxQueuedSends,
        int backlog,
        int backupKeepAliveSeconds,
        int tos,
        int eventLoopThreads) {

    public SccpServerOptions {
        bindAddresses = List.copyOf(bindAddresses);
        if (bindAddresses.isEmpty()) {
            throw new IllegalArgumentException("no address to listen on");
        }
        atLeast("maxConnections", maxConnections, 1);
        atLeast("maxUnregisteredConnections", maxUnregisteredConnections, 1);
        atLeast("maxFrameLength", maxFrameLength, 64);
        atLeast("maxMessagesBeforeRegistration", maxMessagesBeforeRegistration, 1);
        atLeast("maxOutboundBytes", maxOutboundBytes, 4096);
        atLeast("maxQueuedSends", maxQueuedSends, 1);
        atLeast("backlog", backlog, 1);
        atLeast("backupKeepAliveSeconds", backupKeepAliveSeconds, 1);
        atLeast("eventLoopThreads", eventLoopThreads, 1);
        positive("timeToRegister", timeToRegister);
        positive("standbyTime", standbyTime);
        positive("rejectLinger", rejectLinger);
        positive("readyFallback", readyFallback);
        if (tos < 0 || tos > 255) {
            throw new IllegalArgumentException("tos " + tos + " is not a byte");
        }
    }

    /** The defaults, listening on one address. */
    public static Builder listeningOn(InetSocketAddress... addresses) {
        return new Builder(List.of(addresses));
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " " + value + " is below " + least);
        }
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " " + value + " is not a positive time");
        }
    }

    /** Starts from the defaults. */
    public static final class Builder {
        private final List<InetSocketAddress> bindAddresses;
        private int maxConnections = 10_000;
        private int maxUnregisteredConnections = 2_000;
        private Duration timeToRegister = Duration.ofSeconds(30);
        private Duration standbyTime = Duration.ofMinutes(3);
        private Duration rejectLinger = Duration.ofSeconds(5);
        private Duration readyFallback = Duration.ofSeconds(10);
        private int maxFrameLength = 4096;
        private int maxMessagesBeforeRegistration = 100;
        private int maxOutboundBytes = 256 * 1024;
        private int maxQueuedSends = 1_000;
        private int backlog = 1_024;
        private int backupKeepAliveSeconds = 60;
        private int tos;
        private int eventLoopThreads =
                Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));

        private Builder(List<InetSocketAddress> bindAddresses) {
            this.bindAddresses = bindAddresses;
        }

        public Builder maxConnections(int value) {
            maxConnections = value;
            return this;
        }

        public Builder maxUnregisteredConnections(int value) {
            maxUnregisteredConnections = value;
            return this;
        }

        public Builder timeToRegister(Duration value) {
            timeToRegister = Objects.requireNonNull(value);
            return this;
        }

        public Builder standbyTime(Duration value) {
            standbyTime = Objects.requireNonNull(value);
            return this;
        }

        public Builder rejectLinger(Duration value) {
            rejectLinger = Objects.requireNonNull(value);
            return this;
        }

        public Builder readyFallback(Duration value) {
            readyFallback = Objects.requireNonNull(value);
            return this;
        }

        public Builder maxFrameLength(int value) {
            maxFrameLength = value;
            return this;
        }

        public Builder maxMessagesBeforeRegistration(int value) {
            maxMessagesBeforeRegistration = value;
            return this;
        }

        public Builder maxOutboundBytes(int value) {
            maxOutboundBytes = value;
            return this;
        }

        public Builder maxQueuedSends(int value) {
            maxQueuedSends = value;
            return this;
        }

        public Builder backlog(int value) {
            backlog = value;
            return this;
        }

        public Builder backupKeepAliveSeconds(int value) {
            backupKeepAliveSeconds = value;
            return this;
        }

        public Builder tos(int value) {
            tos = value;
            return this;
        }

        public Builder eventLoopThreads(int value) {
            eventLoopThreads = value;
            return this;
        }

        public SccpServerOptions build() {
            return new SccpServerOptions(
                    bindAddresses,
                    maxConnections,
                    maxUnregisteredConnections,
                    timeToRegister,
                    standbyTime,
                    rejectLinger,
                    readyFallback,
                    maxFrameLength,
                    maxMessagesBeforeRegistration,
                    maxOutboundBytes,
                    maxQueuedSends,
                    backlog,
                    backupKeepAliveSeconds,
                    tos,
                    eventLoopThreads);
        }
    }
}

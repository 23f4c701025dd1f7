package org.sccpbridge.sccp.session;

import java.net.InetSocketAddress;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.helpers.NOPLogger;

/** The lines for admins: who registered, who was refused, who left and why. Each starts with the device name. */
final class EventLog {
    private final Channel registered;
    private final Channel rejected;
    private final Channel closed;
    private final Channel unregistered;

    EventLog() {
        this(LoggerFactory::getLogger);
    }

    private EventLog(Function<String, Logger> loggers) {
        registered = new Channel(loggers.apply("event.phone.registered"), 5_000, 500);
        rejected = new Channel(loggers.apply("event.phone.rejected"), 100, 10);
        closed = new Channel(loggers.apply("event.phone.closed"), 5_000, 500);
        unregistered = new Channel(loggers.apply("event.connection.closed"), 100, 10);
    }

    /** For phones that are not real. */
    static EventLog silent() {
        return new EventLog(name -> NOPLogger.NOP_LOGGER);
    }

    void registered(PhoneSession session, int keepAliveSeconds) {
        registered.line(
                Level.INFO,
                "{}: registered from {}, {}, protocol {}, firmware {}, keepalive {} s",
                session.deviceName(),
                text(session.remoteAddress()),
                session.type(),
                session.version(),
                session.registration().firmwareLoad().isEmpty()
                        ? "unknown"
                        : session.registration().firmwareLoad(),
                keepAliveSeconds);
    }

    void rejected(Registration registration, String why) {
        rejected.line(
                Level.WARN,
                "{}: refused, from {}, {}, protocol {}: {}",
                registration.deviceName(),
                text(registration.remoteAddress()),
                registration.typeText(),
                registration.protocolOffered(),
                why);
    }

    void closed(PhoneSession session, CloseReason reason, String detail) {
        closed.line(
                reason.logLevel(),
                "{}: unregistered, from {}, {}, protocol {}, {}: {}{}",
                session.deviceName(),
                text(session.remoteAddress()),
                session.type(),
                session.version(),
                reason,
                reason.adminText(),
                detail.isEmpty() ? "" : " (" + detail + ")");
    }

    void closedUnregistered(InetSocketAddress remote, CloseReason reason, String detail) {
        unregistered.line(
                reason.logLevel(),
                "-: connection from {} closed, {}: {}{}",
                text(remote),
                reason,
                reason.adminText(),
                detail.isEmpty() ? "" : " (" + detail + ")");
    }

    /** Address and port without a host name look-up and without the leading slash. */
    static String text(InetSocketAddress address) {
        return address.isUnresolved()
                ? address.getHostString() + ":" + address.getPort()
                : address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    private static final class Channel {
        private final Logger logger;
        private final LineLimiter limiter;

        Channel(Logger logger, int burst, double perSecond) {
            this.logger = logger;
            limiter = new LineLimiter(burst, perSecond, System::nanoTime);
        }

        void line(Level level, String format, Object... arguments) {
            if (!logger.isEnabledForLevel(level)) {
                return;
            }
            int leftOut = limiter.take();
            if (leftOut == LineLimiter.LEFT_OUT) {
                return;
            }
            if (leftOut > 0) {
                logger.warn("-: {} lines like the next one left out, too many at once", leftOut);
            }
            logger.atLevel(level).log(format, arguments);
        }
    }
}

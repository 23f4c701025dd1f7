package org.sccpbridge.sccp.session;

import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.SpcpFeature;
import org.sccpbridge.sccp.message.registration.*;

/** A connection that has not registered: alarms, keepalives and token requests, then RegisterReq. */
final class NewConnection extends Stage {
    private static final int MAX_REJECTS = 3;

    private final Connection connection;
    private final SccpServer.Shared server;
    private @Nullable Future<?> timer;
    private long standbySince;
    private boolean standby;
    private int messages;
    private int rejects;
    private String lastAlarm = "";

    NewConnection(Connection connection) {
        this.connection = connection;
        this.server = connection.server();
    }

    void start() {
        Connection victim = server.room().enter(connection);
        if (victim != null) {
            victim.end(victim == connection ? CloseReason.TOO_MANY_CONNECTIONS : CloseReason.MADE_ROOM, "");
        }
        if (!connection.isEnded()) {
            arm(server.options().timeToRegister());
        }
    }

    @Override
    void received(FromPhone message) {
        if (message instanceof RegisterReq request) {
            register(request);
        } else if (rejects > 0) {
            server.counters().ignoredMessages().increment();
        } else if (message instanceof KeepAliveReq) {
            standBy();
            connection.write(new KeepAliveAck());
            return;
        } else if (message instanceof RegisterTokenReq request) {
            token(Registrations.of(request, connection, lastAlarm));
        } else if (message instanceof SPCPRegisterTokenReq request) {
            spcpToken(Registrations.of(request, connection, lastAlarm));
        } else if (message instanceof Alarm alarm) {
            lastAlarm = Registration.printable(alarm.text());
        } else {
            server.counters().ignoredMessages().increment();
        }
        if (++messages >= server.options().maxMessagesBeforeRegistration()) {
            connection.end(CloseReason.NO_REGISTRATION, messages + " messages");
        }
    }

    /** Phones keep a silent connection to their backup server: it may stay while its keepalives come. */
    private void standBy() {
        standby = true;
        standbySince = System.nanoTime();
        server.room().touch(connection);
    }

    private void token(Registration asked) {
        TokenDecision decision = decide(asked);
        if (decision instanceof TokenDecision.AskAgain later) {
            connection.write(new RegisterTokenReject(later.seconds()));
        } else {
            standBy();
            connection.write(new RegisterTokenAck());
        }
    }

    private void spcpToken(Registration asked) {
        TokenDecision decision = decide(asked);
        if (decision instanceof TokenDecision.AskAgain later) {
            connection.write(new SPCPRegisterTokenReject(later.seconds()));
        } else {
            connection.write(new SPCPRegisterTokenAck(SpcpFeature.ALL));
        }
    }

    private TokenDecision decide(Registration asked) {
        TokenDecision decision = Registration.isValidName(asked.deviceName())
                ? server.directory().token(asked)
                : new TokenDecision.AskAgain(600);
        if (decision instanceof TokenDecision.Granted) {
            server.counters().tokensGranted().increment();
        } else {
            server.counters().tokensRefused().increment();
        }
        return decision;
    }

    private void register(RegisterReq request) {
        Registration registration = Registrations.of(request, connection, lastAlarm);
        if (!Registration.isValidName(registration.deviceName())) {
            reject(
                    registration,
                    "Invalid device name",
                    "the device name is not 1 to 15 letters, digits, '_', '-', '.' or '@'");
            return;
        }
        Admission admission = server.directory().admit(registration);
        if (admission instanceof Admission.Refused refused) {
            reject(registration, refused.phoneText(), refused.logLine());
        } else if (admission instanceof Admission.Admitted admitted) {
            cancelTimer();
            server.room().leave(connection);
            new PhoneSession(connection, registration, admitted.profile()).start();
        }
    }

    /** The phone shows the text and tries again, on this connection or another; after some time it is closed. */
    private void reject(Registration registration, String phoneText, String why) {
        server.counters().refused().increment();
        server.eventLog().rejected(registration, why);
        connection.write(new RegisterReject(phoneText));
        if (++rejects >= MAX_REJECTS) {
            connection.end(CloseReason.REFUSED, registration.deviceName());
        } else if (rejects == 1) {
            standby = false;
            arm(server.options().rejectLinger());
        }
    }

    private void arm(Duration time) {
        cancelTimer();
        timer = connection.eventLoop().schedule(this::timedOut, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void timedOut() {
        if (standby) {
            Duration left = server.options().standbyTime().minusNanos(System.nanoTime() - standbySince);
            if (!left.isNegative() && !left.isZero()) {
                arm(left);
                return;
            }
        }
        connection.end(rejects > 0 ? CloseReason.REFUSED : CloseReason.NOT_REGISTERED_IN_TIME, "");
    }

    private void cancelTimer() {
        Future<?> running = timer;
        timer = null;
        if (running != null) {
            running.cancel(false);
        }
    }

    @Override
    void ended(CloseReason reason, String detail) {
        cancelTimer();
        server.room().leave(connection);
        server.eventLog().closedUnregistered(connection.remoteAddress(), reason, detail);
    }

    @Override
    List<ToPhone> farewell(CloseReason reason) {
        return List.of();
    }

    @Override
    String logName() {
        return EventLog.text(connection.remoteAddress());
    }
}

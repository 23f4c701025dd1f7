package org.sccpbridge.sccp.phone;

import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.registration.KeepAliveAck;
import org.sccpbridge.sccp.message.registration.KeepAliveReq;
import org.sccpbridge.sccp.message.registration.RegisterAck;
import org.sccpbridge.sccp.phone.RegistrationView.State;

/** Sends KeepAliveReq at the interval of RegisterAck; gives up after three without an answer. */
final class KeepAlives {
    private static final int MISSED_ACKS = 3;

    private final PhoneCore phone;
    private @Nullable Future<?> timer;
    private int unanswered;
    private final Deque<CompletableFuture<Boolean>> roundTrips = new ArrayDeque<>();

    KeepAlives(PhoneCore phone) {
        this.phone = phone;
    }

    void register(Reactions on) {
        on.on(RegisterAck.class, this::start);
        on.on(KeepAliveAck.class, m -> answered());
    }

    /** Asks now; true when answered, false when the connection ended before. */
    CompletableFuture<Boolean> roundTrip() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        roundTrips.add(answer);
        phone.send(new KeepAliveReq());
        return answer;
    }

    private void answered() {
        unanswered = 0;
        CompletableFuture<Boolean> oldest = roundTrips.poll();
        if (oldest != null) {
            oldest.complete(true);
        }
    }

    void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
        roundTrips.forEach(answer -> answer.complete(false));
        roundTrips.clear();
    }

    private void start(RegisterAck ack) {
        stop();
        unanswered = 0;
        long seconds = Math.max(1, ack.keepAliveInterval());
        timer = phone.loop().scheduleAtFixedRate(this::send, seconds, seconds, TimeUnit.SECONDS);
    }

    private void send() {
        if (unanswered >= MISSED_ACKS) {
            phone.disconnect(State.FAILED, MISSED_ACKS + " keepalives without an answer");
            return;
        }
        unanswered++;
        phone.send(new KeepAliveReq());
    }
}

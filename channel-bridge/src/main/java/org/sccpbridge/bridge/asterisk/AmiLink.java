package org.sccpbridge.bridge.asterisk;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.FilterAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.ExtensionStatusEvent;
import org.asteriskjava.manager.event.FullyBootedEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.MessageWaitingEvent;
import org.asteriskjava.manager.event.ReloadEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.event.ShutdownEvent;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The link to Asterisk's manager interface: connects and reconnects without end, and answers every question with a
 * future that is completed within the deadline.
 *
 * <p>Three threads: {@code ami-link} connects, keeps time and owns the state; {@code ami-send} writes, so that a full
 * socket holds up no caller; {@code ami-events} completes futures and calls the {@link AmiListener}. A future fails with
 * {@link AmiException} only. Safe for any thread.
 */
public final class AmiLink implements AmiClient {
    private static final Logger LOG = LoggerFactory.getLogger(AmiLink.class);
    private static final int MOST_EVENTS = 4096;
    private static final long FIRST_RETRY_MS = 100;
    private static final long LAST_RETRY_MS = 1_000;
    /** Each refused login is a line in Asterisk's security log. */
    private static final long LAST_RETRY_AFTER_REFUSAL_MS = 5_000;

    private static final List<Class<? extends ManagerEvent>> WATCHED = List.of(
            FullyBootedEvent.class,
            ReloadEvent.class,
            ShutdownEvent.class,
            ExtensionStatusEvent.class,
            MessageWaitingEvent.class);

    /** Those handed on as rows; Asterisk looks for this text anywhere, so that ParkedCallTimeOut and the like are in. */
    private static final List<String> WATCHED_ROWS = List.of("ParkedCall", "UnParkedCall", "Hold", "Unhold");

    private final AmiOptions options;
    private final AmiHandOff handOff;
    private final AmiPending pending;
    private final ScheduledThreadPoolExecutor link;
    private final ThreadPoolExecutor sender;

    private volatile @Nullable AmiConnection connection;
    private volatile @Nullable AmiConnection opening;
    private volatile String trouble;
    private volatile boolean stopped;
    private long retryMs = FIRST_RETRY_MS;

    /** A link that does nothing before {@link #start}. */
    public AmiLink(AmiOptions options) {
        this.options = options;
        this.handOff = new AmiHandOff(MOST_EVENTS);
        this.pending = new AmiPending(options, handOff::run);
        this.link = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "ami-link"));
        this.link.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.link.setRemoveOnCancelPolicy(true);
        this.sender = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(options.maxOutstanding() + 1),
                task -> daemon(task, "ami-send"));
        this.trouble = "AMI " + options.address() + ": not started";
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to connect and returns at once; the listener hears the result. */
    public void start(AmiListener listener) {
        handOff.listen(listener);
        trouble = "AMI " + options.address() + ": not connected yet";
        long period = options.deadline().toMillis();
        link.execute(this::connect);
        Future<?> unused = link.scheduleWithFixedDelay(this::keepAlive, period, period, MILLISECONDS);
    }

    /** Closes the connection and fails what is outstanding; the link cannot be started again. */
    public void stop() {
        stopped = true;
        trouble = "AMI " + options.address() + ": stopped";
        link.shutdownNow();
        sender.shutdownNow();
        closeQuietly(opening);
        closeQuietly(connection);
        connection = null;
        pending.failAll(AmiException.Reason.NOT_CONNECTED, trouble);
        handOff.stop();
    }

    private static void closeQuietly(@Nullable AmiConnection open) {
        if (open != null) {
            open.close();
        }
    }

    /** Whether actions can be sent now. */
    public boolean isConnected() {
        return connection != null;
    }

    /** Why there is no connection, for an admin; meaningless while there is one. */
    public String trouble() {
        return trouble;
    }

    private void connect() {
        if (stopped) {
            return;
        }
        AmiConnection attempt = new AmiConnection(options, new Incoming());
        opening = attempt;
        try {
            attempt.open();
        } catch (IOException | AuthenticationFailedException | TimeoutException | RuntimeException e) {
            attempt.close();
            down(AmiFailure.connecting(options, e, attempt.socket()));
            retry(AmiFailure.isRefusal(e) ? LAST_RETRY_AFTER_REFUSAL_MS : LAST_RETRY_MS);
            return;
        } finally {
            opening = null;
        }
        if (stopped) {
            attempt.close();
            return;
        }
        retryMs = FIRST_RETRY_MS;
        connection = attempt;
        trouble = "";
        String banner = String.valueOf(attempt.getProtocolIdentifier());
        LOG.debug("AMI {}: connected as '{}' ({})", options.address(), options.username(), banner);
        WATCHED.forEach(watched -> filter(watched.getSimpleName().replace("Event", "")));
        WATCHED_ROWS.forEach(this::filter);
        handOff.tell(listener -> listener.connected(banner));
    }

    /** Asterisk sends some 60 events a call; without the right to filter they only cost time. */
    private void filter(String name) {
        CompletableFuture<?> unused = send(new FilterAction("Event: " + name))
                .whenComplete((reply, failure) -> LOG.debug("AMI filter {}: {}", name, failure));
    }

    private void down(String reason) {
        if (!stopped && !reason.equals(trouble)) {
            trouble = reason;
            LOG.debug("{}; trying again", reason);
            handOff.tell(listener -> listener.disconnected(reason));
        }
    }

    private void retry(long longest) {
        long delay = ThreadLocalRandom.current().nextLong(retryMs / 2, retryMs + 1);
        retryMs = Math.min(retryMs * 2, longest);
        Future<?> unused = later(this::connect, delay);
    }

    private Future<?> later(Runnable task, long delayMs) {
        try {
            return link.schedule(task, delayMs, MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void lost(AmiConnection which, String reason) {
        if (connection == which) {
            connection = null;
            which.close();
            pending.failAll(AmiException.Reason.CONNECTION_LOST, reason);
            down(reason);
            retry(LAST_RETRY_MS);
        }
    }

    private void keepAlive() {
        AmiConnection probed = connection;
        if (probed != null) {
            CompletableFuture<?> unused = send(new PingAction()).whenComplete((ok, failure) -> {
                if (failure instanceof AmiException ami && ami.reason() == AmiException.Reason.TIMED_OUT) {
                    Future<?> unusedTask =
                            later(() -> lost(probed, "AMI " + options.address() + ": Asterisk does not answer"), 0);
                }
            });
        }
    }

    @Override
    public CompletableFuture<AmiReply> send(ManagerAction action) {
        AmiConnection open = connection;
        if (open == null) {
            return CompletableFuture.failedFuture(new AmiException(AmiException.Reason.NOT_CONNECTED, trouble));
        }
        try {
            AmiParameters.check(action);
        } catch (AmiException e) {
            return CompletableFuture.failedFuture(e);
        }
        CompletableFuture<AmiReply> future = pending.add(action);
        if (future.isDone()) {
            return future;
        }
        String id = action.getActionId();
        Future<?> timer = later(() -> pending.timeOut(id), options.deadline().toMillis());
        CompletableFuture<?> unused = future.whenComplete((reply, failure) -> timer.cancel(false));
        try {
            sender.execute(() -> write(open, action, id));
        } catch (RejectedExecutionException e) {
            pending.fail(id, new AmiException(AmiException.Reason.NOT_CONNECTED, trouble));
        }
        return future;
    }

    private void write(AmiConnection open, ManagerAction action, String id) {
        try {
            open.send(action);
        } catch (IOException | RuntimeException e) {
            pending.fail(
                    id,
                    new AmiException(
                            AmiException.Reason.CONNECTION_LOST,
                            "AMI " + action.getAction() + " to " + options.address()
                                    + " not sent: the connection is lost"));
        }
    }

    /** Called on asterisk-java's threads: hands everything on. */
    private final class Incoming implements AmiConnection.Handler {
        @Override
        public void response(String actionId, ManagerResponse response) {
            pending.response(actionId, response);
        }

        @Override
        public void event(ManagerEvent event) {
            if (event instanceof ResponseEvent answer && answer.getActionId() != null) {
                pending.event(answer);
            } else if (WATCHED.contains(event.getClass())) {
                handOff.event(event);
            }
        }

        @Override
        public void dialplanLine(String actionId, AmiDialplanLine line) {
            pending.dialplanLine(actionId, line);
        }

        @Override
        public void row(AmiRow row) {
            if (row.actionId() == null) {
                handOff.row(row);
            } else {
                pending.row(row);
            }
        }

        @Override
        public void closed(AmiConnection which) {
            Future<?> unused = later(
                    () -> lost(which, "AMI " + options.address() + ": connection closed by Asterisk or the network"),
                    0);
        }
    }
}

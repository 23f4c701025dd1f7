package org.sccpbridge.sccp.session;

import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.dialect.DeviceType;
import org.sccpbridge.sccp.dialect.Dialect;
import org.sccpbridge.sccp.dialect.ProtocolVersion;
import org.sccpbridge.sccp.dialect.Trait;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.message.code.ResetType;
import org.sccpbridge.sccp.message.code.UnregisterStatus;
import org.sccpbridge.sccp.message.part.MediaCapability;
import org.sccpbridge.sccp.message.registration.CapabilitiesReq;
import org.sccpbridge.sccp.message.registration.CapabilitiesRes;
import org.sccpbridge.sccp.message.registration.CapabilitiesV2Res;
import org.sccpbridge.sccp.message.registration.CapabilitiesV3Res;
import org.sccpbridge.sccp.message.registration.KeepAliveAck;
import org.sccpbridge.sccp.message.registration.KeepAliveReq;
import org.sccpbridge.sccp.message.registration.RegisterReq;
import org.sccpbridge.sccp.message.registration.Reset;
import org.sccpbridge.sccp.message.registration.TimeDateRes;
import org.sccpbridge.sccp.message.registration.UnregisterAck;
import org.sccpbridge.sccp.message.registration.UnregisterReq;
import org.sccpbridge.sccp.message.registration.UpdateCapabilities;

/**
 * A registered phone on its connection. Answers by itself whatever the phone asks about its configuration; everything else goes
 * to the {@link PhoneListener}. All public methods may be called from any thread.
 */
public final class PhoneSession extends Stage {
    private static final long READY_MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);

    private final Connection connection;
    private final SccpServer.Shared server;
    private final Registration registration;
    private final PhoneProfile profile;
    private final Dialect dialect;
    private final Prompts prompts;
    private final AtomicInteger queued = new AtomicInteger();
    private final Map<Integer, ToPhone> forwards = new ConcurrentHashMap<>();
    private final Map<Integer, ToPhone> features = new ConcurrentHashMap<>();
    private volatile boolean inCall;
    private volatile boolean askedForSoftKeys;
    private volatile List<MediaCapability> capabilities = List.of();

    private long lastHeard;
    private long tellTimeAt = Long.MAX_VALUE;
    private boolean timeTold;
    private boolean linesAvailable;
    private boolean ready;
    private @Nullable CloseReason expectedEnd;
    private @Nullable Future<?> silenceTimer;
    private @Nullable Future<?> readyTimer;

    PhoneSession(Connection connection, Registration registration, PhoneProfile profile) {
        this.connection = connection;
        this.server = connection.server();
        this.registration = registration;
        this.profile = profile;
        this.dialect = Registrations.dialect(registration, profile);
        this.prompts = new Prompts(dialect, profile.idlePrompt());
    }

    void start() {
        lastHeard = System.nanoTime();
        connection.become(this);
        PhoneSession older = server.sessions().take(this);
        if (older != null) {
            older.close(CloseReason.REPLACED, "now from " + EventLog.text(remoteAddress()));
        }
        int keepAlive = KeepAlivePolicy.spreadSeconds(profile.keepAliveSeconds(), deviceName());
        acknowledge(keepAlive);
        connection.write(new CapabilitiesReq());
        server.counters().registered().increment();
        server.eventLog().registered(this, keepAlive);
        silenceTimer = schedule(this::checkSilence, silenceNanos());
        readyTimer = schedule(this::nowReady, server.options().readyFallback().toNanos());
        server.listener().registered(this);
    }

    private void acknowledge(int keepAlive) {
        connection.write(ProtocolVersion.acknowledge(
                version(), keepAlive, server.options().backupKeepAliveSeconds(), profile.dateTemplate()));
        connection.speak(WireForm.of(dialect, profile.codePage()));
    }

    public String deviceName() {
        return registration.deviceName();
    }

    /** What the phone said of itself. */
    public Registration registration() {
        return registration;
    }

    /** The model, or the nearest thing to it when the table of models lacks the number. */
    public DeviceType type() {
        return dialect.device();
    }

    /** The negotiated protocol version. */
    public int version() {
        return dialect.version();
    }

    /** Which message says a thing to this phone. */
    public Dialect dialect() {
        return dialect;
    }

    /** What stands on its display. */
    public Prompts prompts() {
        return prompts;
    }

    public PhoneProfile profile() {
        return profile;
    }

    /** The line that KeypadButton or OnHook names; phones below protocol 15 write the number of the button there. */
    public int line(int written) {
        return dialect.countsButtons() ? profile.lineOfButton(written).orElse(written) : written;
    }

    public InetSocketAddress remoteAddress() {
        return connection.remoteAddress();
    }

    /** The server's address that the phone reached. */
    public InetSocketAddress localAddress() {
        return connection.localAddress();
    }

    /** Audio codecs as the phone last reported them; empty until it has. */
    public List<MediaCapability> capabilities() {
        return capabilities;
    }

    /** True when the phone asked for soft keys or its model is known to have them. */
    public boolean hasSoftKeys() {
        return askedForSoftKeys || type().has(Trait.SOFT_KEYS);
    }

    public boolean isOpen() {
        return !connection.isEnded();
    }

    /** While a call is up the phone's silence is forgiven twice as long. */
    public void inCall(boolean value) {
        inCall = value;
    }

    /** Sends in the order given. */
    public void send(ToPhone... messages) {
        send(List.of(messages));
    }

    /** The forwards of a line (empty: none), to be sent; from now on also what the phone is answered when it asks for them. */
    public ToPhone forwardStat(int line, String all, String busy, String noAnswer) {
        ToPhone message = dialect.forwardStat(line, all, busy, noAnswer);
        if (profile.line(line).isPresent()) {
            forwards.put(line, message);
        }
        return message;
    }

    ToPhone forwardStat(int line) {
        ToPhone known = forwards.get(line);
        return known == null ? dialect.forwardStat(line, "", "", "") : known;
    }

    /** The lamp of a feature button, to be sent; from now on also what the phone is answered when it asks for it. */
    public ToPhone featureStat(int index, boolean on) {
        Optional<Button.Feature> button = profile.nth(Button.Feature.class, index);
        ToPhone message = dialect.featureStat(
                index,
                button.map(known -> new ButtonType(known.buttonType())).orElse(ButtonType.FEATURE_PRIVACY),
                on ? FeatureStatus.ON : FeatureStatus.OFF,
                button.map(Button.Feature::label).orElse(""));
        if (button.isPresent()) {
            features.put(index, message);
        }
        return message;
    }

    @Nullable
    ToPhone featureStat(int index) {
        return features.get(index);
    }

    /** Sends in the order given and asked for, with one flush; messages to a phone that is gone are dropped. */
    public void send(List<? extends ToPhone> messages) {
        if (messages.isEmpty() || connection.isEnded()) {
            return;
        }
        if (connection.eventLoop().inEventLoop() && queued.get() == 0) {
            connection.write(messages);
        } else if (queued.incrementAndGet() > server.options().maxQueuedSends()) {
            queued.decrementAndGet();
            close(CloseReason.SLOW_READER, "too many sends wait");
        } else {
            connection.execute(() -> {
                queued.decrementAndGet();
                connection.write(messages);
            });
        }
    }

    /** The time of the phone's zone, for models that want to be told it after a call. */
    public TimeDateRes timeDate() {
        return PhoneAnswers.timeDate(server.clock().now(profile.zone()));
    }

    /** Makes the phone restart; it closes the connection by itself. */
    public void reset(ResetType kind) {
        connection.execute(() -> {
            if (!kind.equals(ResetType.APPLY_CONFIG)) {
                expectedEnd = CloseReason.RESET;
            }
            connection.write(new Reset(kind));
        });
    }

    public void close(CloseReason reason) {
        close(reason, "");
    }

    /** Ends the session. The detail is added to the log line. */
    public void close(CloseReason reason, String detail) {
        connection.end(reason, detail);
    }

    @Override
    public String toString() {
        return deviceName() + "@" + EventLog.text(remoteAddress());
    }

    @Override
    void received(FromPhone message) {
        lastHeard = System.nanoTime();
        if (message instanceof KeepAliveReq) {
            connection.write(new KeepAliveAck());
            if (server.clock().isDue(tellTimeAt)) {
                tellTime();
            }
        } else if (PhoneAnswers.answer(this, message)) {
            return;
        } else if (message instanceof RegisterReq request) {
            registerAgain(request);
        } else if (message instanceof UnregisterReq) {
            unregister();
        } else {
            remember(message);
            server.listener().message(this, message);
        }
    }

    private void remember(FromPhone message) {
        if (message instanceof CapabilitiesRes reported) {
            capabilities = reported.caps();
        } else if (message instanceof UpdateCapabilities reported) {
            capabilities = reported.audiocaps();
        } else if (message instanceof CapabilitiesV2Res reported) {
            capabilities = reported.audiocaps();
        } else if (message instanceof CapabilitiesV3Res reported) {
            capabilities = reported.audiocaps();
        }
    }

    /** Some phones repeat RegisterReq on a connection that is registered. Another name on it is no phone's doing. */
    private void registerAgain(RegisterReq request) {
        if (!request.sid().deviceName().equals(deviceName())) {
            close(
                    CloseReason.BAD_MESSAGE,
                    "RegisterReq of another device: "
                            + Registration.printable(request.sid().deviceName()));
            return;
        }
        acknowledge(KeepAlivePolicy.spreadSeconds(profile.keepAliveSeconds(), deviceName()));
        connection.write(new CapabilitiesReq());
    }

    private void unregister() {
        if (inCall) {
            connection.write(new UnregisterAck(UnregisterStatus.NAK));
            return;
        }
        connection.write(new UnregisterAck(UnregisterStatus.OK));
        close(CloseReason.UNREGISTERED);
    }

    void write(ToPhone message) {
        connection.write(message);
    }

    void tellTime() {
        tellTimeAt = server.clock().tellAgainAt(profile.zone());
        connection.write(timeDate());
    }

    void softKeysAsked() {
        askedForSoftKeys = true;
    }

    void timeAsked() {
        timeTold = true;
        checkReady();
    }

    void linesReported() {
        linesAvailable = true;
        checkReady();
    }

    /** Models end with TimeDateReq or RegisterAvailableLines, and some never send the latter: after one of them, a moment more. */
    private void checkReady() {
        if (timeTold && linesAvailable) {
            nowReady();
        } else if (!ready) {
            cancel(readyTimer);
            readyTimer = schedule(this::nowReady, READY_MOMENT_NANOS);
        }
    }

    private void nowReady() {
        cancel(readyTimer);
        readyTimer = null;
        if (!ready && !connection.isEnded()) {
            ready = true;
            server.listener().ready(this);
        }
    }

    private long silenceNanos() {
        return KeepAlivePolicy.silenceNanos(profile.keepAliveSeconds(), type(), inCall);
    }

    private void checkSilence() {
        long left = lastHeard + silenceNanos() - System.nanoTime();
        if (left > 0) {
            silenceTimer = schedule(this::checkSilence, left);
        } else {
            close(
                    CloseReason.KEEPALIVE_MISSED,
                    "silent for " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - lastHeard) + " s");
        }
    }

    private Future<?> schedule(Runnable task, long nanos) {
        return connection.eventLoop().schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    private static void cancel(@Nullable Future<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    @Override
    CloseReason reasonForHangUp() {
        return Optional.ofNullable(expectedEnd).orElse(CloseReason.CLOSED_BY_PHONE);
    }

    @Override
    CloseReason reasonForLoss() {
        return Optional.ofNullable(expectedEnd).orElse(CloseReason.CONNECTION_LOST);
    }

    @Override
    void ended(CloseReason reason, String detail) {
        cancel(silenceTimer);
        cancel(readyTimer);
        server.sessions().release(this);
        server.eventLog().closed(this, reason, detail);
        server.listener().closed(this, reason);
    }

    @Override
    List<ToPhone> farewell(CloseReason reason) {
        return reason.phoneText().isEmpty() ? List.of() : dialect.showPrompt(0, reason.phoneText(), 0, 0);
    }

    @Override
    String logName() {
        return deviceName();
    }
}

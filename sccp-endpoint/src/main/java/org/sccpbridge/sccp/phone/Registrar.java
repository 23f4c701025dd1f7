package org.sccpbridge.sccp.phone;

import static org.sccpbridge.sccp.phone.RegistrationView.State.FAILED;
import static org.sccpbridge.sccp.phone.RegistrationView.State.REGISTERED;
import static org.sccpbridge.sccp.phone.RegistrationView.State.REGISTERING;
import static org.sccpbridge.sccp.phone.RegistrationView.State.REJECTED;

import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.registration.CapabilitiesReq;
import org.sccpbridge.sccp.message.registration.RegisterAck;
import org.sccpbridge.sccp.message.registration.RegisterReject;
import org.sccpbridge.sccp.message.registration.RegisterTokenReject;
import org.sccpbridge.sccp.message.registration.SPCPRegisterTokenReject;

/**
 * Registers the way the model does: asks for a token if it does, announces itself, and asks what {@link StartUp} lists. Confined to
 * the phone's event loop.
 */
final class Registrar {
    private static final int FIRST_WITH_SIZED_ACK = 3;
    private static final Pattern DATE_TEMPLATE = Pattern.compile("[DMY][./-][DMY][./-][DMY]A?");

    private final PhoneLink phone;
    private final KeyState keys;
    private final Deque<StartUpRequests.Ask> asks = new ArrayDeque<>();
    private final Deque<StartUp.Step> steps = new ArrayDeque<>();
    private final List<Set<Class<? extends ToPhone>>> awaited = new ArrayList<>();
    private RegistrationView view = RegistrationView.NEW;
    private @Nullable Future<?> deadline;
    private boolean announced;

    Registrar(PhoneLink phone, KeyState keys) {
        this.phone = phone;
        this.keys = keys;
    }

    void register(Reactions on) {
        on.on(RegisterAck.class, this::accepted);
        on.on(RegisterReject.class, m -> {
            stop();
            view = view.to(REJECTED, DictionaryText.english(m.text()));
        });
        on.on(RegisterTokenReject.class, m -> refused(m.waitTimeBeforeNextReq()));
        on.on(SPCPRegisterTokenReject.class, m -> refused(m.waitTimeBeforeNextReq()));
        on.on(
                CapabilitiesReq.class,
                m -> phone.send(phone.options()
                        .model()
                        .spec()
                        .capabilities
                        .message(phone.options().codecs())));
    }

    RegistrationView view() {
        return view;
    }

    void to(RegistrationView.State state, String why) {
        if (state != REGISTERING) {
            stop();
        }
        view = view.to(state, why);
    }

    /** The connection is there. */
    void begin() {
        view = new RegistrationView(REGISTERING, 0, 0, "waits for RegisterAck");
        announced = false;
        stop();
        asks.clear();
        steps.clear();
        asks.addAll(StartUpRequests.token(phone.options(), IpAddress.of(phone.localAddress())));
        next();
    }

    /** Called with each message from the server, after the other reactions to it. */
    void received(ToPhone message) {
        if (view.state() != REGISTERING) {
            return;
        }
        for (int i = 0; i < awaited.size(); i++) {
            if (awaited.get(i).contains(message.getClass())) {
                awaited.remove(i);
                if (awaited.isEmpty()) {
                    next();
                } else {
                    restartDeadline();
                }
                return;
            }
        }
    }

    private void accepted(RegisterAck ack) {
        int offered = phone.options().protocolVersion();
        int version = ack.maxProtocolVer() == 0 && offered < FIRST_WITH_SIZED_ACK ? offered : ack.maxProtocolVer();
        if (version > offered) {
            phone.violations().add("RegisterAck with protocol version " + version + ", the phone offered " + offered);
        }
        if (ack.keepAliveInterval() < 1) {
            phone.violations().add("RegisterAck with keepalive interval " + ack.keepAliveInterval());
        }
        if (!DATE_TEMPLATE.matcher(ack.dateTemplate()).matches()) {
            phone.violations().add("RegisterAck with date template '" + ack.dateTemplate() + "'");
        }
        view = new RegistrationView(REGISTERING, version, ack.keepAliveInterval(), "");
    }

    private void next() {
        stop();
        while (awaited.isEmpty() || !phone.options().model().spec().startUp.paced()) {
            StartUpRequests.Ask ask = asks.poll();
            if (ask != null) {
                phone.send(ask.request());
                if (!ask.answers().isEmpty()) {
                    await(ask.answers());
                    view = view.to(REGISTERING, "waits for the answer to " + MessageText.of(ask.request()));
                }
            } else if (!announced) {
                announce();
                return;
            } else if (!steps.isEmpty()) {
                asks.addAll(StartUpRequests.of(steps.remove(), phone.options().model(), keys.buttons()));
            } else {
                if (awaited.isEmpty()) {
                    stop();
                    view = view.to(REGISTERED, "");
                }
                return;
            }
        }
    }

    /** CapabilitiesReq follows RegisterAck at once; servers that never send it are not known. */
    private void announce() {
        announced = true;
        phone.send(StartUpRequests.alarm(phone.options(), phone.localAddress()));
        phone.send(StartUpRequests.register(phone.options(), IpAddress.of(phone.localAddress())));
        StartUp startUp = phone.options().model().spec().startUp;
        for (StartUp.Step step : startUp.unasked()) {
            StartUpRequests.of(step, phone.options().model(), List.of()).forEach(ask -> phone.send(ask.request()));
        }
        view = view.to(REGISTERING, "waits for RegisterAck");
        await(Set.of(RegisterAck.class));
        await(Set.of(CapabilitiesReq.class));
        steps.addAll(startUp.steps());
    }

    private void refused(int seconds) {
        stop();
        view = view.to(REJECTED, "token refused, to be asked for again after " + seconds + " s");
    }

    private void await(Set<Class<? extends ToPhone>> answers) {
        awaited.add(answers);
        restartDeadline();
    }

    private void restartDeadline() {
        if (deadline != null) {
            deadline.cancel(false);
        }
        deadline = phone.loop()
                .schedule(this::unanswered, phone.options().answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        awaited.clear();
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /** A real phone stays here for good with the request's name on its display. */
    private void unanswered() {
        String missing = view.text().isEmpty() ? "no CapabilitiesReq after RegisterAck" : view.text() + " in vain";
        phone.violations().add("registration: " + missing);
        view = view.to(FAILED, missing);
        stop();
        phone.changed();
    }
}

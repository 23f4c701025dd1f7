package org.sccpbridge.sccp.phone;

import static org.sccpbridge.sccp.phone.RegistrationView.State.FAILED;
import static org.sccpbridge.sccp.phone.RegistrationView.State.REGISTERED;
import static org.sccpbridge.sccp.phone.RegistrationView.State.REGISTERING;
import static org.sccpbridge.sccp.phone.RegistrationView.State.REJECTED;

import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.AlarmSeverity;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.part.MediaCapability;
import org.sccpbridge.sccp.message.part.PayloadParams;
import org.sccpbridge.sccp.message.registration.Alarm;
import org.sccpbridge.sccp.message.registration.CapabilitiesReq;
import org.sccpbridge.sccp.message.registration.CapabilitiesRes;
import org.sccpbridge.sccp.message.registration.RegisterAck;
import org.sccpbridge.sccp.message.registration.RegisterReject;

/**
 * Registers the way the model does: one request at a time, the next when the answer is there, as a captured 7912 does; the
 * requests themselves come from {@link StartUpRequests}. Confined to the phone's event loop.
 */
final class Registrar {
    private static final int FRAMES_PER_PACKET = 60;
    private static final int FIRST_WITH_SIZED_ACK = 3;

    private final PhoneLink phone;
    private final KeyState keys;
    private final Deque<StartUpRequests.Step> left = new ArrayDeque<>();
    private RegistrationView view = RegistrationView.NEW;
    private Set<Class<? extends ToPhone>> awaited = Set.of();
    private @Nullable Future<?> deadline;
    private boolean planned;

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
        on.on(CapabilitiesReq.class, m -> phone.send(capabilities()));
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
        planned = false;
        left.clear();
        phone.send(new Alarm(
                AlarmSeverity.INFORMATIONAL,
                "Name=" + phone.options().deviceName() + " Load=virtual Last=Initialized",
                0,
                asWord(phone.localAddress())));
        phone.send(StartUpRequests.register(phone.options(), IpAddress.of(phone.localAddress())));
        await(Set.of(RegisterAck.class));
    }

    /** Called with each message from the server, after the other reactions to it. */
    void received(ToPhone message) {
        if (view.state() != REGISTERING || !awaited.contains(message.getClass())) {
            return;
        }
        if (message instanceof RegisterAck) {
            // CapabilitiesReq follows at once; servers that never send it are not known.
            await(Set.of(CapabilitiesReq.class));
        } else {
            next();
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
        view = new RegistrationView(REGISTERING, version, ack.keepAliveInterval(), "");
    }

    private void next() {
        while (true) {
            StartUpRequests.Step step = left.poll();
            if (step == null) {
                if (planned) {
                    stop();
                    view = view.to(REGISTERED, "");
                    return;
                }
                planned = true;
                left.addAll(StartUpRequests.templates(phone.options().model()));
                left.add(new StartUpRequests.Plan());
                continue;
            }
            if (step instanceof StartUpRequests.Plan) {
                left.addAll(StartUpRequests.afterTemplates(phone.options().model(), keys.buttons()));
                continue;
            }
            StartUpRequests.Ask ask = (StartUpRequests.Ask) step;
            phone.send(ask.request());
            if (!ask.answers().isEmpty()) {
                await(ask.answers());
                view = view.to(REGISTERING, "waits for the answer to " + MessageText.of(ask.request()));
                return;
            }
        }
    }

    private void await(Set<Class<? extends ToPhone>> answers) {
        stop();
        awaited = answers;
        deadline = phone.loop()
                .schedule(this::unanswered, phone.options().answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        awaited = Set.of();
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

    private FromPhone capabilities() {
        List<MediaCapability> known = phone.options().codecs().stream()
                .map(codec -> new MediaCapability(
                        new PayloadType(codec.payloadCapability()),
                        FRAMES_PER_PACKET,
                        new PayloadParams.Other(0, 0, 0, 0)))
                .toList();
        return new CapabilitiesRes(known.size(), known);
    }

    /** An IPv4 address as the word that Alarm carries in parm2 (capture); 0 for others. */
    private static int asWord(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == Integer.BYTES
                ? ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt()
                : 0;
    }
}

package org.sccpbridge.bridge.phone;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.switchboard.Effect;
import org.sccpbridge.bridge.switchboard.Event;
import org.sccpbridge.bridge.switchboard.Inbox;
import org.sccpbridge.bridge.switchboard.PhoneEvent;
import org.sccpbridge.sccp.dialect.Trait;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.media.MediaTransmissionFailure;
import org.sccpbridge.sccp.message.registration.CapabilitiesRes;
import org.sccpbridge.sccp.message.registration.CapabilitiesV2Res;
import org.sccpbridge.sccp.message.registration.CapabilitiesV3Res;
import org.sccpbridge.sccp.message.registration.UpdateCapabilities;
import org.sccpbridge.sccp.session.CloseReason;
import org.sccpbridge.sccp.session.PhoneListener;
import org.sccpbridge.sccp.session.PhoneSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between the sessions of phones and the switchboard, both ways. */
public final class PhoneDesk implements PhoneListener {
    private static final Logger log = LoggerFactory.getLogger("event.phone.media");

    private static final long RETRY_MILLIS = 100;

    private record Current(PhoneSession session, long number) {}

    private final PhoneBook book;
    private final Inbox inbox;
    private final AtomicLong lastNumber = new AtomicLong();
    private final Map<String, Current> current = new ConcurrentHashMap<>();

    public PhoneDesk(PhoneBook book, Inbox inbox) {
        this.book = book;
        this.inbox = inbox;
    }

    @Override
    public void registered(PhoneSession session) {
        String name = session.deviceName();
        Current now = new Current(session, lastNumber.incrementAndGet());
        // of two registrations at once the later number stays, here and in the switchboard
        current.merge(name, now, (one, other) -> one.number() > other.number() ? one : other);
        post(
                session,
                new PhoneEvent.Registered(book.phone(
                        name,
                        now.number(),
                        hasCallHistory(session),
                        session.type().has(Trait.PUSH))));
    }

    @Override
    public void ready(PhoneSession session) {
        if (isCurrent(session)) {
            post(session, new PhoneEvent.Ready(session.deviceName()));
        }
    }

    @Override
    public void message(PhoneSession session, FromPhone message) {
        if (!isCurrent(session)) {
            return;
        }
        if (message instanceof CapabilitiesRes
                || message instanceof UpdateCapabilities
                || message instanceof CapabilitiesV2Res
                || message instanceof CapabilitiesV3Res) {
            codecsReported(session);
        } else if (message instanceof MediaTransmissionFailure failure) {
            transmissionFailed(session, failure);
        } else {
            PhoneInput.event(session.deviceName(), message).ifPresent(event -> post(session, event));
        }
    }

    /** Of a page the switchboard says what that means. */
    private void transmissionFailed(PhoneSession session, MediaTransmissionFailure failure) {
        if (!failure.remoteIpAddr().toInetAddress().isMulticastAddress()) {
            log.warn(
                    "{}: cannot send audio to {}:{} (call {}); check routing and firewall between phone and Asterisk",
                    session.deviceName(),
                    failure.remoteIpAddr(),
                    failure.remotePortNumber(),
                    failure.callReference());
        }
        post(
                session,
                new PhoneEvent.MulticastFailed(
                        session.deviceName(), failure.passThroughPartyId(), "MediaTransmissionFailure"));
    }

    private void codecsReported(PhoneSession session) {
        Set<Codec> codecs = PhoneInput.codecs(session);
        if (codecs.isEmpty()) {
            log.warn("{}: speaks none of ulaw, alaw, g722; calls with it will fail", session.deviceName());
        }
        post(session, new PhoneEvent.CodecsReported(session.deviceName(), codecs));
    }

    @Override
    public void closed(PhoneSession session, CloseReason reason) {
        Current now = current.get(session.deviceName());
        if (now != null && now.session() == session && current.remove(session.deviceName(), now)) {
            deliver(new PhoneEvent.Gone(session.deviceName(), now.number()));
        }
    }

    /** A phone that is gone must not be rung for ever because the inbox was full; the number makes a late word harmless. */
    private void deliver(PhoneEvent.Gone gone) {
        if (!inbox.offer(gone)) {
            CompletableFuture.delayedExecutor(RETRY_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(() -> deliver(gone));
        }
    }

    static boolean hasCallHistory(PhoneSession session) {
        return session.type().has(Trait.NEWER_INDICATIONS);
    }

    private boolean isCurrent(PhoneSession session) {
        Current now = current.get(session.deviceName());
        return now != null && now.session() == session;
    }

    /** A phone whose event is lost would be out of step for ever: it registers anew instead. */
    private void post(PhoneSession session, Event event) {
        if (!inbox.offer(event)) {
            session.close(CloseReason.OVERLOADED);
        }
    }

    /** Sends what the switchboard tells a phone. Never blocks. */
    public void perform(Effect.ToPhone told) {
        Current now = current.get(told.phone());
        if (now != null && now.number() == told.session()) {
            List<ToPhone> messages = PhoneMessages.of(told.commands(), now.session(), book.audio(told.phone()));
            now.session().send(messages);
        }
    }
}

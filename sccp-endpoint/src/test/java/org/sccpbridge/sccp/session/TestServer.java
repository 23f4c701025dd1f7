package org.sccpbridge.sccp.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.sccpbridge.sccp.message.FromPhone;

/** A server on a free loopback port that admits SEP* with one line, and remembers what its listener heard. */
final class TestServer implements AutoCloseable, PhoneListener {
    static final String NAME = "SEP001122334455";

    final BlockingQueue<PhoneSession> registered = new LinkedBlockingQueue<>();
    final BlockingQueue<PhoneSession> ready = new LinkedBlockingQueue<>();
    final BlockingQueue<FromPhone> messages = new LinkedBlockingQueue<>();
    final BlockingQueue<CloseReason> closed = new LinkedBlockingQueue<>();
    final BlockingQueue<Registration> asked = new LinkedBlockingQueue<>();
    volatile Instant time = Instant.parse("2026-03-28T22:00:00.250Z");
    private final SccpServer server;

    TestServer() throws ServerStartException {
        this(options -> options, profile -> profile);
    }

    TestServer(UnaryOperator<SccpServerOptions.Builder> options, UnaryOperator<PhoneProfile.Builder> profile)
            throws ServerStartException {
        server = new SccpServer(
                options.apply(SccpServerOptions.listeningOn(RawPhone.loopback(0)))
                        .build(),
                SccpTransport.nio(),
                registration -> {
                    asked.add(registration);
                    return registration.deviceName().startsWith("SEP")
                            ? new Admission.Admitted(profile.apply(profile(registration.deviceName()))
                                    .build())
                            : new Admission.Refused("Unknown device", "no section of this name in sccp.conf");
                },
                this,
                () -> time);
        server.start();
    }

    private static PhoneProfile.Builder profile(String name) {
        return PhoneProfile.named(name).zone(ZoneId.of("Europe/Berlin")).line("1001", "One");
    }

    SccpServer server() {
        return server;
    }

    SessionCounters counters() {
        return server.counters();
    }

    RawPhone connect() {
        return new RawPhone(server.localPort());
    }

    RawPhone connectFrom(String address) {
        return new RawPhone(server.localPort(), address);
    }

    static <T> T await(BlockingQueue<T> queue) throws InterruptedException {
        T value = queue.poll(10, TimeUnit.SECONDS);
        if (value == null) {
            throw new AssertionError("nothing within ten seconds");
        }
        return value;
    }

    @Override
    public void registered(PhoneSession session) {
        registered.add(session);
    }

    @Override
    public void ready(PhoneSession session) {
        ready.add(session);
    }

    @Override
    public void message(PhoneSession session, FromPhone message) {
        messages.add(message);
    }

    @Override
    public void closed(PhoneSession session, CloseReason reason) {
        closed.add(reason);
    }

    @Override
    public void close() {
        server.stop();
    }
}

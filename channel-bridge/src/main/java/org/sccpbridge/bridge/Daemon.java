package org.sccpbridge.bridge;

import com.google.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sccpbridge.ari.AriClient;
import org.sccpbridge.bridge.admin.ControlServer;
import org.sccpbridge.bridge.asterisk.AmiEvents;
import org.sccpbridge.bridge.asterisk.AmiLink;
import org.sccpbridge.bridge.asterisk.AriCalls;
import org.sccpbridge.bridge.asterisk.AriEvents;
import org.sccpbridge.bridge.phone.PhoneBook;
import org.sccpbridge.bridge.switchboard.Event;
import org.sccpbridge.bridge.switchboard.EventPump;
import org.sccpbridge.bridge.switchboard.Inbox;
import org.sccpbridge.sccp.session.SccpServer;
import org.sccpbridge.sccp.session.ServerStartException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that runs, started in order and stopped in reverse. */
public final class Daemon {
    private static final Logger log = LoggerFactory.getLogger(Daemon.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final PhoneBook phoneBook;
    private final Inbox inbox;
    private final EventPump switchboard;
    private final Timers timers;
    private final AmiLink ami;
    private final AmiEvents amiEvents;
    private final AriClient ari;
    private final AriEvents ariEvents;
    private final AriCalls ariCalls;
    private final SccpServer sccp;
    private final ControlServer control;

    @Inject
    Daemon(
            PhoneBook phoneBook,
            Inbox inbox,
            EventPump switchboard,
            Timers timers,
            AmiLink ami,
            AmiEvents amiEvents,
            AriClient ari,
            AriEvents ariEvents,
            AriCalls ariCalls,
            SccpServer sccp,
            ControlServer control) {
        this.phoneBook = phoneBook;
        this.inbox = inbox;
        this.switchboard = switchboard;
        this.timers = timers;
        this.ami = ami;
        this.amiEvents = amiEvents;
        this.ari = ari;
        this.ariEvents = ariEvents;
        this.ariCalls = ariCalls;
        this.sccp = sccp;
        this.control = control;
    }

    /**
     * Starts; an absent Asterisk is no reason not to.
     *
     * @throws ServerStartException when phones cannot be listened for; nothing is left running then
     */
    public void start() throws ServerStartException {
        switchboard.start();
        phoneBook.lines().forEach(line -> inbox.offer(new Event.LineAdded(line)));
        try {
            sccp.start();
        } catch (ServerStartException e) {
            stop();
            throw e;
        }
        ami.start(amiEvents);
        ari.start(ariEvents);
        control.start();
        log.info("listening for phones on {}", sccp.localAddresses());
    }

    /** TCP port where phones are listened for. */
    public int port() {
        return sccp.localPort();
    }

    /** Ends all calls, says so in the hints, and stops. What fails on the way is logged and does not stop the rest. */
    public void stop() {
        step("control socket", control::stop);
        step("switchboard", () -> switchboard.stop(PATIENCE));
        step("calls", () -> ariCalls.settled().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        step("SCCP server", sccp::stop);
        step("ARI", () -> ari.stop().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        step("AMI", ami::stop);
        step("timers", timers::shutdown);
        log.info("stopped");
    }

    private interface Step {
        void run() throws InterruptedException, ExecutionException, TimeoutException;
    }

    private static void step(String what, Step step) {
        try {
            step.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            log.warn("interrupted while stopping {}", what);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            log.warn("stopping {}: {}", what, e.toString());
        }
    }
}

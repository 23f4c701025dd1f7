package org.sccpbridge.bridge.asterisk;

import java.io.IOException;
import java.time.Duration;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.manager.internal.ManagerUtil;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

/**
 * One connection with one life: logged in once, never reconnected by asterisk-java itself.
 *
 * <p>Answers and events come to {@link Handler} on asterisk-java's pump thread; nothing may wait there.
 */
final class AmiConnection extends ManagerConnectionImpl {
    static final String EVENT_MASK = "system,call,reporting";

    /** Takes what comes in. */
    interface Handler {
        void response(String actionId, ManagerResponse response);

        void event(ManagerEvent event);

        /** Comes on the reader's thread, before the end of the list it belongs to. */
        void dialplanLine(String actionId, AmiDialplanLine line);

        /** Comes on the reader's thread; one with an ActionID belongs to a list. */
        void row(AmiRow row);

        void closed(AmiConnection connection);
    }

    private final AmiOptions options;
    private final Handler handler;
    private final Object lock = new Object();
    private @Nullable Thread loggingIn;
    private @Nullable AmiSocket socket;
    private boolean closed;
    private volatile @Nullable String refusal;

    AmiConnection(AmiOptions options, Handler handler) {
        this.options = options;
        this.handler = handler;
        setHostname(options.host());
        setPort(options.port());
        setUsername(options.username());
        setPassword(options.secret());
        setDefaultResponseTimeout(timeout().toMillis());
    }

    private Duration timeout() {
        return options.deadline();
    }

    /** Connects and logs in; blocks for up to a few deadlines, less when the connection is closed meanwhile. */
    void open() throws IOException, AuthenticationFailedException, TimeoutException {
        synchronized (lock) {
            loggingIn = Thread.currentThread();
        }
        try {
            login(EVENT_MASK);
        } catch (IOException | AuthenticationFailedException | TimeoutException | RuntimeException e) {
            throwIfRefused();
            throw e;
        } finally {
            synchronized (lock) {
                loggingIn = null;
            }
            // the interrupt in close() may have come after the login
            boolean unused = Thread.interrupted();
        }
        // interrupted while it waits for an answer, asterisk-java takes no answer for a good one
        throwIfRefused();
        synchronized (lock) {
            if (closed) {
                throw new IOException("closed during the login");
            }
        }
    }

    private void throwIfRefused() throws AuthenticationFailedException {
        String said = refusal;
        if (said != null) {
            throw new AuthenticationFailedException(said);
        }
    }

    /** Closes the socket; harmless when it is closed. */
    void close() {
        AmiSocket open;
        synchronized (lock) {
            closed = true;
            open = socket;
            if (loggingIn != null) {
                loggingIn.interrupt();
            }
        }
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // it is gone either way
            }
        }
    }

    /** The socket, once connected; it knows how far the greeting came. */
    @Nullable
    AmiSocket socket() {
        synchronized (lock) {
            return socket;
        }
    }

    /** Sends an action whose answer goes to {@link Handler#response} under its own ActionID. */
    void send(ManagerAction action) throws IOException {
        sendAction(action, null);
    }

    @Override
    protected SocketConnectionFacade createSocket() throws IOException {
        AmiSocket created = AmiSocket.connect(options.host(), options.port(), timeout(), handler);
        synchronized (lock) {
            if (!closed) {
                socket = created;
                return created;
            }
        }
        created.close();
        throw new IOException("closed");
    }

    /** asterisk-java would ask by CLI command, which needs a privilege that nothing else here needs. */
    @Override
    protected AsteriskVersion determineVersion() {
        return AsteriskVersion.ASTERISK_22;
    }

    @Override
    public void dispatchResponse(ManagerResponse response, Integer requiredHandlingTime) {
        String actionId = response.getActionId();
        String own = actionId == null ? null : ManagerUtil.stripInternalActionId(actionId);
        if (own == null || own.isEmpty()) {
            if (response instanceof ManagerError) {
                refusal = String.valueOf(response.getMessage());
            }
            super.dispatchResponse(response, requiredHandlingTime);
        } else {
            handler.response(own, response);
        }
    }

    @Override
    public void dispatchEvent(ManagerEvent event, Integer requiredHandlingTime) {
        if (event instanceof DisconnectEvent) {
            // asterisk-java would start its own reconnecting thread
            close();
            handler.closed(this);
        } else if (event instanceof org.asteriskjava.manager.event.ProtocolIdentifierReceivedEvent) {
            super.dispatchEvent(event, requiredHandlingTime);
        } else {
            handler.event(event);
        }
    }
}

package org.sccpbridge.bridge.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.asteriskjava.manager.internal.ManagerUtil;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

/**
 * asterisk-java's view of the socket: lines of bounded length, and a greeting that must be Asterisk's.
 *
 * <p>Its own socket class reads lines of any length, and a server that is no Asterisk only makes it wait.
 */
final class AmiSocket implements SocketConnectionFacade {
    private static final String GREETING = "Asterisk Call Manager";
    private static final String DIALPLAN_EVENT = "Event: ListDialplan";
    private static final String EVENT = "Event: ";
    private static final Set<String> ROWS = Set.of(
            "DBGetTreeResponse",
            "DBGetTreeComplete",
            "Parkinglot",
            "ParkinglotsComplete",
            "ParkedCall",
            "ParkedCallsComplete",
            "ParkedCallSwap",
            "ParkedCallTimeOut",
            "ParkedCallGiveUp",
            "UnParkedCall",
            "Hold",
            "Unhold",
            "Status",
            "StatusComplete",
            "BridgeInfoChannel",
            "BridgeInfoComplete");
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_FIELDS = 200;

    private final Socket socket;
    private final InputStream in;
    private final AmiConnection.Handler handler;
    private final byte[] buffer = new byte[32 * 1024];
    private int next;
    private int filled;
    private final OutputStream out;
    private final StringBuilder unsent = new StringBuilder();
    private volatile boolean greeted;
    private volatile boolean ended;
    private volatile @Nullable String strangeGreeting;

    private AmiSocket(Socket socket, AmiConnection.Handler handler) throws IOException {
        this.socket = socket;
        this.handler = handler;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    static AmiSocket connect(String host, int port, Duration timeout, AmiConnection.Handler handler)
            throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), (int) timeout.toMillis());
            return new AmiSocket(socket, handler);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Whether Asterisk's greeting came. */
    boolean isGreeted() {
        return greeted;
    }

    /** Whether the other end closed the connection. */
    boolean isEnded() {
        return ended;
    }

    /** What came instead of Asterisk's greeting. */
    @Nullable
    String strangeGreeting() {
        return strangeGreeting;
    }

    private IOException strange(String line) {
        strangeGreeting = line;
        return new IOException("not Asterisk's manager interface");
    }

    @Override
    public @Nullable String readLine() throws IOException {
        String line = readAnyLine(greeted ? LONGEST_LINE : 200);
        if (!greeted && line != null) {
            if (!line.startsWith(GREETING)) {
                throw strange(line);
            }
            greeted = true;
        }
        while (line != null && line.startsWith(EVENT)) {
            String event = line.substring(EVENT.length());
            if (line.equals(DIALPLAN_EVENT)) {
                readDialplanLine();
            } else if (ROWS.contains(event)) {
                readRow(event);
            } else {
                return line;
            }
            line = readAnyLine(LONGEST_LINE);
        }
        return line;
    }

    private void readRow(String event) throws IOException {
        Map<String, String> fields = readFields();
        String actionId = fields.get("ActionID");
        handler.row(new AmiRow(event, actionId == null ? null : ManagerUtil.stripInternalActionId(actionId), fields));
    }

    /** A dialplan has thousands of these; as events of asterisk-java each would cost some 50 microseconds. */
    private void readDialplanLine() throws IOException {
        Map<String, String> fields = readFields();
        String actionId = fields.get("ActionID");
        if (actionId != null) {
            handler.dialplanLine(
                    ManagerUtil.stripInternalActionId(actionId),
                    new AmiDialplanLine(
                            fields.get("Extension"),
                            fields.get("Priority"),
                            fields.get("Application"),
                            fields.get("IncludeContext"),
                            fields.get("IgnorePattern"),
                            fields.get("Switch")));
        }
    }

    private Map<String, String> readFields() throws IOException {
        Map<String, String> fields = new HashMap<>();
        String line;
        while ((line = readAnyLine(LONGEST_LINE)) != null && !line.isEmpty()) {
            int colon = line.indexOf(": ");
            if (colon > 0 && fields.size() < MOST_FIELDS) {
                fields.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return fields;
    }

    private @Nullable String readAnyLine(int longest) throws IOException {
        ByteArrayOutputStream begun = null;
        while (true) {
            if (next == filled) {
                filled = Math.max(in.read(buffer), 0);
                next = 0;
                if (filled == 0) {
                    ended = true;
                    return null;
                }
            }
            int start = next;
            while (next < filled && buffer[next] != '\n') {
                next++;
            }
            int length = next - start;
            if ((begun == null ? 0 : begun.size()) + length > longest) {
                if (!greeted) {
                    throw strange(new String(buffer, start, Math.min(length, longest), UTF_8));
                }
                throw new IOException("a line is longer than " + longest + " bytes");
            }
            if (next < filled) {
                next++;
                if (begun == null) {
                    return withoutReturn(new String(buffer, start, length, UTF_8));
                }
                begun.write(buffer, start, length);
                return withoutReturn(begun.toString(UTF_8));
            }
            if (begun == null) {
                begun = new ByteArrayOutputStream(128);
            }
            begun.write(buffer, start, length);
        }
    }

    private static String withoutReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    @Override
    public void write(String text) {
        unsent.append(text);
    }

    @Override
    public void flush() throws IOException {
        byte[] bytes = unsent.toString().getBytes(UTF_8);
        unsent.setLength(0);
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected() && !socket.isClosed();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public InetAddress getRemoteAddress() {
        return socket.getInetAddress();
    }

    @Override
    public int getRemotePort() {
        return socket.getPort();
    }
}

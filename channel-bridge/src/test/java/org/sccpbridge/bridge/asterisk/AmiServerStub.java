package org.sccpbridge.bridge.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A manager interface on loopback that answers as a test tells it. */
final class AmiServerStub implements Closeable {
    static final String BANNER = "Asterisk Call Manager/11.0.0";

    /** What an answer may be besides text. */
    static final String SILENCE = "silence";

    static final String DROP = "drop";

    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Map<String, String>, String>> answers = new ConcurrentHashMap<>();
    final List<Map<String, String>> received = new CopyOnWriteArrayList<>();
    volatile String banner = BANNER + "\r\n";
    volatile String loginAnswer = "Response: Success\r\nMessage: Authentication accepted";

    AmiServerStub() throws IOException {
        this(0);
    }

    AmiServerStub(int port) throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        on("challenge", action -> "Response: Success\r\nChallenge: 123456");
        on("login", action -> loginAnswer);
        on("filter", action -> "Response: Success\r\nMessage: Success");
        on("ping", action -> "Response: Success\r\nPing: Pong");
        Thread acceptor = new Thread(this::accept, "ami-stub");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    int port() {
        return server.getLocalPort();
    }

    AmiOptions options() {
        return new AmiOptions("127.0.0.1", port(), "tester", "not-to-be-logged");
    }

    /** The answer to an action, without its ActionID and last empty line; {@code $ID} stands for the ActionID. */
    AmiServerStub on(String action, Function<Map<String, String>, String> answer) {
        answers.put(action, answer);
        return this;
    }

    long count(String action) {
        return received.stream()
                .filter(message -> action.equalsIgnoreCase(message.get("action")))
                .count();
    }

    void event(String lines) throws IOException {
        for (Socket socket : sockets) {
            send(socket, lines + "\r\n\r\n");
        }
    }

    /** The answer to an action that was met with {@link #SILENCE}. */
    void answerLate(String actionId, String answer) {
        try {
            for (Socket socket : sockets) {
                send(socket, whole(answer, actionId));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String whole(String answer, String actionId) {
        String id = "ActionID: " + actionId;
        int end = answer.indexOf("\r\n\r\n");
        String first = end < 0 ? answer : answer.substring(0, end);
        String rest = end < 0 ? "" : answer.substring(end);
        return first + "\r\n" + id + rest.replace("$ID", id) + "\r\n\r\n";
    }

    void dropAll() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread reader = new Thread(() -> serve(socket), "ami-stub-connection");
                reader.setDaemon(true);
                reader.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (banner.equals(DROP)) {
                return;
            }
            send(socket, banner);
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            Map<String, String> message = new LinkedHashMap<>();
            String line;
            while ((line = in.readLine()) != null) {
                int colon = line.indexOf(": ");
                if (!line.isEmpty()) {
                    message.put(
                            line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT), line.substring(colon + 2));
                    continue;
                }
                received.add(Map.copyOf(message));
                String answer = answers.getOrDefault(
                                message.get("action").toLowerCase(Locale.ROOT),
                                action -> "Response: Error\r\nMessage: Invalid/unknown command")
                        .apply(message);
                if (answer.equals(DROP)) {
                    return;
                }
                if (!answer.equals(SILENCE)) {
                    send(socket, whole(answer, message.get("actionid")));
                }
                if (answer.contains("Authentication failed")) {
                    return;
                }
                message = new LinkedHashMap<>();
            }
        } catch (IOException e) {
            // the other end is gone, which is what some tests want
        } finally {
            sockets.remove(socket);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        synchronized (socket) {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            socket.getOutputStream().flush();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        dropAll();
    }
}

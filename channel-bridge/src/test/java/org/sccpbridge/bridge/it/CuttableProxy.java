package org.sccpbridge.bridge.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP path to a port on loopback that can be cut, or swallow what is sent, and be mended again. */
final class CuttableProxy implements AutoCloseable {
    private enum State {
        OPEN,
        CUT,
        SWALLOWING
    }

    private final int target;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.OPEN;

    CuttableProxy(int target) throws IOException {
        this.target = target;
        background(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Closes every connection, and each new one at once. */
    void cut() {
        state = State.CUT;
        closeAll();
    }

    /** Takes everything in from now on, also on connections that exist, and passes nothing on. */
    void swallow() {
        state = State.SWALLOWING;
    }

    /** New connections work again; those that lost something are closed. */
    void mend() {
        if (state == State.SWALLOWING) {
            closeAll();
        }
        state = State.OPEN;
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket client = server.accept();
            if (state == State.CUT) {
                client.close();
                continue;
            }
            sockets.add(client);
            background(() -> connect(client));
        }
    }

    /** Where nobody listens behind the path, its end here is closed too. */
    private void connect(Socket client) throws IOException {
        try {
            Socket asterisk = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(asterisk);
            background(() -> copy(client, asterisk));
            if (state == State.CUT) {
                closeAll();
            }
            copy(asterisk, client);
        } finally {
            client.close();
            sockets.remove(client);
        }
    }

    private void copy(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (state != State.SWALLOWING) {
                    out.write(buffer, 0, length);
                }
            }
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void closeAll() {
        sockets.forEach(CuttableProxy::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void background(Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException ended) {
                        // cut, as it is meant to be
                    }
                },
                "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        cut();
        server.close();
    }
}

package org.sccpbridge.bridge.admin;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The socket's file: made where nobody can open it yet, put in its place with the rights it shall have. */
final class ControlSocket {
    private static final String OWNER_ONLY = "rw-------";
    private static final String PRIVATE_DIRECTORY = "rwx------";

    private final Path path;
    private @Nullable Object key;

    ControlSocket(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** Listens on the address it is given. */
    interface Binding {
        void listen(UnixDomainSocketAddress address) throws IOException;
    }

    /**
     * Makes the file.
     *
     * @throws IOException when it cannot be made, or another daemon listens there
     */
    void make(Binding binding) throws IOException {
        Path parent = Objects.requireNonNull(path.getParent(), "an absolute path has a parent");
        Files.createDirectories(
                parent, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PRIVATE_DIRECTORY)));
        if (Files.exists(path) && isListening()) {
            throw new IOException("another sccp-bridge listens there");
        }
        Path birthplace = Files.createTempDirectory(parent, ".c");
        try {
            checkOwner(parent, birthplace);
            Path socket = birthplace.resolve("s");
            binding.listen(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString(OWNER_ONLY));
            // replaces the file that a daemon left behind when it was killed
            Files.move(socket, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            key = fileKey();
        } finally {
            Files.deleteIfExists(birthplace.resolve("s"));
            Files.deleteIfExists(birthplace);
        }
    }

    /** In a folder of somebody else this socket could be replaced by theirs. */
    private static void checkOwner(Path parent, Path ours) throws IOException {
        UserPrincipal owner = Files.getOwner(parent);
        if (!owner.equals(Files.getOwner(ours)) && !owner.getName().equals("root")) {
            throw new IOException("its folder belongs to " + owner.getName());
        }
    }

    private boolean isListening() {
        try (SocketChannel probe = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return probe.connect(UnixDomainSocketAddress.of(path));
        } catch (IOException e) {
            return false;
        }
    }

    private @Nullable Object fileKey() throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    /** Removes the file, unless it has become another daemon's. */
    void remove() throws IOException {
        if (key != null && Files.exists(path) && Objects.equals(key, fileKey())) {
            Files.deleteIfExists(path);
        }
    }
}

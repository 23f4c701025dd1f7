package org.sccpbridge.bridge.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where the reader gets files from. */
interface ConfSource {
    /** At most {@code limit} bytes of a file. */
    byte[] read(Path file, int limit) throws IOException;

    /** Regular files of a directory whose name matches a glob, sorted by name. */
    List<Path> glob(Path directory, String pattern) throws IOException;

    /** The file system. */
    ConfSource FILES = new ConfSource() {
        @Override
        public byte[] read(Path file, int limit) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(limit);
            }
        }

        @Override
        public List<Path> glob(Path directory, String pattern) throws IOException {
            List<Path> found = new ArrayList<>();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, pattern)) {
                for (Path file : files) {
                    if (Files.isRegularFile(file)) {
                        found.add(file);
                    }
                }
            } catch (java.nio.file.DirectoryIteratorException e) {
                throw e.getCause();
            }
            Collections.sort(found);
            return found;
        }
    };
}

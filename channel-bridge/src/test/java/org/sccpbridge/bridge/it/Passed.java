package org.sccpbridge.bridge.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.sccpbridge.ari.asterisk.AsteriskServer;

/** Keeps which scenarios have passed on which Asterisk: with {@code -Dsccp.docs=write} in {@link #FILE}. */
public final class Passed implements TestWatcher, AfterAllCallback {
    /** Lines {@code DiallingScenarios.dialKeyDials,22}, sorted. */
    static final Path FILE = Path.of("..", "docs", "evidence", "scenarios.csv");

    private final Set<String> passed = new TreeSet<>();
    private final Set<String> failed = new TreeSet<>();

    static boolean isWriting() {
        return System.getProperty("sccp.docs", "").equals("write");
    }

    static Set<String> read() {
        try {
            return Files.exists(FILE) ? new TreeSet<>(Files.readAllLines(FILE)) : new TreeSet<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(ExtensionContext test) {
        int version =
                test.getRequiredTestClass().getAnnotation(AsteriskServer.class).version();
        var method = test.getRequiredTestMethod();
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "," + version;
    }

    @Override
    public void testSuccessful(ExtensionContext test) {
        passed.add(line(test));
    }

    @Override
    public void testFailed(ExtensionContext test, Throwable cause) {
        failed.add(line(test));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (isWriting()) {
            Set<String> all = read();
            all.addAll(passed);
            all.removeAll(failed);
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, all);
            Files.writeString(ScenarioDoc.FILE, new ScenarioDoc().make());
        }
    }
}

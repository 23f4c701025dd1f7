package org.sccpbridge.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test class that leaked a buffer. Needs Netty's leak detection at level paranoid, at which the build runs tests. */
public final class LeakCheck implements BeforeAllCallback, AfterAllCallback {

    private static final List<String> LEAKS = new CopyOnWriteArrayList<>();
    private static final int ROUNDS = 3;

    @Override
    public void beforeAll(ExtensionContext context) {
        LEAKS.clear();
        ByteBufUtil.setLeakListener((type, records) -> LEAKS.add(type + records));
    }

    @Override
    public void afterAll(ExtensionContext context) throws InterruptedException {
        assertThat(leaks()).as("leaked buffers").isEmpty();
    }

    /** The leaks that a garbage collection brings to light. */
    static List<String> leaks() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            ReferenceQueue<Object> collected = new ReferenceQueue<>();
            WeakReference<Object> canary = new WeakReference<>(new Object(), collected);
            System.gc();
            assertThat(collected.remove(10_000)).isSameAs(canary);
            // Netty looks for leaks when it allocates.
            ByteBufAllocator.DEFAULT.buffer(16).release();
        }
        return List.copyOf(LEAKS);
    }
}

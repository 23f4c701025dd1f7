package org.sccpbridge.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import org.junit.jupiter.api.Test;

class LeakCheckTest {

    @Test
    void findsABufferThatNobodyReleased() throws Exception {
        new LeakCheck().beforeAll(null);
        leak();
        assertThat(LeakCheck.leaks()).hasSize(1);
    }

    private static void leak() {
        assertThat(ByteBufAllocator.DEFAULT.buffer(16).isReadable()).isFalse();
    }
}

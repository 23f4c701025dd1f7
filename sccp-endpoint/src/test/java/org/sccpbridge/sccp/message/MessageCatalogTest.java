package org.sccpbridge.sccp.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.LayoutInterpreter;

class MessageCatalogTest {
    private static final int WITH_LAYOUT = 175;
    private static final int IDS = 179;
    private static final int BODY_FORMS = 222;

    private final MessageCatalog catalog = MessageCatalog.standard();

    @Test
    void holdsEveryKnownId() {
        assertThat(catalog.entries()).hasSize(IDS);
        assertThat(catalog.entries())
                .filteredOn(entry -> entry.layout() != null)
                .hasSize(WITH_LAYOUT);
    }

    @Test
    void knowsAllBodyForms() {
        int variants = catalog.entries().stream()
                .map(CatalogEntry::layout)
                .mapToInt(layout -> layout == null ? 0 : layout.variants())
                .sum();
        assertThat(variants).isEqualTo(BODY_FORMS);
    }

    @Test
    void countsWhatItHasNoUseFor() {
        MessageCatalog fresh = new MessageCatalog(new LayoutInterpreter());
        CodecContext context = CodecContext.latin1(20);
        fresh.decode(0x0006, Unpooled.wrappedBuffer(new byte[8 + 3]), context);
        fresh.decode(0x0006, Unpooled.wrappedBuffer(new byte[8 + 5]), context);
        fresh.decode(0x7777, Unpooled.EMPTY_BUFFER, context);
        fresh.decode(-1, Unpooled.EMPTY_BUFFER, context);
        assertThat(fresh.counters().surplusBytes()).containsExactly(Map.entry(0x0006, 5L));
        assertThat(fresh.counters().unknownIds()).containsExactly(Map.entry(-1, 1L), Map.entry(0x7777, 1L));
    }

    @Test
    void remembersFewOfManyUnknownIds() {
        MessageCatalog fresh = new MessageCatalog(new LayoutInterpreter());
        for (int id = 0x10000; id < 0x10000 + 1000; id++) {
            fresh.decode(id, Unpooled.EMPTY_BUFFER, CodecContext.latin1(20));
        }
        assertThat(fresh.counters().unknownIds()).hasSize(64);
        assertThat(fresh.counters().unknownMessages()).isEqualTo(1000);
    }
}

package org.sccpbridge.sccp.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}

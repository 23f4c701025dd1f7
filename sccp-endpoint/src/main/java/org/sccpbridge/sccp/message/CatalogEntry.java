package org.sccpbridge.sccp.message;

import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.layout.Layout;
import org.sccpbridge.sccp.layout.MessageCodec;

/** A row of the catalogue; layout and codec are missing where only the name is known. */
public record CatalogEntry(
        int id,
        String name,
        Direction direction,
        @Nullable Layout<?> layout,
        @Nullable MessageCodec<?> codec) {
    /** Who sends a message. */
    public enum Direction {
        /** Phone to server. */
        FROM_PHONE,
        /** Server to phone. */
        TO_PHONE,
        /** Both ways, or unknown. */
        BOTH
    }
}

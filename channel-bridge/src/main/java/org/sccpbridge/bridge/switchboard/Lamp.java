package org.sccpbridge.bridge.switchboard;

import java.util.Comparator;
import org.sccpbridge.sccp.message.code.ButtonType;

/** A lamp by its button. */
record Lamp(ButtonType button, int instance) implements Comparable<Lamp> {
    private static final Comparator<Lamp> ORDER =
            Comparator.<Lamp>comparingInt(lamp -> lamp.button().code()).thenComparingInt(Lamp::instance);

    static Lamp line(int instance) {
        return new Lamp(ButtonType.LINE, instance);
    }

    @Override
    public int compareTo(Lamp other) {
        return ORDER.compare(this, other);
    }
}

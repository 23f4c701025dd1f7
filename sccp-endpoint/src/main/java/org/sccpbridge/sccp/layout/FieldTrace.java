package org.sccpbridge.sccp.layout;

/** Told of each value as the interpreter reads it. */
interface FieldTrace {
    /** Does nothing. */
    FieldTrace NONE = new FieldTrace() {
        @Override
        public void enter(String name) {}

        @Override
        public void leave() {}

        @Override
        public void value(FieldPlan field, Shape shape, int offset, int end, Object value) {}
    };

    /** Structures, list elements. */
    void enter(String name);

    /** End of the last one entered. */
    void leave();

    /** A value and the bytes it was read from; {@code offset == end}: nothing was there. */
    void value(FieldPlan field, Shape shape, int offset, int end, Object value);
}

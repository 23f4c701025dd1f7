package org.sccpbridge.bridge.asterisk;

import org.jspecify.annotations.Nullable;

/**
 * A line of the answer to ShowDialPlan, with its priority: asterisk-java's own class tells only whether it is a hint.
 *
 * <p>Top level, public and of this name because asterisk-java finds the class of an event by the simple name.
 */
public final class ListDialplanEvent extends org.asteriskjava.manager.event.ListDialplanEvent {
    private static final long serialVersionUID = 1L;

    private @Nullable String priorityText;

    /** Called by asterisk-java. */
    public ListDialplanEvent(Object source) {
        super(source);
    }

    @Override
    public void setPriority(String priority) {
        super.setPriority(priority);
        this.priorityText = priority;
    }

    /** A number or {@code hint}; null in a line that is not an extension. */
    public @Nullable String priorityText() {
        return priorityText;
    }
}

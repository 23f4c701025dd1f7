package org.sccpbridge.bridge.asterisk;

import org.asteriskjava.manager.action.ShowDialplanAction;

/** ShowDialPlan of one context; asterisk-java's action can only ask for everything. */
public final class AmiShowDialplanAction extends ShowDialplanAction {
    private static final long serialVersionUID = 1L;

    private final String context;

    /** Asks for the given context, without what it includes. */
    public AmiShowDialplanAction(String context) {
        this.context = context;
    }

    /** Read by asterisk-java. */
    public String getContext() {
        return context;
    }
}

package org.sccpbridge.sccp.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sccpbridge.sccp.dialect.Dialect;
import org.sccpbridge.sccp.dialect.Trait;
import org.sccpbridge.sccp.message.ToPhone;

/**
 * The prompts that stand at a phone: how each is said to it, and what it is told when it asks for its soft keys. A phone that shows only one
 * text shows the latest that still stands; with nothing to say it shows its clock. May be used from any thread.
 */
public final class Prompts {
    private final Dialect dialect;
    private final boolean oneText;
    private final String ordinary;
    private final Map<Integer, String> ofCalls = new LinkedHashMap<>();
    private String idle;

    /** @param ordinary of the idle phone */
    Prompts(Dialect dialect, String ordinary) {
        this.dialect = dialect;
        this.oneText = dialect.device().has(Trait.DISPLAY_TEXT);
        this.ordinary = ordinary;
        this.idle = ordinary;
    }

    /** The prompt of a call; line 0 and call 0: of the idle phone. */
    public synchronized List<ToPhone> show(String text, int line, int call) {
        if (call == 0) {
            idle = text;
        }
        if (!oneText) {
            return dialect.showPrompt(0, text, line, call);
        }
        if (call != 0) {
            ofCalls.remove(call);
            ofCalls.put(call, text);
        }
        return latest();
    }

    /** Takes the prompt of a call away. */
    public synchronized List<ToPhone> clear(int line, int call) {
        if (!oneText) {
            return dialect.clearPrompt(line, call);
        }
        ofCalls.remove(call);
        return latest();
    }

    /** What the idle phone is to show, as last told. */
    synchronized List<ToPhone> idle() {
        return oneText ? latest() : dialect.showPrompt(0, idle, 0, 0);
    }

    private List<ToPhone> latest() {
        String text = ofCalls.values().stream().reduce(idle, (earlier, later) -> later);
        return ofCalls.isEmpty() && text.equals(ordinary)
                ? dialect.clearPrompt(0, 0)
                : dialect.showPrompt(0, text, 0, 0);
    }
}

package org.sccpbridge.sccp.phone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.call.CallState;
import org.sccpbridge.sccp.message.call.SelectSoftKeys;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.part.SoftKeyDefinition;
import org.sccpbridge.sccp.message.part.SoftKeySetDefinition;
import org.sccpbridge.sccp.message.template.SoftKeySetRes;
import org.sccpbridge.sccp.message.template.SoftKeyTemplateRes;

/** The soft keys of the phone and of each call; confined to the phone's event loop. */
final class SoftKeyState {
    private static final int MAX_SELECTIONS = 200;

    private final Map<CallId, SelectSoftKeys> selections = new HashMap<>();
    private List<SoftKeyDefinition> template = List.of();
    private List<SoftKeySetDefinition> sets = List.of();
    private @Nullable SoftKeyBook book;

    void register(Reactions on) {
        on.on(SoftKeyTemplateRes.class, m -> {
            template = List.copyOf(m.definition());
            book = null;
        });
        on.on(SoftKeySetRes.class, m -> {
            sets = List.copyOf(m.definition());
            book = null;
        });
        on.on(SelectSoftKeys.class, this::select);
        on.on(CallState.class, this::callState);
    }

    SoftKeyBook book() {
        if (book == null) {
            book = new SoftKeyBook(template, sets, Map.copyOf(selections));
        }
        return book;
    }

    void clear() {
        selections.clear();
        book = null;
    }

    private void select(SelectSoftKeys message) {
        CallId id = new CallId(message.lineInstance(), message.callReference());
        if (selections.size() < MAX_SELECTIONS || selections.containsKey(id)) {
            selections.put(id, message);
            book = null;
        }
    }

    private void callState(CallState message) {
        if (message.callState().equals(CallStateCode.ON_HOOK)
                && selections.remove(new CallId(message.lineInstance(), message.callReference())) != null) {
            book = null;
        }
    }
}

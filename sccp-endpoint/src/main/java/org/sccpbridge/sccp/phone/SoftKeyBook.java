package org.sccpbridge.sccp.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.call.SelectSoftKeys;
import org.sccpbridge.sccp.message.part.SoftKeyDefinition;
import org.sccpbridge.sccp.message.part.SoftKeySetDefinition;
import org.sccpbridge.sccp.phone.KeysView.SoftKey;

/**
 * Which soft keys belong to which call: the template, the sets made of it, and the set chosen for each call. Immutable.
 *
 * @param selections per call; {@link CallId#IDLE} for the idle phone
 */
public record SoftKeyBook(
        List<SoftKeyDefinition> template, List<SoftKeySetDefinition> sets, Map<CallId, SelectSoftKeys> selections) {
    static final SoftKeyBook EMPTY = new SoftKeyBook(List.of(), List.of(), Map.of());

    /** The set of a call, -1 when none was chosen for it or for the idle phone. */
    public int set(CallId call) {
        SelectSoftKeys selection = selection(call);
        return selection == null ? -1 : selection.softKeySetIndex().code();
    }

    /** The keys of a call; those of the idle phone when none were chosen for it. */
    public List<SoftKey> keys(CallId call) {
        SelectSoftKeys selection = selection(call);
        int set = set(call);
        if (selection == null || set < 0 || set >= sets.size()) {
            return List.of();
        }
        List<Integer> positions = sets.get(set).softKeyTemplateIndex();
        List<SoftKey> keys = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            int index = positions.get(i) - 1;
            boolean enabled = ((selection.validKeyMask() >>> i) & 1) != 0;
            if (enabled && index >= 0 && index < template.size()) {
                SoftKeyDefinition key = template.get(index);
                keys.add(new SoftKey(
                        DictionaryText.english(key.softKeyLabel()),
                        key.softKeyEvent().code()));
            }
        }
        return List.copyOf(keys);
    }

    private @Nullable SelectSoftKeys selection(CallId call) {
        SelectSoftKeys own = selections.get(call);
        return own != null ? own : selections.get(CallId.IDLE);
    }
}

package org.sccpbridge.sccp.phone;

import java.util.Map;

/**
 * The texts on the display, dictionary codes already in English.
 *
 * @param prompts per line and call; {@link CallId#IDLE} for the phone as a whole
 * @param notice of DisplayNotify
 * @param priorityNotice the most urgent of DisplayPriNotify
 * @param text of DisplayText, on phones without prompts
 * @param dateTime as the server last told, {@code 2026-11-22 06:17}; empty before
 * @param clock the same as the display has it, by RegisterAck's template: {@code 06:17 22.11.26}
 */
public record DisplayView(
        Map<CallId, String> prompts, String notice, String priorityNotice, String text, String dateTime, String clock) {

    /** The prompt of a call; when it has none, of its line; when that has none, of the idle phone. */
    public String prompt(CallId id) {
        String own = prompts.get(id);
        String ofLine = own != null ? own : prompts.get(new CallId(id.line(), 0));
        return ofLine != null ? ofLine : prompts.getOrDefault(CallId.IDLE, "");
    }
}

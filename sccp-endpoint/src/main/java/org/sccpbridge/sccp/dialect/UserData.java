package org.sccpbridge.sccp.dialect;

import org.sccpbridge.sccp.message.code.ApplicationId;

/**
 * An XML document for a phone.
 *
 * @param application who asks; the phone's answer names it
 * @param transactionId comes back with the answer
 * @param displayPriority 0: shown when nothing else is, 5: at once
 */
public record UserData(
        ApplicationId application,
        int lineInstance,
        int callReference,
        int transactionId,
        int displayPriority,
        String xml) {}

package org.sccpbridge.sccp.session;

/** Who may register. Called on event loops by many connections at once: answers from memory and never blocks. */
public interface PhoneDirectory {

    /** Decides on a RegisterReq. The device name is checked for its form only. */
    Admission admit(Registration registration);

    /** Decides on a RegisterTokenReq. A phone that would be refused anyway is told to ask again much later. */
    default TokenDecision token(Registration registration) {
        return admit(registration) instanceof Admission.Admitted
                ? new TokenDecision.Granted()
                : new TokenDecision.AskAgain(600);
    }
}

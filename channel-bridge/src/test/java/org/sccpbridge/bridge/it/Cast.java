package org.sccpbridge.bridge.it;

import org.sccpbridge.sccp.phone.PhoneModel;

/** Who takes part in the scenarios of everybody, each at a phone of ours. */
interface Cast {
    Bench bench();

    /** At a phone without a hook flash. */
    default PhoneUser alice() {
        return bench().user(By.SOFT_KEY);
    }

    /** Picks up from group 1. */
    default PhoneUser carol() {
        return bench().user(1003, PhoneModel.CISCO_7941);
    }

    /** At a newer phone with speed dials 1 to 3; in groups 1 and 3. */
    default PhoneUser dora() {
        return bench().user(1004, PhoneModel.CISCO_7975);
    }
}

package org.sccpbridge.ari.api;

import org.sccpbridge.ari.model.Missing;

/** The answer to a question for a variable. */
record Value(String value) {
    Value {
        value = Missing.text(value);
    }
}

package org.sccpbridge.bridge.switchboard;

/** A lasting indication that is neither lamp nor text of a call, such as an icon; a record, for equal signs are one. */
interface Sign {
    PhoneCommand shown();

    PhoneCommand gone();
}

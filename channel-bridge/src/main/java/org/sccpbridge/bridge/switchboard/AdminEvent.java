package org.sccpbridge.bridge.switchboard;

/** What an admin wants of a line or phone, from the command line. */
public sealed interface AdminEvent extends Event {

    /** @param number empty ends the forward */
    record SetForward(String line, ForwardKind kind, String number) implements AdminEvent {}

    record SetDoNotDisturb(String phone, DndMode mode) implements AdminEvent {}
}

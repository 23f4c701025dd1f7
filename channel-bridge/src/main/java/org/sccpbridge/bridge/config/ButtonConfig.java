package org.sccpbridge.bridge.config;

import java.util.Optional;

/** One {@code button =} of a device; its place in {@link DeviceConfig#buttons()} is its place on the phone. */
public sealed interface ButtonConfig {
    /**
     * {@code line, NAME[@[+|=]SUB[:SUBNAME]][#LABEL][!silent][,default]}.
     *
     * @param label text beside the button; empty: the line's label
     * @param silent this phone does not ring for the line
     * @param preferred the line used when going off-hook ({@code default})
     */
    record LineButton(String line, Optional<Subscription> subscription, String label, boolean silent, boolean preferred)
            implements ButtonConfig {}

    /** {@code speeddial, LABEL, EXTEN[, HINT]}; the hint is {@code exten@context}. */
    record SpeedDial(String label, String exten, Optional<String> hint) implements ButtonConfig {}

    /**
     * {@code feature, LABEL, ParkingLot[, LOT[, RetrieveSingle|AlwaysShowMenu]]}: calls parked in a lot.
     *
     * @param lot {@code default} is Asterisk's own
     * @param retrieveSingle one call that is alone is fetched at once
     */
    record ParkingLot(String label, String lot, boolean retrieveSingle) implements ButtonConfig {}

    /** {@code feature, LABEL, pickup}. */
    record GroupPickup(String label) implements ButtonConfig {}

    /**
     * {@code feature, LABEL, ID[, OPTION]}.
     *
     * @param option of cfwdall and its like the number, of dnd {@code busy} or {@code silent}, of paging the group; may be empty
     */
    record FeatureButton(String label, FeatureId feature, String option) implements ButtonConfig {}

    /** Features that a button can have. */
    enum FeatureId {
        CFWDALL,
        CFWDBUSY,
        CFWDNOANSWER,
        CALLBACK,
        DND,
        MONITOR,
        PAGING
    }

    /** A gap: {@code empty}, or a button that is wrong or of a kind not supported yet. */
    record Empty() implements ButtonConfig {}

    /** The identity of a shared line on one phone: appended to the line's caller id, or used in its place. */
    record Subscription(String number, String name, boolean replace) {}
}

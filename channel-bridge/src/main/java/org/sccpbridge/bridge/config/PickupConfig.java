package org.sccpbridge.bridge.config;

/**
 * Which ringing calls others may fetch, and which may be fetched from here: options of a line, with those of {@code [general]} where the line
 * says nothing.
 *
 * @param callgroup numbers and ranges, e.g. {@code 1,3-5}: who picks up from these groups may fetch the line's calls
 * @param pickupgroup groups from which the line fetches, written in the same way
 * @param namedcallgroup as {@code callgroup}, by names with commas between
 * @param directedPickup the soft key PickUp asks for an extension; else it fetches from the line's groups
 * @param directedPickupContext where phones of other technologies ring; empty: the line's context
 * @param pickupModeanswer a call fetched is answered; else it rings here
 */
public record PickupConfig(
        String callgroup,
        String pickupgroup,
        String namedcallgroup,
        String namedpickupgroup,
        boolean directedPickup,
        String directedPickupContext,
        boolean pickupModeanswer) {
    static final PickupConfig DEFAULT = new PickupConfig("", "", "", "", true, "", true);

    static PickupConfig read(Options options, PickupConfig inherited) {
        return new PickupConfig(
                options.value("callgroup", inherited.callgroup(), Values::groups),
                options.value("pickupgroup", inherited.pickupgroup(), Values::groups),
                options.value("namedcallgroup", inherited.namedcallgroup(), Values::groupNames),
                options.value("namedpickupgroup", inherited.namedpickupgroup(), Values::groupNames),
                options.bool("directed_pickup", inherited.directedPickup()),
                options.value("directed_pickup_context", inherited.directedPickupContext(), PickupConfig::context),
                options.bool("pickup_modeanswer", inherited.pickupModeanswer()));
    }

    private static String context(String text) throws BadValueException {
        return text.isEmpty() ? text : Values.context(text);
    }
}

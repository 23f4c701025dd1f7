package org.sccpbridge.sccp.dialect;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.sccpbridge.sccp.layout.Versions;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.registration.KeepAliveAck;
import org.sccpbridge.sccp.message.registration.RegisterAck;
import org.sccpbridge.sccp.message.registration.RegisterReject;
import org.sccpbridge.sccp.message.registration.UnregisterAck;

/** Protocol versions: negotiation, header word, and what the acknowledgement says. */
public final class ProtocolVersion {
    /** Newest version spoken here. */
    public static final int NEWEST = Versions.MAX;

    private static final int FIRST_IN_HEADER = 10;
    private static final int FIRST_WITH_IDS = 3;
    private static final int FIRST_WITH_FEATURES = 4;
    private static final int FIRST_WITH_ALL_FEATURES = 11;
    private static final int ACK_UNKNOWN = 0x20;
    private static final int ACK_FEATURES = 0xFEF1;
    private static final int ACK_ALL_FEATURES = 0xFFF1;

    /** The versions an observed server has layouts for; phones of other versions are given the next lower one. */
    private static final NavigableSet<Integer> OBSERVED =
            new TreeSet<>(List.of(0, 3, 5, 8, 9, 10, 11, 15, 16, 17, 18, 19, 20, 21, 22));

    private ProtocolVersion() {}

    /** The version to answer: the lower of both (captures: 7 offered, 6 answered; 18 offered and answered). */
    public static int negotiate(int offered, DeviceType device, int newest) {
        return Math.max(0, Math.min(device.protocol(offered), Math.min(newest, NEWEST)));
    }

    /** The highest version at or below this one that an observed server speaks. */
    public static int observed(int version) {
        return OBSERVED.floor(Versions.clamp(version));
    }

    /**
     * The version whose body forms to use. Gateways that offer 0 are younger than the CallManager 2.x forms of version 0
     * and are sent those of 3 (observed server).
     */
    public static int layoutVersion(int negotiated) {
        return Math.max(FIRST_WITH_IDS, negotiated);
    }

    /** The version word of the header: 0 below 10, and in the acknowledgements of registration (observed server; CUCM, capture). */
    public static int headerWord(int negotiated, Message message) {
        boolean plain = message instanceof RegisterAck
                || message instanceof RegisterReject
                || message instanceof KeepAliveAck
                || message instanceof UnregisterAck;
        return plain || negotiated < FIRST_IN_HEADER ? 0 : negotiated;
    }

    /** RegisterAck with the unknown byte and feature word an observed server sends at each version; phones accept any. */
    public static RegisterAck acknowledge(int negotiated, int keepAlive, int secondaryKeepAlive, String dateTemplate) {
        boolean plain = negotiated < FIRST_WITH_FEATURES;
        int features = negotiated < FIRST_WITH_ALL_FEATURES ? ACK_FEATURES : ACK_ALL_FEATURES;
        return new RegisterAck(
                keepAlive, dateTemplate, secondaryKeepAlive, negotiated, plain ? 0 : ACK_UNKNOWN, plain ? 0 : features);
    }
}

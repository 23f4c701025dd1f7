package org.sccpbridge.sccp.session;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.sccpbridge.sccp.dialect.DeviceType;

/**
 * What a phone says of itself in RegisterReq, RegisterTokenReq or SPCPRegisterTokenReq. Nothing of it is proven: the name is
 * checked for its form, the addresses are those of the TCP connection.
 *
 * @param instance which of several devices in one box
 * @param typeId number of the model, also when the table of models lacks it
 * @param protocolOffered version the phone offers; 0 in token requests, which do not carry it
 * @param features PhoneFeatureBit
 * @param firmwareLoad empty on older phones
 * @param localAddress the server's address that the phone reached, good for telling it where to send media
 * @param lastAlarm text of the alarm sent before the registration, which tells why the phone left its last server; or empty
 */
public record Registration(
        String deviceName,
        int instance,
        int typeId,
        Optional<DeviceType> type,
        int protocolOffered,
        int features,
        String firmwareLoad,
        InetSocketAddress remoteAddress,
        InetSocketAddress localAddress,
        String lastAlarm) {

    private static final int MAX_NAME = 15;

    /** Letters, digits and the marks that gateways and media devices use; such a name is safe in logs and files. */
    static boolean isValidName(String name) {
        if (name.isEmpty() || name.length() > MAX_NAME) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !digit && "_-.@".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** For logs: everything else replaced by a question mark. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= ' ' && c < 0x7F ? c : '?');
        }
        return out.toString();
    }

    /** The model for people. */
    public String typeText() {
        return type.map(DeviceType::toString).orElse("unknown model " + typeId);
    }
}

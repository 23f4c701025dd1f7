package org.sccpbridge.bridge.phone;

import java.util.Locale;
import org.sccpbridge.sccp.session.Registration;

/** Model names: {@code devicetype} of sccp.conf against what a phone says it is. */
final class Models {
    private Models() {}

    /** What {@code devicetype} would have to say for this phone. */
    static String devicetype(Registration registration) {
        return registration
                .type()
                .map(type -> type.model().replaceFirst("^Cisco ", "").toLowerCase(Locale.ROOT))
                .orElse("(type " + registration.typeId() + ")");
    }

    /** A model that nobody knows cannot be wrong; {@code 7941} is also a 7941 GE, but {@code 794} is no 7940. */
    static boolean matches(String devicetype, Registration registration) {
        if (registration.type().isEmpty()) {
            return true;
        }
        String wanted = plain(devicetype);
        String model = plain(registration.type().get().model());
        return model.equals(wanted)
                || (model.startsWith(wanted) && !Character.isDigit(model.charAt(wanted.length())));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").replaceFirst("^cisco", "");
    }
}

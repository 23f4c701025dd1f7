package org.sccpbridge.sccp.session;

import java.util.Optional;
import org.sccpbridge.sccp.dialect.DeviceType;
import org.sccpbridge.sccp.dialect.Dialect;
import org.sccpbridge.sccp.dialect.ProtocolVersion;
import org.sccpbridge.sccp.message.part.StationIdentifier;
import org.sccpbridge.sccp.message.registration.RegisterReq;
import org.sccpbridge.sccp.message.registration.RegisterTokenReq;
import org.sccpbridge.sccp.message.registration.SPCPRegisterTokenReq;

/** From what a phone says of itself to how it is spoken to. */
final class Registrations {
    private Registrations() {}

    static Registration of(RegisterReq request, Connection connection, String lastAlarm) {
        return of(
                request.sid(),
                request.deviceType(),
                request.protocolVer(),
                request.phoneFeatures(),
                Registration.printable(request.firmwareLoadName()),
                connection,
                lastAlarm);
    }

    static Registration of(RegisterTokenReq request, Connection connection, String lastAlarm) {
        return of(request.sid(), request.deviceType(), 0, 0, "", connection, lastAlarm);
    }

    static Registration of(SPCPRegisterTokenReq request, Connection connection, String lastAlarm) {
        return of(request.sid(), request.deviceType(), 0, 0, "", connection, lastAlarm);
    }

    private static Registration of(
            StationIdentifier station,
            int typeId,
            int protocol,
            int features,
            String firmwareLoad,
            Connection connection,
            String lastAlarm) {
        Optional<DeviceType> type = DeviceType.find(typeId);
        return new Registration(
                Registration.printable(station.deviceName()),
                type.orElse(DeviceType.UNKNOWN).instance(station.instance()),
                typeId,
                type,
                protocol,
                features,
                firmwareLoad,
                connection.remoteAddress(),
                connection.localAddress(),
                lastAlarm);
    }

    /** The lower of both versions, in the way this model speaks it. */
    static Dialect dialect(Registration registration, PhoneProfile profile) {
        DeviceType device = registration.type().orElse(DeviceType.UNKNOWN);
        int version = ProtocolVersion.negotiate(registration.protocolOffered(), device, profile.maxProtocolVersion());
        return Dialect.of(version, device, registration.features());
    }
}

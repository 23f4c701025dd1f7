package org.sccpbridge.sccp.session;

import java.util.concurrent.TimeUnit;
import org.sccpbridge.sccp.dialect.DeviceType;

/** When a phone must report, and how long its silence is forgiven. */
final class KeepAlivePolicy {
    private KeepAlivePolicy() {}

    /**
     * The interval told to one phone: 75 to 100 % of the configured one, always the same for the same name, so that thousands of
     * phones that registered together do not report together.
     */
    static int spreadSeconds(int configuredSeconds, String deviceName) {
        int least = (configuredSeconds * 3 + 3) / 4;
        int hash = deviceName.hashCode() * 0x9E3779B9;
        return least + Math.floorMod(hash >>> 8, configuredSeconds - least + 1);
    }

    /** Nanoseconds of silence after which the phone is gone; twice as much during a call (observed server). */
    static long silenceNanos(int configuredSeconds, DeviceType device, boolean inCall) {
        long percent = (100L + device.keepAliveGracePercent()) * (inCall ? 2 : 1);
        return TimeUnit.SECONDS.toNanos(configuredSeconds) / 100 * percent;
    }
}

package org.sccpbridge.sccp.phone;

/** A key extension. Its buttons follow the phone's own in the button template. */
public enum SideCar {
    CISCO_7914(124, "7914", 14),
    CISCO_7915_12(227, "7915 (12)", 12),
    CISCO_7915_24(228, "7915 (24)", 24),
    CISCO_7916_12(229, "7916 (12)", 12),
    CISCO_7916_24(230, "7916 (24)", 24);

    private final int deviceType;
    private final String text;
    private final int buttons;

    SideCar(int deviceType, String text, int buttons) {
        this.deviceType = deviceType;
        this.text = text;
        this.buttons = buttons;
    }

    /** The number of DeviceType. */
    public int deviceType() {
        return deviceType;
    }

    /** The model's name as people write it. */
    public String text() {
        return text;
    }

    /** Its buttons. */
    public int buttons() {
        return buttons;
    }
}

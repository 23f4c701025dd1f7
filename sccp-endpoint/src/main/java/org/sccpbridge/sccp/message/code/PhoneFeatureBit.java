package org.sccpbridge.sccp.message.code;

/** Phone feature bit values. */
public final class PhoneFeatureBit {
    /** Unknown (set by an IOS conference bridge). */
    public static final int BIT_0 = 0x1;
    /** Guess: PortReq/PortRes (set by 7941, 7975). */
    public static final int BIT_1 = 0x2;
    /** Text is UTF-8 (set by 7941/7961/7975/69xx; clear on 7912, 7960, 7921). */
    public static final int UTF8 = 0x10;
    /** Unknown (set by 7960, 7921, 7941, 6961). */
    public static final int BIT_5 = 0x20;
    /** Unknown (set by 7960, 7921, 7941, 6961). */
    public static final int BIT_6 = 0x40;
    /** Unknown (Wireshark labels it dynamic messages; no phone sets it, CUCM sets it in its answer). */
    public static final int BIT_7 = 0x80;
    /** Accepts the variable-length 0x0142-0x014A family (set by every phone from 7912 on). */
    public static final int DYNAMIC_MESSAGES = 0x100;
    /** Unknown (Wireshark labels it RFC 2833; no phone sets it). */
    public static final int BIT_9 = 0x200;
    /** Can send telephone-event (set by 7960, 7921, 7941, 6961; clear on the 7912). */
    public static final int RFC2833 = 0x400;
    /** Unknown (CUCM sets it in its answer). */
    public static final int BIT_11 = 0x800;
    /** Internal CM media (chan-sccp name). */
    public static final int INTERNAL_CM_MEDIA = 0x1000;
    /** Unknown (CUCM sets it in its answer). */
    public static final int BIT_13 = 0x2000;
    /** Unknown. */
    public static final int BIT_14 = 0x4000;
    /** Abbreviated dial (set by every phone). */
    public static final int ABBREVIATED_DIAL = 0x8000;

    private PhoneFeatureBit() {}
}

package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Tones a phone can play. */
public record Tone(int code) implements Code {
    public static final Tone SILENCE = new Tone(0);
    public static final Tone DTMF_1 = new Tone(1);
    public static final Tone DTMF_2 = new Tone(2);
    public static final Tone DTMF_3 = new Tone(3);
    public static final Tone DTMF_4 = new Tone(4);
    public static final Tone DTMF_5 = new Tone(5);
    public static final Tone DTMF_6 = new Tone(6);
    public static final Tone DTMF_7 = new Tone(7);
    public static final Tone DTMF_8 = new Tone(8);
    public static final Tone DTMF_9 = new Tone(9);
    public static final Tone DTMF_0 = new Tone(10);
    public static final Tone DTMF_STAR = new Tone(14);
    public static final Tone DTMF_POUND = new Tone(15);
    public static final Tone DTMF_A = new Tone(16);
    public static final Tone DTMF_B = new Tone(17);
    public static final Tone DTMF_C = new Tone(18);
    public static final Tone DTMF_D = new Tone(19);
    public static final Tone INSIDE_DIAL_TONE = new Tone(33);
    public static final Tone OUTSIDE_DIAL_TONE = new Tone(34);
    public static final Tone LINE_BUSY_TONE = new Tone(35);
    public static final Tone ALERTING_TONE = new Tone(36);
    public static final Tone REORDER_TONE = new Tone(37);
    public static final Tone RECORDER_WARNING_TONE = new Tone(38);
    public static final Tone RECORDER_DETECTED_TONE = new Tone(39);
    public static final Tone REVERTING_TONE = new Tone(40);
    public static final Tone RECEIVER_OFF_HOOK_TONE = new Tone(41);
    /** Message Waiting Indicator Tone (called partial dial tone in chan-sccp (stutter dial tone)). */
    public static final Tone MESSAGE_WAITING_INDICATOR_TONE = new Tone(42);

    public static final Tone NO_SUCH_NUMBER_TONE = new Tone(43);
    public static final Tone BUSY_VERIFICATION_TONE = new Tone(44);
    public static final Tone CALL_WAITING_TONE = new Tone(45);
    public static final Tone CONFIRMATION_TONE = new Tone(46);
    public static final Tone CAMP_ON_INDICATION_TONE = new Tone(47);
    public static final Tone RECALL_DIAL_TONE = new Tone(48);
    public static final Tone ZIP_ZIP = new Tone(49);
    public static final Tone ZIP = new Tone(50);
    public static final Tone BEEP_BONK = new Tone(51);
    public static final Tone MUSIC_TONE = new Tone(52);
    public static final Tone HOLD_TONE = new Tone(53);
    public static final Tone TEST_TONE = new Tone(54);
    /** Dt Monitor Warning Tone (chan-sccp only). */
    public static final Tone DT_MONITOR_WARNING_TONE = new Tone(55);

    public static final Tone MONITOR_WARNING_TONE = new Tone(56);
    public static final Tone SECURE_WARNING_TONE = new Tone(57);
    public static final Tone ADD_CALL_WAITING = new Tone(64);
    public static final Tone PRIORITY_CALL_WAIT = new Tone(65);
    public static final Tone RECALL_DIAL = new Tone(66);
    public static final Tone BARGE_IN = new Tone(67);
    public static final Tone DISTINCT_ALERT = new Tone(68);
    public static final Tone PRIORITY_ALERT = new Tone(69);
    public static final Tone REMINDER_RING = new Tone(70);
    public static final Tone PRECEDENCE_RING_BACK = new Tone(71);
    public static final Tone PREEMPTION_TONE = new Tone(72);
    public static final Tone NON_SECURE_WARNING_TONE = new Tone(73);
    public static final Tone MF_1 = new Tone(80);
    public static final Tone MF_2 = new Tone(81);
    public static final Tone MF_3 = new Tone(82);
    public static final Tone MF_4 = new Tone(83);
    public static final Tone MF_5 = new Tone(84);
    public static final Tone MF_6 = new Tone(85);
    public static final Tone MF_7 = new Tone(86);
    public static final Tone MF_8 = new Tone(87);
    public static final Tone MF_9 = new Tone(88);
    public static final Tone MF_0 = new Tone(89);
    public static final Tone MF_KP1 = new Tone(90);
    public static final Tone MF_ST = new Tone(91);
    public static final Tone MF_KP2 = new Tone(92);
    public static final Tone MF_STP = new Tone(93);
    public static final Tone MF_ST3P = new Tone(94);
    public static final Tone MILLIWATT = new Tone(95);
    public static final Tone MILLIWATT_TEST = new Tone(96);
    public static final Tone HIGH_TONE = new Tone(97);
    public static final Tone FLASH_OVERRIDE = new Tone(98);
    public static final Tone FLASH = new Tone(99);
    public static final Tone PRIORITY = new Tone(100);
    public static final Tone IMMEDIATE = new Tone(101);
    public static final Tone PREAMP_WARN = new Tone(102);
    public static final Tone TONE_2105_HZ = new Tone(103);
    public static final Tone TONE_2600_HZ = new Tone(104);
    public static final Tone TONE_440_HZ = new Tone(105);
    public static final Tone TONE_300_HZ = new Tone(106);
    public static final Tone MOBILITY_WP = new Tone(107);
    public static final Tone MOBILITY_UAC = new Tone(108);
    public static final Tone MOBILITY_WTDN = new Tone(109);
    public static final Tone MOBILITY_MON = new Tone(110);
    public static final Tone MOBILITY_MOFF = new Tone(111);
    public static final Tone MOBILITY_UKC = new Tone(112);
    public static final Tone MOBILITY_VMA = new Tone(113);
    public static final Tone MOBILITY_FAC = new Tone(114);
    public static final Tone MOBILITY_CMC = new Tone(115);
    public static final Tone MLPP_PALA = new Tone(119);
    public static final Tone MLPP_ICA = new Tone(120);
    public static final Tone MLPP_VCA = new Tone(121);
    public static final Tone MLPP_BPA = new Tone(122);
    public static final Tone MLPP_BNEA = new Tone(123);
    public static final Tone MLPP_UPA = new Tone(124);
    public static final Tone TUA = new Tone(125);
    public static final Tone GONE = new Tone(126);
    public static final Tone NO_TONE = new Tone(127);
    public static final Tone MEETME_GREETING = new Tone(128);
    public static final Tone MEETME_NUMBER_INVALID = new Tone(129);
    public static final Tone MEETME_NUMBER_FAILED = new Tone(130);
    public static final Tone MEETME_ENTER_PIN = new Tone(131);
    public static final Tone MEETME_INVALID_PIN = new Tone(132);
    public static final Tone MEETME_FAILED_PIN = new Tone(133);
    public static final Tone MEETME_CFB_FAILED = new Tone(134);
    public static final Tone MEETME_ENTER_ACCESS_CODE = new Tone(135);
    public static final Tone MEETME_ACCESS_CODE_INVALID = new Tone(136);
    public static final Tone MEETME_ACCESS_CODE_FAILED = new Tone(137);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}

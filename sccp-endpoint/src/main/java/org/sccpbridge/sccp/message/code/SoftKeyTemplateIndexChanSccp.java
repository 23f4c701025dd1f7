package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Soft key template index chan sccp values. */
public record SoftKeyTemplateIndexChanSccp(int code) implements Code {
    public static final SoftKeyTemplateIndexChanSccp REDIAL = new SoftKeyTemplateIndexChanSccp(1);
    public static final SoftKeyTemplateIndexChanSccp NEW_CALL = new SoftKeyTemplateIndexChanSccp(2);
    public static final SoftKeyTemplateIndexChanSccp HOLD = new SoftKeyTemplateIndexChanSccp(3);
    public static final SoftKeyTemplateIndexChanSccp TRANSFER = new SoftKeyTemplateIndexChanSccp(4);
    public static final SoftKeyTemplateIndexChanSccp CFWD_ALL = new SoftKeyTemplateIndexChanSccp(5);
    public static final SoftKeyTemplateIndexChanSccp CFWD_BUSY = new SoftKeyTemplateIndexChanSccp(6);
    public static final SoftKeyTemplateIndexChanSccp CFWD_NO_ANSWER = new SoftKeyTemplateIndexChanSccp(7);
    public static final SoftKeyTemplateIndexChanSccp BACKSPACE = new SoftKeyTemplateIndexChanSccp(8);
    public static final SoftKeyTemplateIndexChanSccp END_CALL = new SoftKeyTemplateIndexChanSccp(9);
    public static final SoftKeyTemplateIndexChanSccp RESUME = new SoftKeyTemplateIndexChanSccp(10);
    public static final SoftKeyTemplateIndexChanSccp ANSWER = new SoftKeyTemplateIndexChanSccp(11);
    public static final SoftKeyTemplateIndexChanSccp INFO = new SoftKeyTemplateIndexChanSccp(12);
    public static final SoftKeyTemplateIndexChanSccp CONFERENCE = new SoftKeyTemplateIndexChanSccp(13);
    public static final SoftKeyTemplateIndexChanSccp PARK = new SoftKeyTemplateIndexChanSccp(14);
    public static final SoftKeyTemplateIndexChanSccp JOIN = new SoftKeyTemplateIndexChanSccp(15);
    public static final SoftKeyTemplateIndexChanSccp MEET_ME = new SoftKeyTemplateIndexChanSccp(16);
    public static final SoftKeyTemplateIndexChanSccp PICKUP = new SoftKeyTemplateIndexChanSccp(17);
    public static final SoftKeyTemplateIndexChanSccp GROUP_PICKUP = new SoftKeyTemplateIndexChanSccp(18);
    public static final SoftKeyTemplateIndexChanSccp MONITOR = new SoftKeyTemplateIndexChanSccp(19);
    public static final SoftKeyTemplateIndexChanSccp CALL_BACK = new SoftKeyTemplateIndexChanSccp(20);
    public static final SoftKeyTemplateIndexChanSccp BARGE = new SoftKeyTemplateIndexChanSccp(21);
    public static final SoftKeyTemplateIndexChanSccp DND = new SoftKeyTemplateIndexChanSccp(22);
    public static final SoftKeyTemplateIndexChanSccp CONF_LIST = new SoftKeyTemplateIndexChanSccp(23);
    public static final SoftKeyTemplateIndexChanSccp SELECT = new SoftKeyTemplateIndexChanSccp(24);
    public static final SoftKeyTemplateIndexChanSccp PRIVATE = new SoftKeyTemplateIndexChanSccp(25);
    public static final SoftKeyTemplateIndexChanSccp TRANSFER_VOICEMAIL = new SoftKeyTemplateIndexChanSccp(26);
    public static final SoftKeyTemplateIndexChanSccp DIRECT_TRANSFER = new SoftKeyTemplateIndexChanSccp(27);
    public static final SoftKeyTemplateIndexChanSccp IMMEDIATE_DIVERT = new SoftKeyTemplateIndexChanSccp(28);
    public static final SoftKeyTemplateIndexChanSccp VIDEO_MODE = new SoftKeyTemplateIndexChanSccp(29);
    public static final SoftKeyTemplateIndexChanSccp INTERCEPT = new SoftKeyTemplateIndexChanSccp(30);
    public static final SoftKeyTemplateIndexChanSccp EMPTY = new SoftKeyTemplateIndexChanSccp(31);
    public static final SoftKeyTemplateIndexChanSccp DIAL = new SoftKeyTemplateIndexChanSccp(32);
    public static final SoftKeyTemplateIndexChanSccp CONFERENCE_BARGE = new SoftKeyTemplateIndexChanSccp(33);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}

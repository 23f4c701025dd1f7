package org.sccpbridge.sccp.dialect;

/** What makes a model different from another; from observed servers and published dumps. */
public enum Trait {
    /** A server, gateway or media device: no buttons, no display. */
    NOT_A_PHONE,
    /** A key extension that belongs to a phone. */
    SIDE_CAR,
    /** Has soft keys. */
    SOFT_KEYS,
    /** Has a display. */
    DISPLAY,
    /** Reports hook flashes, used for hold and transfer. */
    HOOK_FLASH,
    /** Understands CallHistoryInfo and shows calls held elsewhere in red. */
    NEWER_INDICATIONS,
    /** Shows no prompts. */
    NO_PROMPT,
    /** Shows DisplayText, and nothing else. */
    DISPLAY_TEXT,
    /** Has no lamp for messages. */
    NO_MESSAGE_LAMP,
    /** Prompts are better than priority notices. */
    PROMPT_NOT_NOTIFY,
    /** Soft key set 7 does not work; 5 and 9 do. */
    NO_CONFERENCE_SET,
    /** Cadence and colour of feature buttons do not work. */
    NO_MULTI_BLINK,
    /** Speaks SPCP: asks for a token first, with a big-endian instance. */
    SPCP,
    /** Sends keepalives up to 20 percent late. */
    LATE_KEEPALIVE,
    /** Takes XML pushes. */
    PUSH,
    /** Has a camera. */
    VIDEO,
    /** Offers version 33 and means 3. */
    SPEAKS_PROTOCOL_3,
    /** Drops the connection on SetHookFlashDetect. */
    NO_HOOK_FLASH_DETECT,
    /** Rejects ClearDisplay. */
    NO_CLEAR_DISPLAY,
    /** Wants the time after each call. */
    TIME_AFTER_HANGUP,
    /** Plays no tone while an RTP stream is open. */
    SILENT_TONES_WITH_RTP,
    /** Takes 7914 side-cars. */
    TAKES_7914,
    /** Takes 7915 side-cars. */
    TAKES_7915,
    /** Takes 7916 side-cars. */
    TAKES_7916
}

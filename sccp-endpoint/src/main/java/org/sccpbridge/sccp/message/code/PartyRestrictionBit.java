package org.sccpbridge.sccp.message.code;

/** Party restriction bit values. */
public final class PartyRestrictionBit {
    /** Hide calling name. */
    public static final int CALLING_PARTY_NAME = 0x1;
    /** Hide calling number. */
    public static final int CALLING_PARTY_NUMBER = 0x2;
    /** Hide called name. */
    public static final int CALLED_PARTY_NAME = 0x4;
    /** Hide called number. */
    public static final int CALLED_PARTY_NUMBER = 0x8;
    /** Hide original called name. */
    public static final int ORIGINAL_CALLED_PARTY_NAME = 0x10;
    /** Hide original called number. */
    public static final int ORIGINAL_CALLED_PARTY_NUMBER = 0x20;
    /** Hide last redirecting name. */
    public static final int LAST_REDIRECT_PARTY_NAME = 0x40;
    /** Hide last redirecting number. */
    public static final int LAST_REDIRECT_PARTY_NUMBER = 0x80;

    private PartyRestrictionBit() {}
}

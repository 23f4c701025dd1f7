package org.sccpbridge.sccp.message.input;

import org.sccpbridge.sccp.layout.BodyReader;
import org.sccpbridge.sccp.layout.BodyWriter;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.CustomLayout;

/**
 * The line follows a 24-byte number below protocol 18. From 18 on the number has 25 bytes and the line follows at once
 * (7970) or at offset 28 (8945); both bodies are 32 bytes long (published dumps).
 */
public final class EnblocCallLayout implements CustomLayout<EnblocCall> {
    private static final int FIRST_WITH_25_BYTES = 18;
    private static final int NUMBER = 24;
    private static final int LONG_NUMBER = 25;
    private static final int FILLER = 3;
    private static final int LOWER_BYTES = 0xFFFFFF;

    @Override
    public EnblocCall read(BodyReader in, CodecContext context) {
        if (context.version() < FIRST_WITH_25_BYTES || in.remaining() < LONG_NUMBER + 4) {
            return new EnblocCall(in.text(NUMBER), in.u32());
        }
        String number = in.text(LONG_NUMBER);
        boolean aligned = (in.peekU32(0) & LOWER_BYTES) == 0;
        in.skip(aligned ? FILLER : 0);
        int line = in.u32();
        in.skip(aligned ? 0 : FILLER);
        return new EnblocCall(number, line);
    }

    @Override
    public void write(EnblocCall message, BodyWriter out, CodecContext context) {
        if (context.version() < FIRST_WITH_25_BYTES) {
            out.text(message.calledParty(), NUMBER);
            out.u32(message.lineInstance());
        } else {
            // a number without lower bytes, which no line has, would be taken for an aligned one
            boolean aligned = (message.lineInstance() & LOWER_BYTES) == 0;
            out.text(message.calledParty(), LONG_NUMBER);
            out.zeros(aligned ? FILLER : 0);
            out.u32(message.lineInstance());
            out.zeros(aligned ? 0 : FILLER);
        }
    }
}

package org.sccpbridge.sccp.message;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Leaf;
import org.sccpbridge.sccp.layout.Octets;

/** Why the bytes of a real frame and of the one made from its record are not the same. */
public enum Difference {
    /** The sender's body ends before the last fields; here they follow as zeros. */
    ENDS_EARLY("the sender leaves fields at the end out; they are sent as zeros"),
    /** The sender's body has more than its fields. */
    SURPLUS("the sender appends bytes that are no fields"),
    /** Bytes of a text behind its NUL. */
    BEHIND_NUL("the sender has garbage behind the NUL of a text"),
    /** Bytes that another field declares meaningless. */
    BEHIND_LENGTH("the sender has garbage behind the declared length of a field"),
    /** Alignment, unused places of lists. */
    UNUSED("the sender has garbage in padding or in unused places of lists"),
    /** The other way to send the same. */
    OTHER_FORM("another form is sent at this version; in the sender's own the bytes are the same"),
    /** A value of the record: never. */
    VALUE("a value was lost");

    private final String reason;

    Difference(String reason) {
        this.reason = reason;
    }

    /** The reason in words. */
    public String reason() {
        return reason;
    }

    static Set<Difference> of(RealFrame frame) {
        byte[] real = frame.body();
        byte[] made = ByteBufUtil.getBytes(frame.form().write((Record) frame.decoded(), frame.context()));
        Set<Difference> found = EnumSet.noneOf(Difference.class);
        if (!Arrays.equals(made, frame.encodedAgain())) {
            found.add(OTHER_FORM);
        }
        List<Leaf> leaves = frame.form().leaves(Unpooled.wrappedBuffer(real));
        for (int i = 0; i < Math.max(real.length, made.length); i++) {
            if (i >= real.length) {
                found.add(made[i] == 0 ? ENDS_EARLY : VALUE);
            } else if (i >= made.length) {
                found.add(SURPLUS);
            } else if (real[i] != made[i]) {
                found.add(made[i] == 0 ? inside(leaves, i, real) : VALUE);
            }
        }
        return found;
    }

    private static Difference inside(List<Leaf> leaves, int offset, byte[] real) {
        for (Leaf leaf : leaves) {
            if (leaf.offset() <= offset && offset < leaf.offset() + leaf.size()) {
                return inside(leaf, offset, real);
            }
        }
        return UNUSED;
    }

    private static Difference inside(Leaf leaf, int offset, byte[] real) {
        if (leaf.value() instanceof String) {
            for (int i = leaf.offset(); i < offset; i++) {
                if (real[i] == 0) {
                    return BEHIND_NUL;
                }
            }
        }
        boolean declared = leaf.value() instanceof Octets bytes && offset >= leaf.offset() + bytes.size();
        return declared || leaf.value() instanceof IpAddress ? BEHIND_LENGTH : VALUE;
    }
}

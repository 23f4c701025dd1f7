package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;

/**
 * The steps of trees for bodies of a few numbers and addresses, straight on the buffer: the copy that {@link BodySource} and {@link BodySink}
 * work on would cost more than the numbers.
 */
final class PlainSteps {
    private static final int MOST_FIELDS = 8;

    private PlainSteps() {}

    /** True when a plan has nothing but a few numbers and addresses. */
    static boolean suffice(StructPlan plan) {
        return plan.fields().size() <= MOST_FIELDS
                && plan.fields().stream().allMatch(field -> field.shape() == null || isPlain(field.shape()));
    }

    private static boolean isPlain(Shape shape) {
        return switch (shape.kind()) {
            case U8, U16, U32, IP4, IP_WIDE, IP6 -> true;
            default -> false;
        };
    }

    static int u8(ByteBuf in) {
        return in.isReadable() ? in.readUnsignedByte() : 0;
    }

    static int u16(ByteBuf in) {
        return in.readableBytes() >= 2 ? in.readUnsignedShortLE() : partial(in);
    }

    static int u32(ByteBuf in) {
        return in.readableBytes() >= 4 ? in.readIntLE() : partial(in);
    }

    private static int partial(ByteBuf in) {
        int value = 0;
        for (int shift = 0; in.isReadable(); shift += 8) {
            value |= in.readUnsignedByte() << shift;
        }
        return value;
    }

    static IpAddress ip4(ByteBuf in) {
        return address(in, IpAddress.IPV4, 4);
    }

    static IpAddress ip6(ByteBuf in) {
        return address(in, IpAddress.IPV6, 16);
    }

    static IpAddress ip(ByteBuf in) {
        return address(in, u32(in), 16);
    }

    private static IpAddress address(ByteBuf in, int family, int size) {
        byte[] wide = new byte[16];
        in.readBytes(wide, 0, Math.min(size, in.readableBytes()));
        return IpAddress.owning(family, wide);
    }

    static void skip(ByteBuf in, int size) {
        in.skipBytes(Math.min(size, in.readableBytes()));
    }

    /** The writing ones. */
    static final class Out {
        private Out() {}

        static void u8(ByteBuf out, int value) {
            out.writeByte(value);
        }

        static void u16(ByteBuf out, int value) {
            out.writeShortLE(value);
        }

        static void u32(ByteBuf out, int value) {
            out.writeIntLE(value);
        }

        static void ip4(ByteBuf out, IpAddress address) {
            out.writeBytes(address.wide(), 0, 4);
        }

        static void ip6(ByteBuf out, IpAddress address) {
            out.writeBytes(address.wide());
        }

        static void ip(ByteBuf out, IpAddress address) {
            out.writeIntLE(address.family());
            out.writeBytes(address.wide());
        }

        static void zeros(ByteBuf out, int count) {
            out.writeZero(count);
        }
    }
}

package org.sccpbridge.sccp.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Tells the formats apart by their first four bytes. */
public final class CaptureFile {
    private static final int MAGIC = 4;

    private CaptureFile() {}

    /** Whether these bytes are the beginning of a pcap or pcapng file. */
    public static boolean isCapture(byte[] start) {
        if (start.length < MAGIC) {
            return false;
        }
        int magic = ByteBuffer.wrap(start).getInt();
        return isClassic(magic) || isClassic(Integer.reverseBytes(magic)) || magic == PcapngReader.SECTION;
    }

    private static boolean isClassic(int magic) {
        return magic == PcapReader.MICROSECONDS || magic == PcapReader.NANOSECONDS;
    }

    /**
     * Reads a file to its end and hands every frame in it to the conversations.
     *
     * @param name of the file, for error messages
     * @throws CaptureException when it is damaged or cut off; what came before has been handed on
     */
    public static void read(String name, InputStream stream, Conversations conversations) throws IOException {
        PacketSource source = open(new CaptureInput(name, new BufferedInputStream(stream)));
        try {
            for (Packet packet = source.next(); packet != null; packet = source.next()) {
                conversations.packet(packet);
            }
        } finally {
            conversations.end();
        }
    }

    private static PacketSource open(CaptureInput in) throws IOException {
        int magic = in.take(MAGIC, "the file header").getInt();
        if (magic == PcapngReader.SECTION) {
            return new PcapngReader(in);
        }
        if (isClassic(Integer.reverseBytes(magic))) {
            in.order(ByteOrder.BIG_ENDIAN);
            magic = Integer.reverseBytes(magic);
        }
        if (!isClassic(magic)) {
            throw in.failure(0, "neither pcap nor pcapng");
        }
        return new PcapReader(in, magic == PcapReader.NANOSECONDS);
    }
}

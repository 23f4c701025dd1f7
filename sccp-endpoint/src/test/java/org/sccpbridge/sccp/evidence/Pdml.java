package org.sccpbridge.sccp.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What {@code tshark -T pdml} says about the packets of a {@link Pcap}. */
final class Pdml {
    /** A packet; name and {@code malformed} as the dissector sees it. */
    record Packet(String message, List<Shown> fields, boolean malformed) {}

    /**
     * A field the dissector shows.
     *
     * @param name without {@code skinny.}
     * @param offset in the body
     * @param show the value as text
     * @param whole for a bit, the bytes it is taken from in hex; else empty
     */
    record Shown(String name, int offset, int size, String show, String whole) {}

    private static final String PREFIX = "skinny.";

    private Pdml() {}

    static List<Packet> read(Path file) throws IOException {
        List<Packet> packets = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            List<Shown> fields = new ArrayList<>();
            boolean malformed = false;
            String message = "";
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = attribute(xml, "name");
                    malformed |= name.startsWith("_ws.malformed");
                    message = name.equals("skinny.messageId") ? message(xml) : message;
                    if (name.startsWith(PREFIX) && attribute(xml, "hide").isEmpty()) {
                        add(fields, xml, name.substring(PREFIX.length()));
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("packet")) {
                    packets.add(new Packet(message, List.copyOf(fields), malformed));
                    fields.clear();
                    malformed = false;
                    message = "";
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(file + " is no PDML", e);
        }
        return packets;
    }

    /** From {@code Message ID: StartTone (130)}. */
    private static String message(XMLStreamReader xml) {
        return attribute(xml, "showname").replaceAll("^Message ID: | \\(\\d+\\)$", "");
    }

    private static void add(List<Shown> fields, XMLStreamReader xml, String name) {
        int offset = Integer.parseInt(attribute(xml, "pos")) - Pcap.BEFORE_BODY;
        int size = Integer.parseInt(attribute(xml, "size"));
        if (offset >= 0 && size > 0) {
            fields.add(new Shown(name, offset, size, attribute(xml, "show"), attribute(xml, "unmaskedvalue")));
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}

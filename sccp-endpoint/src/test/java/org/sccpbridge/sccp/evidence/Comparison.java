package org.sccpbridge.sccp.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sccpbridge.sccp.evidence.Pdml.Shown;
import org.sccpbridge.sccp.layout.Code;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Leaf;
import org.sccpbridge.sccp.layout.Octets;

/**
 * The fields of one frame as the catalogue and as the dissector see them.
 *
 * @param agreed the same name, place, size and value
 * @param notShown of the catalogue's, what the dissector says nothing about
 * @param differing what both have, differently
 * @param shownOnly of the dissector's, what the catalogue has not
 */
record Comparison(List<Leaf> agreed, List<Leaf> notShown, List<Leaf> differing, List<Shown> shownOnly) {
    private static final int FAMILY = 4;
    private static final int WIDE_ADDRESS = 20;

    static Comparison of(String message, List<Leaf> leaves, List<Shown> shown) {
        Comparison result = new Comparison(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<Shown> rest = new LinkedHashSet<>(shown);
        for (Leaf leaf : leaves) {
            List<Shown> here = rest.stream().filter(one -> isIn(leaf, one)).toList();
            if (here.isEmpty()) {
                result.notShown.add(leaf);
            } else if (agrees(message, leaf, here)) {
                result.agreed.add(leaf);
            } else {
                result.differing.add(leaf);
            }
            here.forEach(rest::remove);
        }
        result.shownOnly.addAll(rest);
        return result;
    }

    private static boolean isIn(Leaf leaf, Shown shown) {
        return shown.offset() >= leaf.offset() && shown.offset() < leaf.offset() + leaf.size();
    }

    private static boolean agrees(String message, Leaf leaf, List<Shown> here) {
        Shown first = here.get(0);
        if (!first.whole().isEmpty()) {
            return here.stream()
                    .allMatch(bit -> bit.size() == leaf.size() && bit.whole().equals(littleEndian(leaf)));
        } else if (leaf.value() instanceof IpAddress address && leaf.size() == WIDE_ADDRESS) {
            Shown last = here.get(here.size() - 1);
            return first.size() == FAMILY
                    && first.show().equals(Integer.toString(address.family()))
                    && last.offset() == leaf.offset() + FAMILY
                    && last.size() == address.bytes().length
                    && sameName(message, leaf, last)
                    && last.show().equals(address.toString());
        } else if (leaf.value() instanceof Octets && first.size() == 1) {
            return here.stream().allMatch(one -> one.size() == 1 && sameName(message, leaf, one))
                    && here.stream()
                            .map(one -> String.format(Locale.ROOT, "%02x", Integer.parseInt(one.show())))
                            .collect(Collectors.joining())
                            .equals(leaf.value().toString());
        }
        return here.stream()
                .anyMatch(one -> sameName(message, leaf, one) && sameBytes(leaf, one) && sameValue(leaf, one.show()));
    }

    /** Spelling aside. */
    private static boolean sameName(String message, Leaf leaf, Shown shown) {
        String ours = normal(leaf.name());
        String theirs = normal(shown.name().replaceFirst("\\.ipv[46]$", ""));
        return theirs.equals(KnownDissector.NAMES.getOrDefault(normal(message) + "." + ours, ours));
    }

    static String normal(String name) {
        return name.replaceAll("[._]", "").toLowerCase(Locale.ROOT);
    }

    /** The dissector leaves the NUL out that ends a text of variable length. */
    private static boolean sameBytes(Leaf leaf, Shown shown) {
        int nul = leaf.value() instanceof String text && leaf.size() == text.length() + 1 ? 1 : 0;
        boolean place = shown.offset() == leaf.offset();
        boolean size = shown.size() == leaf.size() || shown.size() == leaf.size() - nul;
        return place && size;
    }

    private static boolean sameValue(Leaf leaf, String show) {
        if (leaf.value() instanceof Octets bytes) {
            return show.replace(":", "").equals(bytes.toString())
                    || HexFormat.of()
                            .formatHex(show.getBytes(StandardCharsets.ISO_8859_1))
                            .equals(bytes.toString());
        } else if (leaf.value() instanceof Code || leaf.value() instanceof Integer) {
            return show.matches("(0x)?[0-9a-fA-F]+") && Long.decode(show) == Integer.toUnsignedLong(number(leaf));
        }
        return show.equals(leaf.value().toString());
    }

    private static int number(Leaf leaf) {
        return leaf.value() instanceof Code code ? code.code() : leaf.value() instanceof Integer number ? number : 0;
    }

    private static String littleEndian(Leaf leaf) {
        int number = number(leaf);
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < leaf.size(); i++) {
            hex.append(String.format(Locale.ROOT, "%02x", (number >>> (8 * i)) & 0xFF));
        }
        return hex.toString();
    }
}

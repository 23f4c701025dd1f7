package org.sccpbridge.bridge.config;

import com.google.common.net.InetAddresses;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code deny}/{@code permit}: one list, in the order of the file. */
final class AclReader {
    /**
     * What {@code internal} stands for in chan-sccp: it writes 172.16.0.0 with a mask of 11 bits, so 172.0.0.0/11 it
     * is. The IPv6 ranges are ours, for the same purpose.
     */
    private static final List<String> INTERNAL =
            List.of("127.0.0.0/8", "10.0.0.0/8", "172.0.0.0/11", "192.168.0.0/16", "::1/128", "fc00::/7", "fe80::/10");

    private AclReader() {}

    /** chan-sccp's default: private networks only. */
    static Acl internalOnly() {
        try {
            List<Acl.Rule> rules = new ArrayList<>(rules(false, "0.0.0.0/0.0.0.0"));
            rules.addAll(rules(true, "internal"));
            return new Acl(rules);
        } catch (BadValueException e) {
            throw new IllegalStateException(e);
        }
    }

    static Acl read(Options options, Acl inherited) {
        List<ConfEntry> entries = options.list("deny", "permit");
        if (entries.isEmpty()) {
            return inherited;
        }
        List<Acl.Rule> rules = new ArrayList<>();
        for (ConfEntry entry : entries) {
            boolean permit = entry.key().equalsIgnoreCase("permit");
            rules.addAll(options.parse(entry, List.<Acl.Rule>of(), text -> rules(permit, text)));
        }
        if (!rules.isEmpty() && rules.stream().allMatch(Acl.Rule::permit)) {
            options.problems()
                    .warning(
                            entries.get(0),
                            "permit without deny admits every address: begin with deny = 0.0.0.0/0.0.0.0");
        }
        return new Acl(rules);
    }

    private static List<Acl.Rule> rules(boolean permit, String text) throws BadValueException {
        List<Acl.Rule> rules = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            String network = item.strip();
            if (network.equalsIgnoreCase("internal")) {
                for (String range : INTERNAL) {
                    rules.add(rule(permit, range));
                }
            } else {
                rules.add(rule(permit, network));
            }
        }
        return rules;
    }

    private static Acl.Rule rule(boolean permit, String network) throws BadValueException {
        int slash = network.indexOf('/');
        String host = slash < 0 ? network : network.substring(0, slash);
        if (!InetAddresses.isInetAddress(host)) {
            throw Values.bad(network, "internal, an address, address/mask or address/bits");
        }
        byte[] address = InetAddresses.forString(host).getAddress();
        int bits = slash < 0 ? address.length * 8 : prefix(network.substring(slash + 1), address.length);
        List<Byte> bytes = new ArrayList<>(address.length);
        for (byte b : address) {
            bytes.add(b);
        }
        return new Acl.Rule(permit, bytes, bits);
    }

    private static int prefix(String mask, int length) throws BadValueException {
        if (!InetAddresses.isInetAddress(mask)) {
            return Values.number(mask, 0, length * 8);
        }
        byte[] bytes = InetAddresses.forString(mask).getAddress();
        int ones = 0;
        boolean ended = false;
        boolean good = bytes.length == length;
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            boolean one = (bytes[bit / 8] & (0x80 >> (bit % 8))) != 0;
            good &= !(one && ended);
            ended |= !one;
            ones += one ? 1 : 0;
        }
        if (!good) {
            throw Values.bad(mask, "a mask such as 255.255.255.0");
        }
        return ones;
    }
}

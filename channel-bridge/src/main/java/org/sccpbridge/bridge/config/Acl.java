package org.sccpbridge.bridge.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The {@code deny}/{@code permit} list of a phone's address: the last rule that matches decides, none permits. */
public record Acl(List<Rule> rules) {
    public Acl {
        rules = List.copyOf(rules);
    }

    /**
     * One {@code permit} or {@code deny}.
     *
     * @param network address bytes, 4 or 16
     * @param prefix bits that must match; 0 matches every address of both families
     */
    public record Rule(boolean permit, List<Byte> network, int prefix) {
        public Rule {
            network = List.copyOf(network);
        }

        /** {@code address/bits}. */
        @Override
        public String toString() {
            byte[] bytes = new byte[network.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = network.get(i);
            }
            try {
                return InetAddress.getByAddress(bytes).getHostAddress() + "/" + prefix;
            } catch (UnknownHostException e) {
                throw new IllegalStateException("an address has 4 or 16 bytes, not " + bytes.length, e);
            }
        }

        boolean matches(byte[] address) {
            if (prefix == 0) {
                return true;
            }
            if (address.length != network.size()) {
                return false;
            }
            for (int bit = 0; bit < prefix; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (network.get(bit / 8) & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    public boolean permits(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean permitted = true;
        for (Rule rule : rules) {
            if (rule.matches(bytes)) {
                permitted = rule.permit();
            }
        }
        return permitted;
    }
}

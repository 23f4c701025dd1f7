package org.sccpbridge.bridge.config;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A {@code type = paging} section: who calls {@code Local/NAME@sccp} is heard on the speakers of its phones. chan-sccp has nothing like it.
 *
 * @param label for the log
 * @param devices names in upper case; empty: all there are
 * @param address IPv4 multicast group, and {@code port}, to which Asterisk sends
 * @param from address of this side's network it is sent on ({@code interface}); empty: as the routes say
 * @param timeout after which a page ends by itself; zero: never
 */
public record PagingConfig(
        String name,
        String label,
        List<String> devices,
        String address,
        int port,
        Codec codec,
        String from,
        Duration timeout) {
    private static final String ALL = "ALL";
    /** A page that somebody forgot goes on no longer. */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(5);

    public PagingConfig {
        devices = List.copyOf(devices);
    }

    static PagingConfig parse(ConfSection section, Problems problems) {
        Options options = new Options(section, problems);
        options.skip("type", "name");
        LineParser.checkName(section, problems);
        if (options.list("address").isEmpty()) {
            problems.error(
                    section.where(),
                    section.name(),
                    "address",
                    "missing, expected a multicast group such as 239.255.1.1");
        }
        PagingConfig group = new PagingConfig(
                section.name(),
                options.text("label", section.name()),
                devices(options),
                options.value("address", "239.255.0.1", PagingConfig::group),
                options.value("port", 20480, PagingConfig::evenPort),
                options.word("codec", Codec.ULAW),
                options.value("interface", "", PagingConfig::network),
                options.seconds("timeout", DEFAULT_TIMEOUT, 0, 86_400));
        options.finish(KnownOptions.NONE);
        return group;
    }

    private static List<String> devices(Options options) {
        List<String> names = new ArrayList<>();
        for (ConfEntry entry : options.list("devices")) {
            for (String name : entry.value().split(",", -1)) {
                names.add(name.strip().toUpperCase(Locale.ROOT));
            }
        }
        names.removeIf(String::isEmpty);
        return names.contains(ALL) ? List.of() : names;
    }

    private static String group(String text) throws BadValueException {
        InetAddress address = Values.address(text);
        if (!address.isMulticastAddress() || address.getAddress().length != 4) {
            throw Values.bad(text, "an IPv4 multicast group such as 239.255.1.1");
        }
        return address.getHostAddress();
    }

    private static int evenPort(String text) throws BadValueException {
        int port = Values.number(text, 1024, 65_534);
        if (port % 2 != 0) {
            throw Values.bad(text, "an even number: RTP's port");
        }
        return port;
    }

    private static String network(String text) throws BadValueException {
        return text.isEmpty() ? text : Values.address(text).getHostAddress();
    }
}

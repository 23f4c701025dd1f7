package org.sccpbridge.bridge.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code sccp-bridge.conf}: where Asterisk is, where phones are listened for. */
final class BridgeConfParser {
    private static final List<String> SECTIONS = List.of("general", "ari", "ami", "sccp");

    private static final int MAX_SECRET = 200;

    private final Path file;
    private final Problems problems;
    private final Map<String, Options> sections = new LinkedHashMap<>();

    BridgeConfParser(Path file, List<ConfSection> all, Problems problems) {
        this.file = file;
        this.problems = problems;
        for (ConfSection section : all) {
            if (!section.template()) {
                add(section);
            }
        }
        for (String name : SECTIONS) {
            sections.computeIfAbsent(
                    name, n -> new Options(new ConfSection(n, new Location(file.toString(), 0), false), problems));
        }
    }

    private void add(ConfSection section) {
        String name = section.name().toLowerCase(Locale.ROOT);
        if (!SECTIONS.contains(name)) {
            problems.error(
                    section.where(),
                    section.name(),
                    "",
                    "unknown section, expected [general], [ari], [ami] or [sccp]" + Nearest.hint(name, SECTIONS));
            return;
        }
        Options first = sections.putIfAbsent(name, new Options(section, problems));
        if (first != null) {
            problems.error(
                    section.where(),
                    section.name(),
                    "",
                    "section exists already at " + first.section().where());
        }
    }

    private Options section(String name) {
        Options options = sections.get(name);
        if (options == null) {
            throw new IllegalArgumentException(name);
        }
        return options;
    }

    /** The entry that names {@code sccp.conf}, for a problem with that file. */
    Location sccpconfLocation() {
        return section("general").single("sccpconf").map(ConfEntry::where).orElse(new Location(file.toString(), 0));
    }

    DaemonConfig general() {
        Options options = section("general");
        DaemonConfig config = new DaemonConfig(
                options.value("sccpconf", sibling("sccp.conf"), this::path),
                options.word("loglevel", DaemonConfig.LogLevel.INFO),
                options.value(
                        "logdir",
                        Optional.<Path>empty(),
                        text -> text.isEmpty() ? Optional.empty() : Optional.of(path(text))),
                options.value(
                        "controlsocket",
                        Optional.of(DaemonConfig.standardControlSocket()),
                        text -> text.isEmpty() ? Optional.empty() : Optional.of(path(text))));
        options.finish(KnownOptions.NONE);
        return config;
    }

    AriConfig ari() {
        Options options = section("ari");
        String host = options.value("host", "127.0.0.1", Values::host);
        int port = options.number("port", 8088, 1, 65_535);
        URI url = URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
        Optional<ConfEntry> given = options.single("url");
        for (String key : List.of("host", "port")) {
            if (given.isPresent()) {
                options.single(key)
                        .ifPresent(entry -> problems.error(entry, "given together with url, use one of them"));
            }
        }
        AriConfig config = new AriConfig(
                options.value("url", url, BridgeConfParser::url),
                options.value("username", "sccp-bridge", BridgeConfParser::word),
                secret(options, "password", "the password of the user in ari.conf"),
                options.value("app", "sccp", Values::lineName),
                options.number("connections", 4, 1, 32));
        options.finish(KnownOptions.NONE);
        return config;
    }

    AmiConfig ami() {
        Options options = section("ami");
        AmiConfig config = new AmiConfig(
                options.value("host", "127.0.0.1", Values::host),
                options.number("port", 5038, 1, 65_535),
                options.value("username", "sccp-bridge", BridgeConfParser::word),
                secret(options, "secret", "the secret of the user in manager.conf"));
        options.finish(KnownOptions.NONE);
        return config;
    }

    SccpConfig sccp(InetSocketAddress bind) {
        Options options = section("sccp");
        InetAddress address = options.value("bindaddr", bind.getAddress(), Values::address);
        SccpConfig config = new SccpConfig(
                new InetSocketAddress(address, options.number("port", bind.getPort(), 0, 65_535)),
                options.number("maxconnections", 4_096, 1, 100_000),
                options.number("authlimit", 2_048, 1, 100_000),
                Duration.ofSeconds(options.number("authtimeout", 10, 1, 600)));
        options.finish(KnownOptions.NONE);
        return config;
    }

    private Secret secret(Options options, String key, String expected) {
        String text = options.value(key, "", BridgeConfParser::unquoted);
        if (options.single(key).map(ConfEntry::value).orElse("").isEmpty()) {
            ConfSection section = options.section();
            Location where = options.single(key).map(ConfEntry::where).orElse(section.where());
            problems.error(where, section.name(), key, "missing, expected " + expected);
        }
        return new Secret(text);
    }

    /** Any text, and not shown when it is too long. */
    private static String unquoted(String text) throws BadValueException {
        if (text.length() > MAX_SECRET) {
            throw new BadValueException("too long, expected at most " + MAX_SECRET + " characters");
        }
        return text;
    }

    private Path sibling(String name) {
        Path parent = file.getParent();
        return parent == null ? Path.of(name) : parent.resolve(name);
    }

    private Path path(String text) throws BadValueException {
        try {
            if (!text.isEmpty()) {
                return sibling(text);
            }
        } catch (InvalidPathException e) {
            // Told below.
        }
        throw Values.bad(text, "a file name");
    }

    /** User names go into a URL and into an AMI line. */
    private static String word(String text) throws BadValueException {
        if (!text.matches("[A-Za-z0-9_.@-]{1,80}")) {
            throw Values.bad(text, "a user name: letters, digits or _ . @ -");
        }
        return text;
    }

    private static URI url(String text) throws BadValueException {
        String expected = "http://host:port or http://host:port/prefix";
        try {
            URI url = new URI(text.replaceAll("/+$", ""));
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (http && url.getHost() != null && url.getQuery() == null && url.getUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Told below.
        }
        // Not quoted: people put passwords into URLs.
        throw new BadValueException("not usable, expected " + expected);
    }
}

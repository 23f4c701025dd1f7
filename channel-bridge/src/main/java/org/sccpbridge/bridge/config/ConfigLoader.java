package org.sccpbridge.bridge.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Loads {@code sccp-bridge.conf} and the {@code sccp.conf} it names. */
public final class ConfigLoader {
    private final ConfSource source;
    private final UnaryOperator<@Nullable String> environment;

    private ConfigLoader(ConfSource source, UnaryOperator<@Nullable String> environment) {
        this.source = source;
        this.environment = environment;
    }

    /** Never throws for what the files say: every problem of both files is in the result. */
    public static ConfigResult load(Path sccpBridgeConf) {
        return load(sccpBridgeConf, System::getenv);
    }

    /**
     * As {@link #load(Path)} with an environment of one's own for <code>${NAME}</code>.
     *
     * @param environment from a name to its value, null when not set
     */
    public static ConfigResult load(Path sccpBridgeConf, UnaryOperator<@Nullable String> environment) {
        return new ConfigLoader(ConfSource.FILES, environment).read(sccpBridgeConf);
    }

    /** Loads texts as {@code sccp-bridge.conf} and {@code sccp.conf}; nothing can be included. */
    public static ConfigResult parse(String sccpBridgeConf, String sccpConf) {
        Map<String, String> texts = Map.of("sccp-bridge.conf", sccpBridgeConf, "sccp.conf", sccpConf);
        ConfSource source = new ConfSource() {
            @Override
            public byte[] read(Path file, int limit) throws IOException {
                String text = texts.get(file.toString());
                if (text == null) {
                    throw new NoSuchFileException(file.toString());
                }
                return text.getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public List<Path> glob(Path directory, String pattern) {
                return List.of();
            }
        };
        return new ConfigLoader(source, name -> null).read(Path.of("sccp-bridge.conf"));
    }

    private ConfigResult read(Path file) {
        Problems problems = new Problems();
        List<ConfSection> daemonSections =
                AsteriskConfReader.read(file, new Location(file.toString(), 0), source, problems);
        new EnvSubstitution(environment, problems).apply(daemonSections);
        boolean present = problems.list().stream().noneMatch(p -> p.where().line() == 0);
        BridgeConfParser parser = new BridgeConfParser(file, daemonSections, present ? problems : new Problems());
        DaemonConfig daemon = parser.general();
        AriConfig ari = parser.ari();
        AmiConfig ami = parser.ami();
        List<ConfSection> phoneSections = List.of();
        if (present) {
            phoneSections = AsteriskConfReader.read(daemon.sccpconf(), parser.sccpconfLocation(), source, problems);
        }
        SccpConfParser.Parsed phones = SccpConfParser.parse(phoneSections, problems);
        SccpConfig sccp = parser.sccp(phones.general().bind());
        boolean failed = problems.list().stream().anyMatch(Problem::isError);
        BridgeConfig config = new BridgeConfig(
                daemon,
                ari,
                ami,
                sccp,
                phones.general().config(),
                phones.devices(),
                phones.lines(),
                phones.paging(),
                phones.softkeysets());
        return new ConfigResult(problems.list(), failed ? Optional.empty() : Optional.of(config));
    }
}

package org.sccpbridge.bridge.screen;

import io.netty.util.NetUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.bridge.config.ConfigLoader;
import org.sccpbridge.bridge.config.ConfigResult;
import org.sccpbridge.bridge.dialplan.Dialplan;
import org.sccpbridge.bridge.dialplan.DialplanContext;
import org.sccpbridge.bridge.phone.PhoneBook;
import org.sccpbridge.bridge.phone.PhoneDesk;
import org.sccpbridge.bridge.switchboard.AsteriskCommand;
import org.sccpbridge.bridge.switchboard.ChannelNames;
import org.sccpbridge.bridge.switchboard.Effect;
import org.sccpbridge.bridge.switchboard.Event;
import org.sccpbridge.bridge.switchboard.EventPump;
import org.sccpbridge.bridge.switchboard.Inbox;
import org.sccpbridge.bridge.switchboard.Party;
import org.sccpbridge.bridge.switchboard.Switchboard;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.PhoneOptions;
import org.sccpbridge.sccp.phone.VirtualPhone;
import org.sccpbridge.sccp.session.SccpServer;
import org.sccpbridge.sccp.session.SccpServerOptions;
import org.sccpbridge.sccp.session.SccpTransport;
import org.sccpbridge.sccp.session.ServerStartException;

/**
 * The daemon's own SCCP server, phone desk and switchboard with {@code screens/sccp.conf}, beside an Asterisk that is only played. It is a quarter
 * past ten for ever, and no timer ever fires.
 */
final class Office implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-11-22T09:15:00Z");
    private static final String SECRETS = "[ari]\npassword = p\n[ami]\nsecret = s\n";
    private static final int EVENTS = 1024;

    private final Inbox inbox = new Inbox(EVENTS);
    private final SccpServer server;
    private final PlayedAsterisk asterisk;
    private final List<VirtualPhone> phones = new ArrayList<>();

    Office() throws IOException, ServerStartException {
        BridgeConfig config = configuration();
        PhoneBook book = new PhoneBook(config);
        PhoneDesk desk = new PhoneDesk(book, inbox);
        Dialplan dialplan = Dialplan.of(List.of(DialplanContext.builder("office")
                .extension("_1XXX")
                .extension("600")
                .build()));
        asterisk = new PlayedAsterisk(
                inbox,
                dialplan,
                config.lines().values().stream()
                        .collect(Collectors.toMap(
                                line -> line.name(), line -> new Party(line.cidNum(), line.cidName()))));
        EventPump pump = new EventPump(new Switchboard(ChannelNames.of("sccp", "T")), inbox, effect -> {
            if (effect instanceof Effect.ToPhone told) {
                desk.perform(told);
            } else if (effect instanceof AsteriskCommand command) {
                asterisk.perform(command);
            }
        });
        server = new SccpServer(
                SccpServerOptions.listeningOn(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                        .build(),
                SccpTransport.nio(),
                book,
                desk,
                InstantSource.fixed(NOW));
        server.start();
        pump.start();
        book.lines().forEach(line -> inbox.offer(new Event.LineAdded(line)));
        asterisk.comesUp();
    }

    private static BridgeConfig configuration() throws IOException {
        try (var file = Objects.requireNonNull(Office.class.getResourceAsStream("/screens/sccp.conf"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            ConfigResult result = ConfigLoader.parse(SECRETS, text);
            return result.config().orElseThrow(() -> new IllegalStateException(String.valueOf(result.problems())));
        }
    }

    PlayedAsterisk asterisk() {
        return asterisk;
    }

    /** The phone of line 1001, 1002 …, registered; of any model. */
    VirtualPhone phone(int number, PhoneModel model) {
        VirtualPhone phone = PhoneOptions.of(
                        model,
                        "SEP00000000" + number,
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.localPort()))
                .localAddress(NetUtil.createInetAddressFromIpAddressString("127.0.2." + (number - 1000)))
                .phone();
        phones.add(phone);
        phone.register();
        return phone;
    }

    @Override
    public void close() {
        phones.forEach(VirtualPhone::close);
        server.stop();
        asterisk.close();
    }
}

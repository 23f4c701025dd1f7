package org.sccpbridge.sccp.session;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.MessageCatalog;
import org.sccpbridge.sccp.message.code.UnregisterReason;
import org.sccpbridge.sccp.message.part.StationIdentifier;
import org.sccpbridge.sccp.message.registration.CapabilitiesRes;
import org.sccpbridge.sccp.message.registration.KeepAliveReq;
import org.sccpbridge.sccp.message.registration.RegisterAvailableLines;
import org.sccpbridge.sccp.message.registration.RegisterReq;
import org.sccpbridge.sccp.message.registration.TimeDateReq;
import org.sccpbridge.sccp.message.registration.UnregisterReq;
import org.sccpbridge.sccp.message.template.ButtonTemplateReq;
import org.sccpbridge.sccp.message.template.LineStatReq;
import org.sccpbridge.sccp.message.template.SoftKeySetReq;
import org.sccpbridge.sccp.message.template.SoftKeyTemplateReq;
import org.sccpbridge.sccp.message.template.SpeedDialStatReq;

/**
 * Registers made-up phones inside this process, so that the code is loaded and compiled before hundreds of real ones come at
 * once, as they do when a server starts.
 */
final class WarmUp {
    private static final String NAME = "SEP000000000000";
    private static final int[] VERSIONS = {17, 11, 22};

    private final SccpServer.Shared shared;

    WarmUp() {
        PhoneProfile profile = PhoneProfile.named(NAME)
                .line("1000", "Warm")
                .button(new Button.SpeedDial("1001", "Up"))
                .build();
        SccpServerOptions options =
                SccpServerOptions.listeningOn(new InetSocketAddress(0)).build();
        shared = new SccpServer.Shared(
                options,
                registration -> new Admission.Admitted(profile),
                (session, message) -> {},
                new SessionCounters(),
                new SessionTable(),
                new WaitingRoom<>(options.maxConnections(), options.maxUnregisteredConnections()),
                EventLog.silent(),
                new ZoneClock(InstantSource.system()),
                new PhoneTaps());
    }

    /** Returns the number of messages the phones were sent. */
    long register(int phones) {
        for (int i = 0; i < phones; i++) {
            int version = VERSIONS[i % VERSIONS.length];
            EmbeddedChannel channel = new EmbeddedChannel(new ChannelInitializer<>() {
                @Override
                protected void initChannel(Channel created) {
                    created.pipeline()
                            .addLast(
                                    WireForm.frameDecoder(shared.options().maxFrameLength()),
                                    new Connection(shared, created));
                }
            });
            for (FromPhone question : questions(version)) {
                ByteBuf bytes = channel.alloc().buffer();
                MessageCatalog.standard().encode(question, WireForm.BEFORE_REGISTRATION.context(), 0, bytes);
                channel.writeInbound(bytes);
            }
            channel.finishAndReleaseAll();
        }
        return shared.counters().messagesSent().sum();
    }

    private static List<FromPhone> questions(int version) {
        return List.of(
                new RegisterReq(
                        new StationIdentifier(NAME, 0, 1),
                        IpAddress.ANY,
                        7,
                        5,
                        0,
                        version,
                        0,
                        0x8560,
                        0,
                        0,
                        Octets.EMPTY,
                        0,
                        2,
                        IpAddress.ANY,
                        0,
                        "",
                        ""),
                new CapabilitiesRes(0, List.of()),
                new ButtonTemplateReq(0),
                new SoftKeyTemplateReq(),
                new SoftKeySetReq(),
                new LineStatReq(1),
                new SpeedDialStatReq(1),
                new RegisterAvailableLines(1),
                new TimeDateReq(),
                new KeepAliveReq(),
                new UnregisterReq(new UnregisterReason(0)));
    }
}

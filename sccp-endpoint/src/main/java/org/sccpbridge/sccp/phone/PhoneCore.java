package org.sccpbridge.sccp.phone;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.MessageCatalog;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.UnregisterStatus;
import org.sccpbridge.sccp.message.registration.Reset;
import org.sccpbridge.sccp.message.registration.UnregisterAck;
import org.sccpbridge.sccp.phone.RegistrationView.State;
import org.sccpbridge.sccp.wire.Frame;

/** The phone's connection and state. Everything here runs on the phone's event loop. */
@SuppressWarnings("FutureReturnValueIgnored") // A failed write ends the connection, and that is seen.
final class PhoneCore implements PhoneLink {
    private static final int CONNECT_MILLIS = 5_000;
    /** Bytes of a frame that its length does not count. */
    private static final int UNCOUNTED = 8;

    private final PhoneOptions options;
    private final EventLoop loop;
    private final MessageCatalog catalog = MessageCatalog.standard();
    private final Violations violations = new Violations();
    private final Transcript transcript = new Transcript();
    private final Reactions reactions = new Reactions();
    private final CallTable calls = new CallTable(violations);
    private final KeyState keys = new KeyState(calls, violations);
    private final HardwareState hardware = new HardwareState(calls);
    private final DisplayState display;
    private final MediaControl media;
    private final PushedPages pages = new PushedPages(this, new PageAnswers(this));
    private final KeepAlives keepAlives = new KeepAlives(this);
    private final Registrar registrar;
    private final StrictReading strictReading;
    private final ViewBoard<PhoneView> board;

    private @Nullable Channel channel;
    private boolean publishing;

    PhoneCore(PhoneOptions options) {
        this.options = options;
        this.loop = options.network().nextLoop();
        this.display = new DisplayState(loop, this::changed);
        this.media = new MediaControl(this, calls, hardware);
        this.registrar = new Registrar(this, keys);
        this.strictReading = new StrictReading(options, catalog, violations);
        registrar.register(reactions);
        calls.register(reactions);
        keys.register(reactions);
        hardware.register(reactions);
        display.register(reactions);
        media.register(reactions);
        pages.register(reactions);
        keepAlives.register(reactions);
        reactions.on(UnregisterAck.class, this::unregistered);
        reactions.on(Reset.class, m -> disconnect(State.FAILED, "the server asked for " + m.resetType()));
        this.board = new ViewBoard<>(snapshot());
    }

    @Override
    public EventLoop loop() {
        return loop;
    }

    @Override
    public PhoneOptions options() {
        return options;
    }

    @Override
    public Violations violations() {
        return violations;
    }

    Transcript transcript() {
        return transcript;
    }

    CallTable calls() {
        return calls;
    }

    HardwareState hardware() {
        return hardware;
    }

    DisplayState display() {
        return display;
    }

    PushedPages pages() {
        return pages;
    }

    KeepAlives keepAlives() {
        return keepAlives;
    }

    MediaControl media() {
        return media;
    }

    ViewBoard<PhoneView> board() {
        return board;
    }

    @Override
    public int version() {
        int negotiated = registrar.view().protocolVersion();
        return negotiated == 0 ? options.model().meant(options.protocolVersion()) : negotiated;
    }

    @Override
    public InetAddress localAddress() {
        if (channel != null && channel.isActive() && channel.localAddress() instanceof InetSocketAddress own) {
            return own.getAddress();
        }
        return options.localAddress() != null ? options.localAddress() : InetAddress.getLoopbackAddress();
    }

    /** At once when somebody waits, so that no state is missed; otherwise once for all messages read together. */
    @Override
    public void changed() {
        if (board.awaited()) {
            publish();
        } else if (!publishing) {
            publishing = true;
            loop.execute(() -> {
                publishing = false;
                publish();
            });
        }
    }

    void publish() {
        board.publish(snapshot());
    }

    private PhoneView snapshot() {
        return new PhoneView(
                options.deviceName(),
                options.model(),
                registrar.view(),
                display.view(),
                calls.view(),
                calls.focused(),
                keys.view(),
                hardware.view(),
                media.view(),
                calls.history(),
                new PagesView(pages.page(), pages.received(), pages.addresses()));
    }

    void connect() {
        if (channel != null) {
            disconnect(State.FAILED, "connects anew");
        }
        registrar.to(State.CONNECTING, "connects to " + options.server());
        publish();
        Bootstrap bootstrap = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .handler(new PhonePipeline(this));
        InetAddress local = options.localAddress();
        ChannelFuture connecting = local == null
                ? bootstrap.connect(options.server())
                : bootstrap.connect(options.server(), new InetSocketAddress(local, 0));
        channel = connecting.channel();
        connecting.addListener(done -> {
            Throwable cause = done.cause();
            if (cause != null) {
                lost(connecting.channel(), "no connection to " + options.server() + ": " + cause.getMessage());
            }
        });
    }

    /** The connection is there. */
    void connected(Channel made) {
        if (made.equals(channel)) {
            registrar.begin();
            changed();
        } else {
            made.close();
        }
    }

    /** The connection is gone; {@code why} is empty when the server closed it. */
    void lost(Channel gone, String why) {
        if (gone.equals(channel)) {
            channel = null;
            forget();
            if (registrar.view().state() != State.REJECTED && registrar.view().state() != State.UNREGISTERED) {
                registrar.to(State.FAILED, why.isEmpty() ? "the server closed the connection" : why);
            }
            publish();
        }
    }

    void disconnect(State state, String why) {
        Channel open = channel;
        channel = null;
        forget();
        registrar.to(state, why);
        if (open != null) {
            open.close();
        }
        publish();
    }

    /** Ends the connection with RST, as a phone does whose power fails at the switch. */
    void drop() {
        if (channel != null) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            disconnect(State.FAILED, "dropped its connection");
        }
    }

    void stopKeepAlives() {
        keepAlives.stop();
    }

    private void forget() {
        stopKeepAlives();
        media.closeAll();
        calls.clear();
        keys.clear();
        hardware.clear();
        display.clear();
        pages.clear();
    }

    @Override
    public void send(FromPhone message) {
        Channel to = channel;
        if (to == null || !to.isActive()) {
            return;
        }
        transcript.add(new PhoneMessage(Instant.now(), options.deviceName(), true, message));
        ByteBuf frame = to.alloc().buffer();
        int negotiated = registrar.view().protocolVersion();
        catalog.encode(message, context(), PhoneModel.headerVersion(negotiated), frame);
        resize(frame, message);
        to.writeAndFlush(frame, to.voidPromise());
    }

    /** Bodies that this model ends early or late. */
    private void resize(ByteBuf frame, FromPhone message) {
        PhoneModel model = options.model();
        int body = frame.readableBytes() - Frame.HEADER;
        int ends = Math.min(body, model.bodyLengths().getOrDefault(message.getClass(), body));
        frame.writerIndex(frame.readerIndex() + Frame.HEADER + ends);
        frame.writeZero(model.surplus().getOrDefault(message.getClass(), 0));
        frame.setIntLE(frame.readerIndex(), frame.readableBytes() - UNCOUNTED);
    }

    void receive(Frame frame) {
        Message message = catalog.decode(frame, context());
        transcript.add(new PhoneMessage(Instant.now(), options.deviceName(), false, message));
        strictReading.check(frame, message, context());
        if (message instanceof ToPhone toPhone) {
            reactions.to(toPhone);
            registrar.received(toPhone);
        }
        changed();
    }

    private CodecContext context() {
        return new CodecContext(
                PhoneModel.layoutVersion(version()),
                options.model().utf8() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private void unregistered(UnregisterAck ack) {
        if (ack.status().equals(UnregisterStatus.OK)) {
            disconnect(State.UNREGISTERED, "");
        } else {
            registrar.to(registrar.view().state(), "unregistering refused: " + ack.status());
        }
    }
}

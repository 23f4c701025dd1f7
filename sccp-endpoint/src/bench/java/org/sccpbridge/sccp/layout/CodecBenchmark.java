package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.sccpbridge.sccp.message.call.CallInfoV2;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallSecurityStatus;
import org.sccpbridge.sccp.message.code.CallType;
import org.sccpbridge.sccp.message.code.MediaStatus;
import org.sccpbridge.sccp.message.input.OffHook;
import org.sccpbridge.sccp.message.media.OpenReceiveChannelAck;
import org.sccpbridge.sccp.message.part.ButtonDefinition;
import org.sccpbridge.sccp.message.part.StationIdentifier;
import org.sccpbridge.sccp.message.registration.RegisterReq;
import org.sccpbridge.sccp.message.template.ButtonTemplateRes;

/** One body, decoded or encoded by each engine and by hand. The median counts: other load on the machine does not move it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 1, time = 4)
@Measurement(iterations = 2, time = 1)
@Fork(1)
public class CodecBenchmark {
    private static final int BATCH = 100;

    /** Five shapes: two numbers, a growing body, many texts, an address, places in a row. */
    @Param({"OffHook", "RegisterReq", "CallInfoV2", "OpenReceiveChannelAck", "ButtonTemplateRes"})
    public String message;

    @Param({"interpreter", "compiled", "hand"})
    public String engine;

    private final CodecContext context = CodecContext.latin1(20);
    private MessageCodec<Record> codec;
    private Record sample;
    private ByteBuf body;
    private ByteBuf out;

    @Setup
    @SuppressWarnings("unchecked")
    public void prepare() {
        sample = sample(message);
        Layout<?> layout = Layout.of(sample.getClass());
        MessageCodec<Record> reference = (MessageCodec<Record>) new LayoutInterpreter().codec(layout);
        codec = switch (engine) {
            case "interpreter" -> reference;
            case "compiled" -> (MessageCodec<Record>) new LayoutCompiler().codec(layout);
            default -> (MessageCodec<Record>) HandWritten.codec(sample.getClass());
        };
        out = PooledByteBufAllocator.DEFAULT.directBuffer(2048);
        // As the frame decoder gives it: a slice of what was received.
        ByteBuf received = PooledByteBufAllocator.DEFAULT.directBuffer(2048);
        received.writeZero(12);
        reference.write(sample, received, context);
        received.skipBytes(12);
        body = received.readRetainedSlice(received.readableBytes());
        codec.write(sample, out, context);
        if (!out.equals(body) || !codec.read(body, context).equals(sample)) {
            throw new IllegalStateException(engine + " does not give the same " + message);
        }
    }

    private static Record sample(String message) {
        return switch (message) {
            case "OffHook" -> new OffHook(1, 4711);
            case "RegisterReq" -> new RegisterReq(
                    new StationIdentifier("SEP001122334455", 0, 1),
                    IpAddress.of("192.0.2.17"),
                    437,
                    5,
                    0,
                    20,
                    0,
                    0x8560,
                    0,
                    0,
                    Octets.ofHex("001122334455000000000000"),
                    0,
                    8,
                    IpAddress.of(IpAddress.IPV6, new byte[16]),
                    0,
                    "SCCP75.9-4-2SR3-1S",
                    "{Mon Jun 01 12:00:00 2026}");
            case "CallInfoV2" -> new CallInfoV2(
                    1,
                    4711,
                    new CallType(2),
                    0,
                    0,
                    1,
                    new CallSecurityStatus(1),
                    0,
                    "1001",
                    "",
                    "1002",
                    "1002",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "Alice Adams",
                    "Bob Baker",
                    "Bob Baker",
                    "",
                    "",
                    "");
            case "OpenReceiveChannelAck" -> new OpenReceiveChannelAck(
                    new MediaStatus(0), IpAddress.of("192.0.2.17"), 24576, 99, 4711);
            case "ButtonTemplateRes" -> {
                List<ButtonDefinition> buttons = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    buttons.add(new ButtonDefinition(i + 1, new ButtonType(i < 2 ? 9 : 2)));
                }
                yield new ButtonTemplateRes(0, 8, 8, buttons);
            }
            default -> throw new IllegalArgumentException(message);
        };
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void decode(Blackhole hole) {
        for (int i = 0; i < BATCH; i++) {
            body.readerIndex(0);
            hole.consume(read(codec, body, context));
        }
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void encode(Blackhole hole) {
        for (int i = 0; i < BATCH; i++) {
            out.clear();
            write(codec, sample, out, context);
        }
        hole.consume(out);
    }

    /** A call of its own, as it is where many codecs share one place: nothing of it can be hoisted out of the loop. */
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    static Record read(MessageCodec<Record> codec, ByteBuf body, CodecContext context) {
        return codec.read(body, context);
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    static void write(MessageCodec<Record> codec, Record message, ByteBuf out, CodecContext context) {
        codec.write(message, out, context);
    }
}

package org.sccpbridge.sccp.message;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.LayoutCompiler;
import org.sccpbridge.sccp.layout.LayoutInterpreter;
import org.sccpbridge.sccp.message.display.DisplayPromptStatusV2;
import org.sccpbridge.sccp.message.registration.*;
import org.sccpbridge.sccp.message.template.*;
import org.sccpbridge.sccp.wire.Frame;

/** All messages of one phone's registration: the phone's decoded, the server's encoded, as whole frames. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 1, time = 8)
@Measurement(iterations = 2, time = 1)
@Fork(1)
public class RegistrationBenchmark {
    private static final List<Class<? extends Message>> QUESTIONS = List.of(
            RegisterReq.class,
            IpPort.class,
            CapabilitiesRes.class,
            ButtonTemplateReq.class,
            SoftKeyTemplateReq.class,
            SoftKeySetReq.class,
            ConfigStatReq.class,
            LineStatReq.class,
            LineStatReq.class,
            SpeedDialStatReq.class,
            SpeedDialStatReq.class,
            SpeedDialStatReq.class,
            SpeedDialStatReq.class,
            RegisterAvailableLines.class,
            TimeDateReq.class,
            KeepAliveReq.class);
    private static final List<Class<? extends Message>> ANSWERS = List.of(
            RegisterAck.class,
            CapabilitiesReq.class,
            ButtonTemplateRes.class,
            SoftKeyTemplateRes.class,
            SoftKeySetRes.class,
            ConfigStatRes.class,
            LineStatV2Res.class,
            LineStatV2Res.class,
            SpeedDialStatV2Res.class,
            SpeedDialStatV2Res.class,
            SpeedDialStatV2Res.class,
            SpeedDialStatV2Res.class,
            TimeDateRes.class,
            KeepAliveAck.class,
            DisplayPromptStatusV2.class);

    @Param({"interpreter", "compiled"})
    public String engine;

    private final CodecContext context = CodecContext.latin1(20);
    private final List<Frame> questions = new ArrayList<>();
    private final List<Message> answers = new ArrayList<>();
    private MessageCatalog catalog;
    private ByteBuf out;

    @Setup
    public void prepare() {
        catalog = new MessageCatalog(engine.equals("compiled") ? new LayoutCompiler() : new LayoutInterpreter());
        out = PooledByteBufAllocator.DEFAULT.directBuffer(8192);
        SampleRecords samples = new SampleRecords(1);
        for (Class<? extends Message> type : QUESTIONS) {
            questions.add(catalog.toFrame(samples.make(type), context, 20, PooledByteBufAllocator.DEFAULT));
        }
        for (Class<? extends Message> type : ANSWERS) {
            answers.add(samples.make(type));
        }
    }

    @Benchmark
    public void decode(Blackhole hole) {
        for (Frame question : questions) {
            hole.consume(catalog.decode(question, context));
        }
    }

    @Benchmark
    public Object encode() {
        out.clear();
        for (Message answer : answers) {
            catalog.encode(answer, context, 20, out);
        }
        return out;
    }
}

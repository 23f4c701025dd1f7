package org.sccpbridge.sccp.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.input.OffHook;
import org.sccpbridge.sccp.message.part.ButtonDefinition;
import org.sccpbridge.sccp.message.template.ButtonTemplateRes;

/** What the comparison of both engines does not show. */
class LayoutCompilerTest {
    private static final CodecContext CONTEXT = CodecContext.latin1(20);

    private final LayoutCompiler compiler = new LayoutCompiler();

    private static ButtonTemplateRes buttons(int count) {
        return new ButtonTemplateRes(
                0, count, count, Collections.nCopies(count, new ButtonDefinition(1, new ButtonType(9))));
    }

    @Test
    void saysWhatDoesNotFitAndWhere() {
        MessageCodec<ButtonTemplateRes> codec = compiler.codec(Layout.of(ButtonTemplateRes.class));
        assertThatThrownBy(() -> codec.write(buttons(57), Unpooled.buffer(), CONTEXT))
                .isInstanceOf(LayoutException.class)
                .hasMessage(
                        "ButtonTemplateRes.definition cannot be sent: at offset 12 it holds 57 elements, at most 56 fit");
        assertThat(compiler.handedOver()).isEqualTo(1);
    }

    @Test
    void keepsNothingOfTheBodyBefore() {
        MessageCodec<ButtonTemplateRes> codec = compiler.codec(Layout.of(ButtonTemplateRes.class));
        ByteBuf first = Unpooled.buffer();
        codec.write(buttons(56), first, CONTEXT);
        ByteBuf second = Unpooled.buffer();
        codec.write(buttons(1), second, CONTEXT);
        assertThat(ByteBufUtil.hexDump(second))
                .isEqualTo("00000000" + "01000000".repeat(2) + "0109" + "00ff".repeat(41));
        assertThat(codec.read(first, CONTEXT)).isEqualTo(buttons(56));
        assertThat(codec.read(Unpooled.EMPTY_BUFFER, CONTEXT)).isEqualTo(new ButtonTemplateRes(0, 0, 0, List.of()));
    }

    @Test
    void leavesSurplusBytesInTheBuffer() {
        ByteBuf body = Unpooled.wrappedBuffer(new byte[20]).skipBytes(1);
        compiler.codec(Layout.of(OffHook.class)).read(body, CONTEXT);
        assertThat(body.readableBytes()).isEqualTo(20 - 1 - 8);
    }

    @Test
    void isSharedByThreads() {
        MessageCodec<ButtonTemplateRes> codec = compiler.codec(Layout.of(ButtonTemplateRes.class));
        List<ButtonTemplateRes> read = IntStream.range(0, 57)
                .parallel()
                .mapToObj(count -> {
                    ByteBuf body = Unpooled.buffer();
                    codec.write(buttons(count), body, CONTEXT);
                    return codec.read(body, CONTEXT);
                })
                .toList();
        assertThat(read)
                .isEqualTo(IntStream.range(0, 57)
                        .mapToObj(LayoutCompilerTest::buttons)
                        .toList());
    }
}

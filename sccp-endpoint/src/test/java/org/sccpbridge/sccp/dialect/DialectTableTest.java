package org.sccpbridge.sccp.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.MessageCatalog;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.ApplicationId;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallType;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.registration.KeepAliveAck;

/** Meaning × version → message and length of its body, kept as a text that people can read. */
class DialectTableTest {
    private static final int NEWEST = 22;
    private static final int ALL_FEATURES = 0x8572;
    private static final int NO_LONG_TEXTS = 0x8472;
    private static final AudioStream STREAM = new AudioStream(
            1, 2, 1, PayloadType.G711_ULAW_64K, 20, 101, IpAddress.of("192.0.2.1"), 4000, 0xB8, true, false);
    private static final CallParties PARTIES = CallParties.of(1, 2, CallType.INBOUND, "Alice", "1001", "Bob", "1002");

    private static final Map<String, Function<Dialect, List<ToPhone>>> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put("prompt", dialect -> dialect.showPrompt(0, "text", 1, 2));
        MEANINGS.put("prompt cleared", dialect -> dialect.clearPrompt(1, 2));
        MEANINGS.put("notice", dialect -> dialect.showNotice(5, "text"));
        MEANINGS.put("priority notice", dialect -> dialect.showPriNotice(5, 1, "text"));
        MEANINGS.put("priority notice cleared", dialect -> dialect.clearPriNotice(1));
        MEANINGS.put("display text", one(dialect -> dialect.displayText("text")));
        MEANINGS.put("display cleared", Dialect::clearDisplay);
        MEANINGS.put("hook flash wanted", Dialect::watchHookFlash);
        MEANINGS.put("parties of a call", one(dialect -> dialect.callInfo(PARTIES)));
        MEANINGS.put("number dialled", one(dialect -> dialect.dialedNumber("1002", 1, 2)));
        MEANINGS.put("line", one(dialect -> dialect.lineStat(1, "1001", "Alice", "Alice")));
        MEANINGS.put("speed dial", one(dialect -> dialect.speedDialStat(1, "1002", "Bob")));
        MEANINGS.put(
                "feature",
                one(dialect -> dialect.featureStat(1, ButtonType.FEATURE_PRIVACY, FeatureStatus.OFF, "Private")));
        MEANINGS.put("service", one(dialect -> dialect.serviceURLStat(1, "http://192.0.2.1/", "Menu")));
        MEANINGS.put("forward", one(dialect -> dialect.forwardStat(1, "1003", "", "")));
        MEANINGS.put("statistics wanted", one(dialect -> dialect.connectionStatistics("1002", 2)));
        MEANINGS.put("receive", one(dialect -> dialect.openReceiveChannel(STREAM)));
        MEANINGS.put("transmit", one(dialect -> dialect.startMediaTransmission(STREAM)));
        MEANINGS.put("listen to a group", one(dialect -> dialect.startMulticastMediaReception(STREAM)));
        MEANINGS.put("send to a group", one(dialect -> dialect.startMulticastMediaTransmission(STREAM)));
        MEANINGS.put("XML of 100 bytes", dialect -> dialect.userData(xml(100)));
        MEANINGS.put("XML of 4500 bytes", dialect -> dialect.userData(xml(4500)));
    }

    private static Function<Dialect, List<ToPhone>> one(Function<Dialect, ToPhone> says) {
        return says.andThen(List::of);
    }

    private static UserData xml(int size) {
        return new UserData(ApplicationId.PUSH, 1, 2, 3, 0, "x".repeat(size));
    }

    private static String said(Function<Dialect, List<ToPhone>> says, Dialect dialect) {
        try {
            List<ToPhone> messages = says.apply(dialect);
            return messages.isEmpty()
                    ? "-"
                    : messages.stream().map(message -> text(message, dialect)).collect(Collectors.joining(" + "));
        } catch (IllegalArgumentException e) {
            return "too long";
        }
    }

    private static String text(Message message, Dialect dialect) {
        ByteBuf body = Unpooled.buffer();
        MessageCatalog.standard().encodeBody(message, dialect.context(), body);
        return String.format(
                Locale.ROOT,
                "%s %d",
                MessageCatalog.standard().nameOf(MessageCatalog.standard().idOf(message)),
                body.readableBytes());
    }

    /** One line for each range of versions that are spoken to alike. */
    private static void add(StringBuilder table, String meaning, Function<Integer, String> atVersion) {
        int since = 0;
        for (int version = 1; version <= NEWEST + 1; version++) {
            String before = atVersion.apply(since);
            if (version > NEWEST || !atVersion.apply(version).equals(before)) {
                table.append(String.format(Locale.ROOT, "%-24s %2d-%2d  %s%n", meaning, since, version - 1, before));
                since = version;
            }
        }
    }

    private static String table() {
        StringBuilder table = new StringBuilder(
                "# What is said how, from protocol version to version: message, bytes of the body.\n");
        add(table, "layouts", version -> {
            int layouts = ProtocolVersion.layoutVersion(version);
            return layouts == version ? "of the version" : "of version " + layouts;
        });
        add(
                table,
                "version in the header",
                version -> ProtocolVersion.headerWord(version, new DisplayName()) == 0 ? "0" : "negotiated");
        add(table, "in KeepAliveAck", version -> "" + ProtocolVersion.headerWord(version, new KeepAliveAck()));
        MEANINGS.forEach((meaning, says) ->
                add(table, meaning, version -> said(says, Dialect.of(version, DeviceType.CISCO_7970, ALL_FEATURES))));
        table.append("\n# Phones that do not understand long texts\n");
        for (String meaning : List.of("prompt", "notice", "priority notice")) {
            add(
                    table,
                    meaning,
                    version -> said(MEANINGS.get(meaning), Dialect.of(version, DeviceType.CISCO_7970, NO_LONG_TEXTS)));
        }
        section(table, "SPA phones (SPCP) without any feature bit", 8, DeviceType.CISCO_SPA_525G, 0);
        section(table, "Button phones", 0, DeviceType.CISCO_12SP_PLUS, ALL_FEATURES);
        section(table, "ATA", 3, DeviceType.CISCO_ATA_186, ALL_FEATURES);
        section(table, "7911", 17, DeviceType.CISCO_7911, ALL_FEATURES);
        section(table, "7975", 22, DeviceType.CISCO_7975, ALL_FEATURES);
        section(table, "6921", 17, DeviceType.CISCO_6921, ALL_FEATURES);
        section(table, "8945", 22, DeviceType.CISCO_8945, ALL_FEATURES);
        return table.toString().replace(System.lineSeparator(), "\n");
    }

    /** What this model is told otherwise than a 7970 of its version. */
    private static void section(StringBuilder table, String title, int version, DeviceType device, int features) {
        table.append("\n# ").append(title).append(": at ").append(version).append(" instead of the above\n");
        Dialect usual = Dialect.of(version, DeviceType.CISCO_7970, ALL_FEATURES);
        Dialect special = Dialect.of(version, device, features);
        List<String> lines = new ArrayList<>();
        MEANINGS.forEach((meaning, says) -> {
            String said = said(says, special);
            if (!said.equals(said(says, usual))) {
                lines.add(String.format(Locale.ROOT, "%-24s %2d     %s%n", meaning, version, said));
            }
        });
        lines.forEach(table::append);
    }

    /** Any message that is no acknowledgement. */
    private record DisplayName() implements ToPhone {}

    @Test
    void saysEachThingAsTheTableHasIt() throws IOException {
        try (InputStream kept = DialectTableTest.class.getResourceAsStream("dialect-table.txt")) {
            assertThat(table()).isEqualTo(new String(kept.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

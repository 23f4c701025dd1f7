package org.sccpbridge.sccp.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sccpbridge.sccp.dialect.DeviceType;
import org.sccpbridge.sccp.layout.Code;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.message.call.StartTone;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.DisplayText1E;
import org.sccpbridge.sccp.message.code.DisplayText80;
import org.sccpbridge.sccp.message.code.Tone;

/** The enumerations against a list of their numbers and names that is kept by hand. */
class CodesTest {
    private static final String PACKAGE = "org.sccpbridge.sccp.message.code";
    /** In the package, but no enumerations. */
    private static final Set<String> OTHERS = Set.of("RtpFormat", "package-info");

    private record Row(String enumeration, long number, String name) {}

    private static List<Row> rows() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(CodesTest.class.getResourceAsStream("codes.txt"), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .map(words -> new Row(words[0], Long.parseLong(words[1]), words[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> enumerations() {
        return rows().stream().map(Row::enumeration).distinct();
    }

    static Stream<String> codeClasses() {
        return classesInPackage().stream().filter(name -> Code.class.isAssignableFrom(type(name)));
    }

    private static Class<?> type(String enumeration) {
        return switch (enumeration) {
            case "Stimulus" -> ButtonType.class;
            case "DeviceType" -> DeviceType.class;
            default -> inPackage(enumeration);
        };
    }

    private static Class<?> inPackage(String name) {
        try {
            return Class.forName(PACKAGE + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Set<String> classesInPackage() {
        try {
            Path classes = Path.of(Tone.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.list(classes.resolve(PACKAGE.replace('.', '/')))) {
                return files.map(file -> file.getFileName().toString().replace(".class", ""))
                        .filter(name -> !OTHERS.contains(name))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names and numbers of a class, whatever form it has: code record, enum, or a holder of bits. */
    private static Map<String, Long> constants(Class<?> type) {
        Map<String, Long> constants = new TreeMap<>();
        for (Field field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                constants.put(field.getName(), Integer.toUnsignedLong(number(field)));
            }
        }
        return constants;
    }

    private static int number(Field field) {
        try {
            Object value = field.get(null);
            if (value instanceof Code code) {
                return code.code();
            } else if (value instanceof DeviceType device) {
                return device.id();
            } else if (value instanceof DisplayText80 text) {
                return text.code();
            } else if (value instanceof DisplayText1E text) {
                return text.code();
            }
            return (Integer) value;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void hasEachNumberUnderItsNameAndNoOther(String enumeration) {
        Map<String, Long> listed = rows().stream()
                .filter(row -> row.enumeration().equals(enumeration))
                .collect(Collectors.toMap(Row::name, Row::number));
        Map<String, Long> ours = constants(type(enumeration));
        if (enumeration.equals("DeviceType")) {
            ours.remove(DeviceType.UNKNOWN.name());
        }
        assertThat(ours).isEqualTo(new TreeMap<>(listed));
    }

    @Test
    void listsEveryEnumeration() {
        Map<String, List<Row>> byEnumeration = rows().stream().collect(Collectors.groupingBy(Row::enumeration));
        assertThat(byEnumeration).hasSize(76);
        assertThat(rows()).hasSize(1051);
        Set<String> inPackage = new TreeSet<>(byEnumeration.keySet());
        inPackage.removeAll(Set.of("Stimulus", "DeviceType"));
        assertThat(classesInPackage()).isEqualTo(inPackage);
    }

    @ParameterizedTest
    @MethodSource("codeClasses")
    void keepsAndPrintsNumbersWithoutAName(String enumeration) throws ReflectiveOperationException {
        Code unknown = (Code) type(enumeration).getConstructor(int.class).newInstance(0x7B7B7B);
        assertThat(unknown.code()).isEqualTo(0x7B7B7B);
        assertThat(unknown).hasToString(enumeration + "(0x7B7B7B)");
    }

    @Test
    void carriesAnUnknownToneThroughTheWire() {
        ByteBuf body =
                Unpooled.buffer().writeIntLE(0xC8).writeIntLE(1).writeIntLE(2).writeIntLE(3);
        CodecContext context = CodecContext.latin1(17);
        StartTone tone = (StartTone) MessageCatalog.standard().decode(0x0082, body, context);
        assertThat(tone.toString()).contains("Tone(0xC8)");
        ByteBuf again = Unpooled.buffer();
        MessageCatalog.standard().encodeBody(tone, context, again);
        assertThat(again).isEqualTo(body);
    }

    @Test
    void writesDictionaryCodesAsTwoCharacters() {
        assertThat(DisplayText80.FROM.inText()).isEqualTo("\u0080\u0017");
        assertThat(DisplayText1E.values())
                .allSatisfy(text -> assertThat(text.inText()).isEqualTo("\u001e" + (char) text.code()));
        assertThat(DisplayText80.values()).hasSize(127);
        assertThat(DisplayText1E.values()).hasSize(71);
    }
}

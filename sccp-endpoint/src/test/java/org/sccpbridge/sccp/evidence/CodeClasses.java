package org.sccpbridge.sccp.evidence;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sccpbridge.sccp.layout.CodeValues;
import org.sccpbridge.sccp.message.code.Tone;

/** All enumerations of the package of enumerations. */
final class CodeClasses {
    private CodeClasses() {}

    static List<Class<?>> all() {
        String packageName = Tone.class.getPackageName();
        try {
            Path folder = Path.of(Tone.class.getResource("Tone.class").toURI()).getParent();
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".class") && !name.contains("-") && !name.contains("$"))
                        .map(name -> packageName + "." + name.substring(0, name.length() - ".class".length()))
                        .sorted()
                        .<Class<?>>map(CodeClasses::load)
                        .filter(code -> !CodeValues.of(code).isEmpty())
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the classes of " + packageName + " are not in a folder", e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }
}

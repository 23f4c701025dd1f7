package org.sccpbridge.bridge.switchboard;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.switchboard.Face.Audio;
import org.sccpbridge.bridge.switchboard.Face.Ringing;
import org.sccpbridge.bridge.switchboard.Face.Shown;
import org.sccpbridge.bridge.switchboard.Face.Sound;
import org.sccpbridge.sccp.message.code.LampMode;

/** A {@link Face} while it is being drawn: the calls first, then what features add. */
final class Sketch {
    /** Of several calls on a line, the lamp shows the one that needs the user most. */
    private static final Map<Aspect, LampMode> LAMPS = Map.of(
            Aspect.RINGING_IN, LampMode.BLINK,
            Aspect.HELD, LampMode.WINK,
            Aspect.REMOTE, LampMode.ON,
            Aspect.REMOTE_HELD, LampMode.FLASH);

    final SortedMap<Integer, Shown> calls = new TreeMap<>();
    final SortedMap<Lamp, LampMode> lamps = new TreeMap<>();
    final Set<Sign> signs = new LinkedHashSet<>();
    int activeLine;
    /** Something else than a call is to be heard. */
    boolean speaker;

    String idlePrompt;

    @Nullable
    Sound tone;

    @Nullable
    Ringing ringing;

    @Nullable
    Audio audio;

    private final Map<Lamp, Aspect> lampCauses = new TreeMap<>();

    Sketch(String idlePrompt) {
        this.idlePrompt = idlePrompt;
    }

    /** Lights the lamp of a line for a call of this aspect, unless another call matters more. */
    void light(int line, Aspect aspect) {
        Lamp lamp = Lamp.line(line);
        Aspect already = lampCauses.get(lamp);
        if (already == null || isMoreUrgent(aspect, already)) {
            lampCauses.put(lamp, aspect);
            lamps.put(lamp, LAMPS.getOrDefault(aspect, LampMode.ON));
        }
    }

    /** Another text for a call that is drawn already. */
    void prompt(int call, String text) {
        calls.computeIfPresent(call, (reference, shown) -> shown.prompting(text));
    }

    private static boolean isMoreUrgent(Aspect one, Aspect other) {
        boolean rings = one == Aspect.RINGING_IN;
        return other != Aspect.RINGING_IN && (rings || one.compareTo(other) < 0);
    }

    Face finished() {
        return new Face(
                calls,
                lamps,
                activeLine,
                tone,
                activeLine == 0 ? ringing : null,
                activeLine != 0 || speaker,
                audio,
                Collections.unmodifiableSet(new LinkedHashSet<>(signs)),
                idlePrompt);
    }
}

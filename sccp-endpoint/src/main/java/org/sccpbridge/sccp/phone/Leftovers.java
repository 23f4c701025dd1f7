package org.sccpbridge.sccp.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sccpbridge.sccp.message.code.ButtonType;

/** What is still there on a phone without calls, though the calls it belonged to are gone. */
final class Leftovers {
    /** Lamps that say something about a call; those of messages, speed dials and features stay lit on an idle phone. */
    private static final Set<ButtonType> LAMPS_OF_CALLS = Set.of(
            ButtonType.LINE,
            ButtonType.HOLD,
            ButtonType.TRANSFER,
            ButtonType.CONFERENCE,
            ButtonType.MEET_ME_CONFERENCE);

    private Leftovers() {}

    static List<String> of(PhoneView view) {
        List<String> left = new ArrayList<>();
        if (!view.idle()) {
            return left;
        }
        hardware(view.hardware(), left);
        media(view.media(), left);
        view.keys().lamps().forEach((lamp, mode) -> {
            if (LAMPS_OF_CALLS.contains(lamp.stimulus())) {
                left.add("lamp of " + ScreenText.words(lamp.stimulus()) + " " + lamp.instance() + " " + mode
                        + " without a call");
            }
        });
        view.display().prompts().keySet().stream()
                .filter(id -> id.reference() != 0)
                .forEach(id -> left.add("prompt of ended call " + id.reference()));
        view.keys().book().selections().keySet().stream()
                .filter(id -> id.reference() != 0)
                .forEach(id -> left.add("soft keys of ended call " + id.reference()));
        return left;
    }

    private static void hardware(HardwareView hardware, List<String> left) {
        if (hardware.playing()) {
            left.add("tone " + hardware.tone() + " of call " + hardware.toneOf().reference() + " never stopped");
        }
        if (hardware.ringing()) {
            left.add("ringer " + hardware.ringer() + " without a call");
        }
        if (hardware.speaker()) {
            left.add("speaker on without a call");
        }
        if (hardware.headset()) {
            left.add("headset on without a call");
        }
        if (!hardware.microphone()) {
            left.add("microphone switched off without a call");
        }
    }

    private static void media(MediaView media, List<String> left) {
        media.receiveChannels()
                .forEach(channel -> left.add("receive channel of call " + channel.callReference() + " still open"));
        media.transmissions()
                .forEach(sending -> left.add("transmission of call " + sending.callReference() + " still running"));
        media.multicasts()
                .forEach(group -> left.add(
                        "multicast " + (group.receiving() ? "from " : "to ") + group.group() + " still running"));
    }
}

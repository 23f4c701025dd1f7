package org.sccpbridge.sccp.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.Tone;

/** What two parts of a phone at rest say of the same thing and cannot both be true. */
final class Contradictions {
    private Contradictions() {}

    static List<String> of(PhoneView view) {
        List<String> found = new ArrayList<>();
        List<CallView> active = view.calls().stream().filter(CallView::active).toList();
        if (active.size() > 1) {
            found.add("more than one call in hand: " + references(active));
        }
        boolean ringing = view.ringingCall().isPresent();
        if (view.hardware().ringing() && !ringing) {
            found.add("ringer " + view.hardware().ringer() + " though no call rings");
        }
        CallId toneOf = view.hardware().toneOf();
        if (view.hardware().playing() && toneOf.reference() != 0 && unknown(view, toneOf.reference())) {
            found.add("tone " + view.hardware().tone() + " of call " + toneOf.reference() + ", which is not there");
        }
        if (view.plays(Tone.CALL_WAITING_TONE) && !ringing) {
            found.add("call waiting tone though no call rings");
        }
        media(view, found);
        lamps(view, found);
        return found;
    }

    private static void media(PhoneView view, List<String> found) {
        if (view.media().receiveChannels().size() > 1) {
            found.add("more than one receive channel");
        }
        Stream.concat(
                        view.media().receiveChannels().stream().map(MediaView.ReceiveChannel::callReference),
                        view.media().transmissions().stream().map(MediaView.Transmission::callReference))
                .distinct()
                .filter(reference ->
                        view.calls().stream().noneMatch(call -> call.reference() == reference && call.active()))
                .forEach(reference -> found.add("audio of call " + reference + ", which is not in hand"));
    }

    private static void lamps(PhoneView view, List<String> found) {
        for (KeysView.Button line : view.keys().buttons(ButtonType.LINE)) {
            boolean lit = !view.keys().lamp(ButtonType.LINE, line.instance()).equals(LampMode.OFF);
            boolean used = view.calls().stream().anyMatch(call -> call.line() == line.instance());
            if (lit != used) {
                found.add("lamp of line " + line.instance()
                        + (lit ? " lit without a call" : " off though it has a call"));
            }
        }
        view.calls().stream()
                .filter(call -> call.state().equals(CallStateCode.CONNECTED) && call.line() == 0)
                .forEach(call -> found.add("call " + call.reference() + " connected on no line"));
    }

    private static boolean unknown(PhoneView view, int reference) {
        return view.calls().stream().noneMatch(call -> call.reference() == reference);
    }

    private static String references(List<CallView> calls) {
        return calls.stream()
                .map(call -> call.reference() + " " + ScreenText.words(call.state()))
                .toList()
                .toString();
    }
}

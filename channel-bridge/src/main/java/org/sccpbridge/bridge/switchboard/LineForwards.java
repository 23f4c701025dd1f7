package org.sccpbridge.bridge.switchboard;

import java.util.SortedSet;
import org.sccpbridge.bridge.dialplan.Dialplan;
import org.sccpbridge.bridge.dialplan.DialplanMatch;

/**
 * The forwards of lines, kept in AstDB, where the dialplan may write them too: for each phone of the line under
 * {@code SCCP/<phone>/<line>/cfwdAll} and the other way round, which are chan-sccp's keys.
 */
final class LineForwards {
    private final Switchboard board;

    LineForwards(Switchboard board) {
        this.board = board;
    }

    private static SortedSet<String> phones(Line line) {
        return Forwarding.options(line).phones();
    }

    Forwards of(Line line) {
        return new Forwards(
                number(line, ForwardKind.ALL), number(line, ForwardKind.BUSY), number(line, ForwardKind.NO_ANSWER));
    }

    private String number(Line line, ForwardKind kind) {
        return phones(line).stream()
                .map(phone -> board.stored().get(phone + "/" + line.name() + "/" + kind.stored()))
                .filter(Dialling::isDiallable)
                .findFirst()
                .orElse("");
    }

    /** @param number empty ends it */
    void set(Line line, ForwardKind kind, String number, String by) {
        for (String phone : phones(line)) {
            board.stored().put(phone + "/" + line.name() + "/" + kind.stored(), number);
            board.stored().put(line.name() + "/" + phone + "/" + kind.stored(), number);
        }
        board.log(
                Effect.Log.Level.INFO,
                by,
                "line " + line.name() + ": " + kind.stored() + (number.isEmpty() ? " ends" : " to " + number));
        redraw(line);
    }

    private void redraw(Line line) {
        board.office().phonesOf(line.name()).forEach(board::redraw);
    }

    /** Whether calls of the line may go there, as far as is known. */
    boolean isPossible(Line line, String number) {
        Dialplan dialplan = board.dialplan(line.context());
        DialplanMatch match = dialplan == null ? null : dialplan.match(line.context(), number);
        boolean own =
                number.equals(line.name()) || number.equals(line.identity().number());
        return !own && Dialling.isDiallable(number) && (match == null || match.exists() || match.uncertain());
    }
}

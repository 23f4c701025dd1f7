package org.sccpbridge.bridge.switchboard;

import org.sccpbridge.bridge.switchboard.Paging.Group;

/**
 * The button of a paging group ({@code button = feature,…,paging,…}): the phone sends to the multicast group itself, so that nothing of Asterisk
 * takes part, until it is pressed again or the user hangs up. The phone has to be idle, or off hook with nothing dialled.
 */
final class PagingKey implements Feature {
    private static final int NOTICE_SECONDS = 5;

    private final Switchboard board;
    private final PhoneCalls calls;
    private final Pages pages;

    PagingKey(Switchboard board, Pages pages) {
        this.board = board;
        this.calls = board.phoneCalls();
        this.pages = pages;
    }

    @Override
    public void keys(KeyTable keys) {
        keys.otherwise(Key.PAGE, (phone, key) -> press(phone, FeatureButtons.at(phone, key.instance())));
    }

    private void press(Phone phone, FeatureButtons.Button button) {
        Line line = button.key() == Key.PAGE ? board.office().line(button.number()) : null;
        Group group = line == null ? null : line.settings().get(Group.class);
        Page sent = pages.sentBy(phone.name());
        if (sent != null && sent.line().equals(line)) {
            pages.end(sent, "has paged", HangupReason.NORMAL);
        } else if (line == null || group == null || sent != null || !isIdle(phone)) {
            calls.notActive(phone);
        } else {
            String why = obstacle(phone, group);
            if (why.isEmpty()) {
                begin(phone, line, group);
            } else {
                board.log(Effect.Log.Level.INFO, phone.name(), "page of " + line.name() + ": " + why);
                board.tell(phone.name(), new PhoneCommand.Notify(why, NOTICE_SECONDS, true));
            }
        }
    }

    private boolean isIdle(Phone phone) {
        return pages.isReady(phone.name())
                && calls.all(phone).stream().allMatch(call -> call.stage() == Stage.OFF_HOOK);
    }

    private String obstacle(Phone phone, Group group) {
        boolean somebody =
                pages.willing(group).stream().anyMatch(other -> !other.name().equals(phone.name()));
        if (!phone.codecs().contains(group.codec())) {
            return Prompt.CANNOT_PAGE;
        }
        return pages.isInUse(group) ? Prompt.SOMEBODY_PAGES : somebody ? "" : Prompt.NOBODY_TO_PAGE;
    }

    private void begin(Phone phone, Line line, Group group) {
        calls.all(phone).forEach(call -> calls.leave(phone, call, EndCause.HUNG_UP_HERE));
        pages.leave(phone.name());
        String own = phone.lineAt(phone.defaultLine());
        Party caller = own == null ? new Party(phone.name(), "") : board.identity(phone.name(), own);
        Page page = Page.byPhone(board.nextReference(), line, group, caller, phone.name(), board.nextParty());
        pages.add(page);
        pages.begin(page);
    }
}

package org.sccpbridge.bridge.screen;

import java.util.Locale;
import java.util.function.Predicate;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.phone.PhoneView;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** What happens at Alice's phone until she looks at it. */
enum Moment {
    IDLE("Nothing happens.", people -> {}),
    RINGING("Bob (1002) calls Alice.", people -> {
        people.bob().dial("1001");
        people.alice().await("ringing", view -> view.ringingCall().isPresent());
    }),
    TALKING("Alice has answered Bob's call.", People::aliceTalksWithBob),
    CALL_WAITING("While Alice talks with Bob, Carol (1003) calls.", people -> {
        people.aliceTalksWithBob();
        people.carol().dial("1001");
        people.alice().await("a second call", view -> view.calls().size() == 2);
    }),
    HOLD("Alice has put Bob on hold.", people -> {
        people.aliceTalksWithBob();
        people.alice().hold();
        people.alice().await("hold", has(CallStateCode.HOLD));
    }),
    SHARED_LINE_IN_USE(
            "Bob talks with Carol on the line that Alice's phone has too; Alice has the cursor on it.", people -> {
                people.bob().line(2);
                people.bob().await("dial tone", has(CallStateCode.OFF_HOOK));
                people.bob().dial("1003");
                people.carol().await("ringing", view -> view.ringingCall().isPresent());
                people.carol().answer();
                PhoneView seen = people.alice().await("the line in use", has(CallStateCode.CALL_REMOTE_MULTILINE));
                people.alice().moveTo(seen.calls().get(0).id());
            }),
    TRANSFER_PENDING("Alice, who was called by Bob, wants to transfer him to Carol, whose phone rings.", people -> {
        people.aliceTalksWithBob();
        people.alice().transfer();
        people.alice().await("dial tone", has(CallStateCode.OFF_HOOK));
        people.alice().dial("1003");
        people.alice().await("ringing", has(CallStateCode.RING_OUT));
    }),
    CONFERENCE("Alice has made a conference with Bob and Carol.", people -> {
        people.aliceTalksWithBob();
        people.alice().conference();
        people.alice().await("dial tone", has(CallStateCode.OFF_HOOK));
        people.alice().dial("1003");
        people.carol().await("ringing", view -> view.ringingCall().isPresent());
        people.carol().answer();
        people.alice()
                .await(
                        "Carol",
                        view -> view.calls(CallStateCode.CONNECTED).size() == 1
                                && view.media().twoWay());
        people.alice().conference();
        people.alice()
                .await(
                        "the conference",
                        view -> view.calls().size() == 1
                                && (view.prompt().equals("Conference")
                                        || view.display().text().equals("Conference")));
    }),
    PARKED("Alice has parked Bob.", people -> {
        people.aliceTalksWithBob();
        people.alice().fixed(ButtonType.CALL_PARK);
        people.alice().await("the end of the call", PhoneView::idle);
        people.alice().await("the parking button", view -> isOn(view, 1));
    }),
    FORWARDED("Alice has forwarded all calls to Bob.", people -> {
        people.alice().forwardAll();
        people.alice().await("dial tone", has(CallStateCode.OFF_HOOK));
        people.alice().dial("1002");
        people.alice()
                .await(
                        "the forward",
                        view -> view.idle() && !view.keys().forwards().isEmpty());
    }),
    DO_NOT_DISTURB("Alice does not want to be disturbed.", people -> {
        people.alice().doNotDisturb();
        people.alice().await("the button", view -> isOn(view, 2));
    }),
    MISSED_CALL("Bob called and gave up.", people -> {
        people.bob().dial("1001");
        people.alice().await("ringing", view -> view.ringingCall().isPresent());
        people.bob().hangup();
        people.alice()
                .await("the missed call", view -> view.idle() && !view.history().isEmpty());
    });

    private interface Story {
        void happens(People people);
    }

    /** Alice and who she has to do with. */
    record People(VirtualPhone alice, VirtualPhone bob, VirtualPhone carol) {
        void aliceTalksWithBob() {
            bob.dial("1001");
            alice.await("ringing", view -> view.ringingCall().isPresent());
            alice.answer();
            alice.await("audio", view -> view.media().twoWay());
            bob.await("audio", view -> view.media().twoWay());
        }
    }

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // nothing in them changes
    private final Story story;

    Moment(String title, Story story) {
        this.title = title;
        this.story = story;
    }

    String title() {
        return title;
    }

    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    }

    void happens(People people) {
        story.happens(people);
    }

    private static Predicate<PhoneView> has(CallStateCode state) {
        return view -> view.hasCall(state);
    }

    private static boolean isOn(PhoneView view, int feature) {
        return view.keys().buttons().stream()
                .anyMatch(button ->
                        button.instance() == feature && button.status().equals(FeatureStatus.ON));
    }
}

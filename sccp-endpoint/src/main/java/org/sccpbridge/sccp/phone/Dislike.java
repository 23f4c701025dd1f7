package org.sccpbridge.sccp.phone;

import java.util.function.Predicate;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.call.SelectSoftKeys;
import org.sccpbridge.sccp.message.call.SetHookFlashDetect;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.message.data.UserToDeviceData;
import org.sccpbridge.sccp.message.data.UserToDeviceDataVersion1;
import org.sccpbridge.sccp.message.display.ClearDisplay;
import org.sccpbridge.sccp.message.template.FeatureStatRes;
import org.sccpbridge.sccp.message.template.FeatureStatV2Res;

/** Messages that some models cannot stand (observed servers). */
enum Dislike {
    CLEAR_DISPLAY("rejects ClearDisplay", ClearDisplay.class::isInstance),
    HOOK_FLASH_DETECT("drops its connection on SetHookFlashDetect", SetHookFlashDetect.class::isInstance),
    CONFERENCE_KEYS(
            "cannot show soft key set 7",
            message -> message instanceof SelectSoftKeys keys
                    && keys.softKeySetIndex().equals(SoftKeySet.CONNECTED_CONFERENCE)),
    MULTI_BLINK(
            "cannot show cadence and colour of a feature",
            message -> (message instanceof FeatureStatRes one
                            && isMultiBlink(one.featureStatus().code()))
                    || (message instanceof FeatureStatV2Res two
                            && isMultiBlink(two.featureStatus().code()))),
    XML(
            "has no pages to show",
            message -> message instanceof UserToDeviceData || message instanceof UserToDeviceDataVersion1);

    private static final int FIRST_MULTI_BLINK = 0x10000;

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Predicate<ToPhone> meets;

    Dislike(String text, Predicate<ToPhone> meets) {
        this.text = text;
        this.meets = meets;
    }

    String text() {
        return text;
    }

    boolean meets(ToPhone message) {
        return meets.test(message);
    }

    private static boolean isMultiBlink(int status) {
        return status >= FIRST_MULTI_BLINK;
    }
}

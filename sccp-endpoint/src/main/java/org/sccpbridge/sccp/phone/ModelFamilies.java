package org.sccpbridge.sccp.phone;

import static org.sccpbridge.sccp.phone.Capabilities.Form.CAPABILITIES_RES;
import static org.sccpbridge.sccp.phone.Capabilities.Form.CAPABILITIES_V2_RES;
import static org.sccpbridge.sccp.phone.Capabilities.Form.UPDATE_CAPABILITIES;
import static org.sccpbridge.sccp.phone.Capabilities.OF_7912;
import static org.sccpbridge.sccp.phone.Capabilities.OF_7960;
import static org.sccpbridge.sccp.phone.Capabilities.OF_7970;
import static org.sccpbridge.sccp.phone.Evidence.observed;
import static org.sccpbridge.sccp.phone.Evidence.published;
import static org.sccpbridge.sccp.phone.Evidence.relative;
import static org.sccpbridge.sccp.phone.ModelSpec.model;

import org.sccpbridge.sccp.message.input.KeypadButton;
import org.sccpbridge.sccp.message.input.OffHook;
import org.sccpbridge.sccp.message.input.OnHook;
import org.sccpbridge.sccp.message.input.SoftKeyEvent;
import org.sccpbridge.sccp.message.input.Stimulus;

/** What models of one kind have in common. */
final class ModelFamilies {
    private ModelFamilies() {}

    /** Phones that know display texts and nothing of versions; shortest bodies of the first servers (captures). */
    static ModelSpec buttonPhone(int type, String text) {
        return model(type, text)
                .registers(0, 36, 0, relative("CallManager 2.x client"))
                .says(0, 1, 0, 0)
                .withoutSoftKeys()
                .asks(StartUp.BUTTON_PHONE, relative("CallManager 2.x client"))
                .hears(CAPABILITIES_RES, OF_7912, relative("7912"))
                .dislikes(Dislike.XML)
                .shortens(KeypadButton.class, 4)
                .shortens(Stimulus.class, 8)
                .shortens(OffHook.class, 0)
                .shortens(OnHook.class, 0);
    }

    static ModelSpec as7960(int type, String text) {
        return model(type, text)
                .load("P0030801SR02")
                .registers(11, 64, 0x8560, published("length, version and feature word"))
                .says(1, 5, 0, 0)
                .asks(StartUp.DISPLAY, observed("7960 waits for each answer"))
                .hears(UPDATE_CAPABILITIES, OF_7960, published("7960"))
                .lengthens(SoftKeyEvent.class, 8);
    }

    static ModelSpec as7941(int type, String text) {
        return model(type, text)
                .registers(17, 124, 0x8572, relative("7941"))
                .says(0, 5, 0, 1)
                .java()
                .asks(StartUp.JAVA, observed("which requests Java phones make"))
                .hears(UPDATE_CAPABILITIES, OF_7970, relative("7970"));
    }

    /** A 6961 of load 8.5.3 sent 64 bytes at version 15 (published dump); these have newer loads. */
    static ModelSpec as6921(int type, String text) {
        return model(type, text)
                .registers(20, 124, 0x8570, relative("6901 and 6961"))
                .says(1, 40, 0x20, 0)
                .macAsText()
                .java()
                .asks(StartUp.JAVA, relative("7941"))
                .hears(UPDATE_CAPABILITIES, OF_7970, relative("7970"))
                .dislikes(Dislike.CONFERENCE_KEYS);
    }

    static ModelSpec as8945(int type, String text) {
        return model(type, text)
                .load("SCCP894x.9-2-2-0")
                .registers(22, 124, 0x8570, relative("8945"))
                .says(0, 5, 0, 1)
                .keys(10, 10)
                .java()
                .asks(StartUp.JAVA, relative("7941"))
                .hears(CAPABILITIES_V2_RES, OF_7970, relative("7970"))
                .dislikes(Dislike.MULTI_BLINK);
    }
}

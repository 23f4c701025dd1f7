package org.sccpbridge.bridge.config;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A {@code type = device} section with everything inherited from {@code [general]} resolved.
 *
 * @param name device id as the phone registers it, {@code SEP…} in upper case
 * @param description text in the top bar; may be empty
 * @param devicetype hint at the model, e.g. {@code 7960}; empty: unknown. The phone's own type wins
 * @param addon side-cars, e.g. {@code 7914}
 * @param timezone IANA zone of the clock
 * @param tzoffset whole hours added to the clock; 0 when the device has its own {@code timezone}
 * @param transferOnHangup going on hook completes a transfer that was begun
 * @param blindtransferindication what somebody hears whom it transfers to a number that still rings
 * @param park the Park key works
 * @param cfwdall whether forward all may be set at the phone; so cfwdbusy and cfwdnoanswer
 * @param dndFeature whether the phone has do not disturb
 * @param dnd what that does
 * @param privateCalls {@code private}: whether the Private key works
 * @param softkeyset {@code default} or a {@code type = softkeyset} section
 * @param useRedialMenu Redial lists what was dialled
 * @param imageversion firmware answered to VersionReq; empty: none
 */
public record DeviceConfig(
        String name,
        String description,
        String devicetype,
        List<String> addon,
        List<ButtonConfig> buttons,
        Duration keepalive,
        ZoneId timezone,
        int tzoffset,
        Acl acl,
        int audioTos,
        boolean earlyrtp,
        AudioCheck audioCheck,
        boolean transfer,
        boolean transferOnHangup,
        BlindTransferIndication blindtransferindication,
        LampMode mwilamp,
        boolean mwioncall,
        boolean park,
        CallHistoryDisposition callhistoryAnsweredElsewhere,
        boolean cfwdall,
        boolean cfwdbusy,
        boolean cfwdnoanswer,
        boolean dndFeature,
        DndMode dnd,
        boolean privateCalls,
        MonitorConfig monitor,
        boolean useRedialMenu,
        Charset phonecodepage,
        String softkeyset,
        String imageversion,
        List<Variable> setvar,
        ConferenceConfig conference,
        MeetMeConfig meetme) {
    public DeviceConfig {
        addon = List.copyOf(addon);
        buttons = List.copyOf(buttons);
        setvar = List.copyOf(setvar);
    }

    /** What the phone's clock shows at an instant. */
    public ZonedDateTime localTime(Instant now) {
        return now.atZone(timezone).plusHours(tzoffset);
    }

    /** The line buttons in order. */
    public List<ButtonConfig.LineButton> lineButtons() {
        return buttons.stream()
                .filter(ButtonConfig.LineButton.class::isInstance)
                .map(ButtonConfig.LineButton.class::cast)
                .toList();
    }

    /** The line used when going off-hook: the one marked {@code default}, else the first. */
    public Optional<ButtonConfig.LineButton> preferredLine() {
        List<ButtonConfig.LineButton> lines = lineButtons();
        return lines.stream()
                .filter(ButtonConfig.LineButton::preferred)
                .findFirst()
                .or(() -> lines.stream().findFirst());
    }
}

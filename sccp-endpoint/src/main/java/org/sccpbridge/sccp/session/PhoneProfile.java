package org.sccpbridge.sccp.session;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a phone is told about itself. Immutable; a changed configuration makes a new one.
 *
 * @param description shown nowhere but in logs and user name of ConfigStatRes
 * @param serverName of ConfigStatRes, ServerRes
 * @param dateTemplate as RegisterAck has it: order and separator such as D.M.Y, trailing A for 12 hours; at most 6 characters
 * @param zone of the clock on the display
 * @param keepAliveSeconds configured interval; phones are told 75 to 100 % of it
 * @param maxProtocolVersion highest version to negotiate
 * @param firmwareLoad the load the phone should run, sent as the answer to VersionReq; empty for none
 * @param codePage of texts to phones that do not take UTF-8
 * @param buttons in the order of the keys, side-cars last
 * @param idlePrompt shown while nothing happens
 */
public record PhoneProfile(
        String deviceName,
        String description,
        String serverName,
        String dateTemplate,
        ZoneId zone,
        int keepAliveSeconds,
        int maxProtocolVersion,
        String firmwareLoad,
        Charset codePage,
        List<Button> buttons,
        SoftKeyPlan softKeys,
        String idlePrompt) {

    /** What one ButtonTemplateRes holds: a phone with two 24-button side-cars. */
    public static final int MAX_BUTTONS = 56;

    public PhoneProfile {
        Objects.requireNonNull(zone);
        Objects.requireNonNull(codePage);
        Objects.requireNonNull(softKeys);
        buttons = List.copyOf(buttons);
        if (deviceName.isEmpty() || deviceName.length() > 15) {
            throw new IllegalArgumentException("device name '" + deviceName + "' is not 1 to 15 characters long");
        }
        if (dateTemplate.length() > 6) {
            throw new IllegalArgumentException("date template '" + dateTemplate + "' is longer than 6 characters");
        }
        if (keepAliveSeconds < 4 || keepAliveSeconds > 3600) {
            throw new IllegalArgumentException("keepalive " + keepAliveSeconds + " s is not in 4 to 3600");
        }
        if (maxProtocolVersion < 0 || maxProtocolVersion > 22) {
            throw new IllegalArgumentException("protocol version " + maxProtocolVersion + " is not in 0 to 22");
        }
        if (buttons.size() > MAX_BUTTONS) {
            throw new IllegalArgumentException("more than " + MAX_BUTTONS + " buttons");
        }
    }

    /** A phone with the defaults and no buttons. */
    public static Builder named(String deviceName) {
        return new Builder(deviceName);
    }

    /** The line with this instance, counted from 1. */
    public Optional<Button.Line> line(int instance) {
        return nth(Button.Line.class, instance);
    }

    /** The line of a button, both counted from 1; empty when it is no line button. */
    public OptionalInt lineOfButton(int button) {
        if (button < 1 || button > buttons.size() || !(buttons.get(button - 1) instanceof Button.Line)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) buttons.subList(0, button).stream()
                .filter(Button.Line.class::isInstance)
                .count());
    }

    /** How many buttons of this kind there are. */
    public int count(Class<? extends Button> kind) {
        int n = 0;
        for (Button button : buttons) {
            if (kind.isInstance(button)) {
                n++;
            }
        }
        return n;
    }

    /** The button of this kind with this instance, counted from 1 within the kind. */
    public <B extends Button> Optional<B> nth(Class<B> kind, int instance) {
        int left = instance;
        for (Button button : buttons) {
            if (kind.isInstance(button) && --left == 0) {
                return Optional.of(kind.cast(button));
            }
        }
        return Optional.empty();
    }

    /** Starts from the defaults. */
    public static final class Builder {
        private final String deviceName;
        private final List<Button> buttons = new ArrayList<>();
        private String description = "";
        private String serverName = "sccp-bridge";
        private String dateTemplate = "D.M.Y";
        private ZoneId zone = ZoneId.systemDefault();
        private int keepAliveSeconds = 60;
        private int maxProtocolVersion = 22;
        private String firmwareLoad = "";
        private Charset codePage = StandardCharsets.ISO_8859_1;
        private SoftKeyPlan softKeys = SoftKeyPlan.standard();
        private String idlePrompt = PhoneText.YOUR_CURRENT_OPTIONS;

        private Builder(String deviceName) {
            this.deviceName = deviceName;
        }

        public Builder description(String value) {
            description = value;
            return this;
        }

        public Builder serverName(String value) {
            serverName = value;
            return this;
        }

        public Builder dateTemplate(String value) {
            dateTemplate = value;
            return this;
        }

        public Builder zone(ZoneId value) {
            zone = value;
            return this;
        }

        public Builder keepAliveSeconds(int value) {
            keepAliveSeconds = value;
            return this;
        }

        public Builder maxProtocolVersion(int value) {
            maxProtocolVersion = value;
            return this;
        }

        public Builder firmwareLoad(String value) {
            firmwareLoad = value;
            return this;
        }

        public Builder codePage(Charset value) {
            codePage = value;
            return this;
        }

        public Builder softKeys(SoftKeyPlan value) {
            softKeys = value;
            return this;
        }

        public Builder idlePrompt(String value) {
            idlePrompt = value;
            return this;
        }

        public Builder button(Button button) {
            buttons.add(button);
            return this;
        }

        public Builder buttons(List<? extends Button> all) {
            buttons.addAll(all);
            return this;
        }

        public Builder line(String number, String displayName) {
            return button(new Button.Line(number, displayName, number));
        }

        public PhoneProfile build() {
            return new PhoneProfile(
                    deviceName,
                    description,
                    serverName,
                    dateTemplate,
                    zone,
                    keepAliveSeconds,
                    maxProtocolVersion,
                    firmwareLoad,
                    codePage,
                    buttons,
                    softKeys,
                    idlePrompt);
        }
    }
}

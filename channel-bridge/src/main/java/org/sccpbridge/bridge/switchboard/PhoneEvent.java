package org.sccpbridge.bridge.switchboard;

import java.util.Set;
import org.sccpbridge.bridge.config.Codec;

/** What a phone did. Input of a phone that is not registered is ignored. */
public sealed interface PhoneEvent extends Event {
    String phone();

    record Registered(Phone registration) implements PhoneEvent {
        @Override
        public String phone() {
            return registration.name();
        }
    }

    /** It has asked for its buttons, keys and time, and shows its idle screen. */
    record Ready(String phone) implements PhoneEvent {}

    /** The registration with this session number is over; a newer one is not concerned. */
    record Gone(String phone, long session) implements PhoneEvent {}

    record CodecsReported(String phone, Set<Codec> codecs) implements PhoneEvent {}

    /** @param line line instance, 0 when the phone names none */
    record OffHook(String phone, int line) implements PhoneEvent {}

    /** Handset or headset carries the audio from now on; older phones do not say so when another path did before. */
    record PathTaken(String phone) implements PhoneEvent {}

    record OnHook(String phone) implements PhoneEvent {}

    /** @param digit {@code 0-9 * # A-D +} */
    record Digit(String phone, char digit) implements PhoneEvent {}

    /** A whole number at once. */
    record Enbloc(String phone, int line, String number) implements PhoneEvent {}

    /**
     * A soft key or the fixed button of the same meaning.
     *
     * @param instance line or speed dial instance, 0 when the phone names none
     * @param call call reference, 0 when the phone names none
     */
    record Pressed(String phone, Key key, int instance, int call) implements PhoneEvent {}

    /**
     * Something of a menu was chosen.
     *
     * @param choice of {@link Menu.Item} or {@link Menu.MenuKey}; anything, for it comes from outside
     */
    record Picked(String phone, int application, String choice) implements PhoneEvent {}

    /** @param party pass-through party id of the OpenReceiveChannel answered */
    record ReceiveChannelOpened(String phone, int party, MediaAddress address) implements PhoneEvent {}

    /** @param call reference of the call that the audio was opened for */
    record StatisticsReported(String phone, int call, AudioReport report) implements PhoneEvent {}

    /** It cannot listen to the multicast group, or not send to it. */
    record MulticastFailed(String phone, int party, String why) implements PhoneEvent {}

    record ReceiveChannelFailed(String phone, int party, String why) implements PhoneEvent {}
}

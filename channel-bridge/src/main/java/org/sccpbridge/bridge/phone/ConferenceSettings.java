package org.sccpbridge.bridge.phone;

import org.sccpbridge.bridge.config.ConferenceConfig;
import org.sccpbridge.bridge.config.DeviceConfig;
import org.sccpbridge.bridge.config.LineConfig;
import org.sccpbridge.bridge.config.MeetMeConfig;
import org.sccpbridge.bridge.switchboard.Conference;
import org.sccpbridge.bridge.switchboard.Extras;
import org.sccpbridge.bridge.switchboard.MeetMe;
import org.sccpbridge.bridge.switchboard.Menu;

/** What conferences and their rooms want to know of the configuration. */
final class ConferenceSettings {
    private ConferenceSettings() {}

    /** @param menus whether the phone shows lists */
    static Extras of(DeviceConfig device, boolean menus, Extras others) {
        Extras settings = others.with(options(device.conference()));
        if (menus) {
            settings = settings.with(new Menu.Shows());
        }
        String music = device.conference().musicOnHoldClass();
        if (!music.isEmpty()) {
            settings = settings.with(new Conference.MusicOnHold(music));
        }
        return device.meetme().allow() ? settings : settings.with(new MeetMe.Barred());
    }

    static MeetMe.Options of(LineConfig line) {
        MeetMeConfig meetme = line.meetme();
        return new MeetMe.Options(meetme.allow(), meetme.number(), meetme.options());
    }

    private static Conference.Options options(ConferenceConfig conference) {
        return new Conference.Options(
                conference.allow(),
                switch (conference.stay()) {
                    case ALL -> Conference.Stay.ALL;
                    case OWN -> Conference.Stay.OWN;
                    case NOBODY -> Conference.Stay.NOBODY;
                },
                conference.playGeneralAnnounce(),
                conference.playPartAnnounce(),
                conference.muteOnEntry(),
                conference.showConflist());
    }
}

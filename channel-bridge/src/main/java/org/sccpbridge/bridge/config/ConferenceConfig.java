package org.sccpbridge.bridge.config;

/**
 * Conferences of a phone ({@code conf_…}).
 *
 * @param playGeneralAnnounce all hear who enters and leaves
 * @param playPartAnnounce who is muted or removed hears it
 * @param musicOnHoldClass what the others hear while the phone holds; empty, the default here: each other
 * @param stay an option of our own: chan-sccp has none for it
 */
public record ConferenceConfig(
        boolean allow,
        boolean playGeneralAnnounce,
        boolean playPartAnnounce,
        boolean muteOnEntry,
        boolean showConflist,
        String musicOnHoldClass,
        ConferenceStay stay) {
    static ConferenceConfig read(Options options) {
        return new ConferenceConfig(
                options.bool("conf_allow", true),
                options.bool("conf_play_general_announce", true),
                options.bool("conf_play_part_announce", true),
                options.bool("conf_mute_on_entry", false),
                options.bool("conf_show_conflist", true),
                options.text("conf_music_on_hold_class", ""),
                options.word("conf_stay", ConferenceStay.ALL));
    }
}

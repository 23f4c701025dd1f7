package org.sccpbridge.ari.model;

/** Where a channel is in the dialplan and which application it runs. */
public record DialplanPlace(String context, String exten, long priority, String appName, String appData) {
    public static final DialplanPlace EMPTY = new DialplanPlace("", "", 0, "", "");

    public DialplanPlace {
        context = Missing.text(context);
        exten = Missing.text(exten);
        appName = Missing.text(appName);
        appData = Missing.text(appData);
    }
}

package org.sccpbridge.bridge.provision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Tones of countries as ITU-T E.180, Supplement 2, lists them. */
public enum Country {
    AT("Austria", "420", "420/1000,0/5000", "420/400,0/400", "420/200,0/200"),
    AU("Australia", "413+438", "413+438/400,0/200,413+438/400,0/2000", "425/375,0/375", "425/375,0/375"),
    BR("Brazil", "425", "425/1000,0/4000", "425/250,0/250", "425/250,0/250,425/750,0/250"),
    CH("Switzerland", "425", "425/1000,0/4000", "425/500,0/500", "425/200,0/200"),
    DE("Germany", "425", "425/1000,0/4000", "425/480,0/480", "425/240,0/240"),
    ES("Spain", "425", "425/1500,0/3000", "425/200,0/200", "425/200,0/200,425/200,0/200,425/200,0/600"),
    FR("France", "440", "440/1500,0/3500", "440/500,0/500", "440/250,0/250"),
    IT("Italy", "425/200,0/200,425/600,0/1000", "425/1000,0/4000", "425/500,0/500", "425/200,0/200"),
    /** Its ringing is 400 Hz that rises and falls: two frequencies near to each other do. */
    JP("Japan", "400", "400+420/1000,0/2000", "400/500,0/500", "400/500,0/500"),
    NL("Netherlands", "425", "425/1000,0/4000", "425/500,0/500", "425/250,0/250"),
    SE("Sweden", "425", "425/1000,0/5000", "425/250,0/250", "425/250,0/750"),
    UK(
            "United_Kingdom",
            "350+440",
            "400+450/400,0/200,400+450/400,0/2000",
            "400/375,0/375",
            "400/400,0/350,400/225,0/525"),
    US("United_States", "350+440", "440+480/2000,0/4000", "480+620/500,0/500", "480+620/250,0/250");

    private final String locale;
    private final String dial;
    private final String ringing;
    private final String busy;
    private final String reorder;

    Country(String locale, String dial, String ringing, String busy, String reorder) {
        this.locale = locale;
        this.dial = dial;
        this.ringing = ringing;
        this.busy = busy;
        this.reorder = reorder;
    }

    /** By its code in letters of either case. */
    public static Optional<Country> of(String code) {
        return Arrays.stream(values())
                .filter(country -> country.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Folder of its files, and what the phone's {@code <networkLocale>} names. */
    public String locale() {
        return locale;
    }

    CallProgressTone dial() {
        return CallProgressTone.parse(dial);
    }

    CallProgressTone ringing() {
        return CallProgressTone.parse(ringing);
    }

    CallProgressTone busy() {
        return CallProgressTone.parse(busy);
    }

    CallProgressTone reorder() {
        return CallProgressTone.parse(reorder);
    }
}

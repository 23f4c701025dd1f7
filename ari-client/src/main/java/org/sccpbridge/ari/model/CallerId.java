package org.sccpbridge.ari.model;

/** Name and number of a party; both empty when Asterisk knows neither. */
public record CallerId(String name, String number) {
    public static final CallerId EMPTY = new CallerId("", "");

    public CallerId {
        name = Missing.text(name);
        number = Missing.text(number);
    }
}

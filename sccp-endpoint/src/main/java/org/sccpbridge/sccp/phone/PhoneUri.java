package org.sccpbridge.sccp.phone;

/**
 * A URL of a page, taken apart:
 * {@code UserData:APP:DATA}, {@code UserDataSoftKey:KEY:APP:DATA}, {@code UserCallData:APP:LINE:CALL:TRANSACTION:DATA},
 * {@code UserCallDataSoftKey:KEY:APP:LINE:CALL:TRANSACTION:DATA} (as an observed server uses them), {@code SoftKey:KEY},
 * {@code Dial:NUMBER}, {@code http://…}.
 *
 * @param softKey which one is to be pressed, empty: none
 * @param rest what follows the scheme
 * @param numbers application, line, call and transaction; 0 where it names none
 * @param data for the server
 */
record PhoneUri(String scheme, String softKey, String rest, Numbers numbers, String data) {
    private static final int CALL_NUMBERS = 4;

    record Numbers(int application, int line, int call, int transaction) {
        static final Numbers NONE = new Numbers(0, 0, 0, 0);
    }

    static PhoneUri of(String url) {
        int colon = url.indexOf(':');
        String scheme = colon < 0 ? url : url.substring(0, colon);
        String rest = colon < 0 ? "" : url.substring(colon + 1);
        String key = "";
        String left = rest;
        if (scheme.endsWith("SoftKey")) {
            String[] parts = rest.split(":", 2);
            key = parts[0];
            left = parts.length > 1 ? parts[1] : "";
        }
        if (!scheme.startsWith("User")) {
            return new PhoneUri(scheme, key, rest, Numbers.NONE, "");
        }
        int count = scheme.startsWith("UserCallData") ? CALL_NUMBERS : 1;
        String[] parts = left.split(":", count + 1);
        int[] numbers = new int[CALL_NUMBERS];
        for (int i = 0; i < count && i < parts.length; i++) {
            numbers[i] = number(parts[i]);
        }
        return new PhoneUri(
                scheme,
                key,
                rest,
                new Numbers(numbers[0], numbers[1], numbers[2], numbers[3]),
                parts.length > count ? parts[count] : "");
    }

    boolean isUserData() {
        return scheme.startsWith("UserData") || scheme.startsWith("UserCallData");
    }

    private static int number(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

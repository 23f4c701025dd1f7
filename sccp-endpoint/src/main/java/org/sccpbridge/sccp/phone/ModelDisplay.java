package org.sccpbridge.sccp.phone;

/**
 * The display of a model, in characters; sizes are those of the models' data sheets, rounded to what a line of text takes.
 *
 * @param columns inner width
 * @param rows between clock and prompt; of a phone without prompts, all there are
 * @param softKeys below it, 0 for none
 * @param buttons whether the labels of the buttons stand on it, beside the keys
 */
record ModelDisplay(int columns, int rows, int softKeys, boolean buttons) {
    private static final ModelDisplay NONE = new ModelDisplay(0, 0, 0, false);
    private static final ModelDisplay LARGE = new ModelDisplay(62, 8, 5, true);
    private static final ModelDisplay USUAL = new ModelDisplay(50, 6, 4, true);
    private static final ModelDisplay SMALL = new ModelDisplay(50, 4, 4, false);

    static ModelDisplay of(PhoneModel model) {
        if (!model.hasDisplay()) {
            return NONE;
        }
        return switch (model) {
            case CISCO_12SP_PLUS, CISCO_30SP_PLUS -> new ModelDisplay(20, 2, 0, false);
            case CISCO_7910 -> new ModelDisplay(24, 1, 0, false);
            case CISCO_7936 -> new ModelDisplay(40, 3, 3, false);
            case CISCO_7912, CISCO_7920 -> SMALL;
            case CISCO_6921, CISCO_6945 -> new ModelDisplay(50, 4, 4, true);
            case CISCO_7970, CISCO_7975, CISCO_7975_AND_7916, IP_COMMUNICATOR -> LARGE;
            default -> USUAL;
        };
    }

    /** Whether it shows nothing but one text. */
    boolean isOneText() {
        return softKeys == 0 && rows == 2;
    }
}

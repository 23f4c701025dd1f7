package org.sccpbridge.bridge.switchboard;

import java.util.List;

/**
 * A list that a phone shows in place of its calls; {@link PhoneEvent.Picked} says what was chosen.
 *
 * @param keys soft keys, from the left
 */
public record Menu(String title, String prompt, List<Item> items, List<MenuKey> keys) {
    /** Option of a phone: it shows menus. */
    public record Shows() implements Extra {}

    public Menu {
        items = List.copyOf(items);
        keys = List.copyOf(keys);
    }

    /** @param choice comes back when it is chosen; letters and digits */
    public record Item(String text, String choice) {}

    /**
     * @param choice comes back before that of the item pointed at
     * @param closes whether the key is for none, and closes the menu
     */
    public record MenuKey(String label, String choice, boolean closes) {}
}

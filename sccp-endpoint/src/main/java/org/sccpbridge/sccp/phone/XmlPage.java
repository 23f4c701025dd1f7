package org.sccpbridge.sccp.phone;

import java.util.List;
import java.util.Optional;

/**
 * A page that the server pushed, as the phone shows it.
 *
 * @param kind root element, such as {@code CiscoIPPhoneIconMenu}
 * @param cursor index of the item pointed at
 * @param url where an input page goes; empty on others
 */
public record XmlPage(
        XmlPush push,
        String kind,
        String title,
        String prompt,
        String text,
        List<Item> items,
        int cursor,
        List<Field> fields,
        List<Key> softKeys,
        String url) {

    /**
     * A line of a menu.
     *
     * @param icon index of the icon, -1: none
     */
    public record Item(String name, String url, int icon) {}

    /** A field of an input page. */
    public record Field(String label, String parameter, String initial) {}

    /** A soft key. */
    public record Key(String label, int position, String url) {}

    /** The first item of this name. */
    public Optional<Item> item(String name) {
        return items.stream().filter(item -> item.name().equals(name)).findFirst();
    }

    /** The item pointed at. */
    public Optional<Item> current() {
        return cursor < items.size() ? Optional.of(items.get(cursor)) : Optional.empty();
    }

    /** The soft key with this label, upper and lower case alike. */
    public Optional<Key> softKey(String label) {
        return softKeys.stream()
                .filter(key -> key.label().equalsIgnoreCase(label))
                .findFirst();
    }

    /** Whether it is to be filled in. */
    public boolean isInput() {
        return kind.equals("CiscoIPPhoneInput");
    }

    XmlPage pointingAt(int item) {
        return new XmlPage(push, kind, title, prompt, text, items, item, fields, softKeys, url);
    }
}

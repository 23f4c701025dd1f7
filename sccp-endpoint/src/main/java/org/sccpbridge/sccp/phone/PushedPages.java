package org.sccpbridge.sccp.phone;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.code.SequenceFlag;
import org.sccpbridge.sccp.message.data.UserToDeviceData;
import org.sccpbridge.sccp.message.data.UserToDeviceDataVersion1;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The XML documents the server pushed and the page shown; confined to the phone's event loop. */
final class PushedPages {
    private static final int FIRST_WITH_SEGMENTS = 18;
    private static final int KEPT = 50;
    private static final int MAX_BYTES = 65_536;

    private final PhoneLink phone;
    private final PageAnswers answers;
    private final Deque<XmlPush> received = new ArrayDeque<>();
    private final Deque<String> opened = new ArrayDeque<>();
    private final ByteArrayOutputStream segments = new ByteArrayOutputStream();
    private boolean assembling;
    private @Nullable XmlPage page;

    PushedPages(PhoneLink phone, PageAnswers answers) {
        this.phone = phone;
        this.answers = answers;
    }

    void register(Reactions on) {
        on.on(
                UserToDeviceData.class,
                m -> push(new XmlPush(
                        m.applicationId().code(),
                        m.lineInstance(),
                        m.callReference(),
                        m.transactionId(),
                        true,
                        text(m.xmldata().toArray()))));
        on.on(UserToDeviceDataVersion1.class, this::segment);
    }

    /** Empty when no page is shown. */
    Optional<XmlPage> page() {
        return Optional.ofNullable(page);
    }

    List<XmlPush> received() {
        return List.copyOf(received);
    }

    /** Addresses the phone would have fetched by HTTP. */
    List<String> addresses() {
        return List.copyOf(opened);
    }

    void clear() {
        page = null;
        assembling = false;
        segments.reset();
    }

    void close() {
        page = null;
    }

    void opened(String address) {
        keep(opened, address);
    }

    void pointAt(String item) {
        if (page != null) {
            List<XmlPage.Item> items = page.items();
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).name().equals(item)) {
                    page = page.pointingAt(i);
                    return;
                }
            }
        }
    }

    void pick(String item) {
        pointAt(item);
        open(page == null ? "" : page.item(item).map(XmlPage.Item::url).orElse(""));
    }

    void press(String label) {
        open(page == null ? "" : page.softKey(label).map(XmlPage.Key::url).orElse(""));
    }

    void submit(Map<String, String> texts) {
        XmlPage input = page;
        if (input == null) {
            return;
        }
        List<String> query = new ArrayList<>();
        for (XmlPage.Field field : input.fields()) {
            query.add(field.parameter() + "=" + texts.getOrDefault(field.parameter(), field.initial()));
        }
        open(input.url() + "?" + String.join("&", query));
    }

    /** Does what a URL of a page says. */
    private void open(String url) {
        PhoneUri uri = PhoneUri.of(url);
        XmlPage shown = page;
        if (uri.isUserData() && shown != null) {
            answers.send(uri, shown.push());
        } else if (uri.scheme().equals("Dial")) {
            answers.dial(uri.rest());
        } else if (uri.scheme().startsWith("http")) {
            opened(url);
        }
        if (uri.softKey().equals("Exit")
                || uri.scheme().equals("App")
                || uri.scheme().equals("Init")) {
            close();
        } else if (uri.softKey().equals("Select") && shown != null) {
            open(shown.current().map(XmlPage.Item::url).orElse(""));
        }
    }

    private void segment(UserToDeviceDataVersion1 m) {
        byte[] data = m.xmldata().toArray();
        boolean whole = phone.version() < FIRST_WITH_SEGMENTS;
        boolean first = m.sequenceFlag().equals(SequenceFlag.FIRST);
        if (whole || first || !assembling) {
            if (!whole && m.sequenceFlag().equals(SequenceFlag.MORE)) {
                phone.violations().add("UserToDeviceDataVersion1 in the middle of a document that never began");
            }
            segments.reset();
        }
        if (segments.size() + data.length > MAX_BYTES) {
            phone.violations().add("XML document of more than " + MAX_BYTES + " bytes");
            clear();
            return;
        }
        segments.writeBytes(data);
        assembling = !whole && !m.sequenceFlag().equals(SequenceFlag.LAST);
        if (!assembling) {
            push(new XmlPush(
                    m.applicationId().code(),
                    m.lineInstance(),
                    m.callReference(),
                    m.transactionId(),
                    false,
                    text(segments.toByteArray())));
            segments.reset();
        }
    }

    private void push(XmlPush push) {
        keep(received, push);
        try {
            Element root = XmlReader.parse(push.xml());
            answers.taken(push, true);
            if (root.getTagName().equals("CiscoIPPhoneExecute")) {
                XmlReader.executed(root).forEach(this::open);
            } else if (root.getTagName().startsWith("CiscoIPPhone")) {
                page = XmlReader.page(push, root);
            }
        } catch (SAXException e) {
            answers.taken(push, false);
            phone.violations()
                    .add("XML push of application " + push.application() + " no phone can read: " + e.getMessage());
        }
    }

    private static String text(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private static <T> void keep(Deque<T> all, T one) {
        if (all.size() == KEPT) {
            all.removeFirst();
        }
        all.addLast(one);
    }
}

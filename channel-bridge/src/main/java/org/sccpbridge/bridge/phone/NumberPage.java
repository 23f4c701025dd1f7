package org.sccpbridge.bridge.phone;

import java.util.List;
import java.util.stream.Collectors;
import org.sccpbridge.bridge.switchboard.PhoneCommand.ShowNumbers;
import org.sccpbridge.sccp.dialect.Trait;
import org.sccpbridge.sccp.dialect.UserData;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.ApplicationId;
import org.sccpbridge.sccp.session.PhoneSession;

/** Numbers to choose from, as a page whose items dial; on phones without pages a notice. */
final class NumberPage {
    /** A CiscoIPPhoneMenu holds 100 items; one message of older phones 2000 bytes. */
    private static final int MOST = 20;

    private static final int SECONDS = 15;
    private static final int AT_ONCE = 2;

    private NumberPage() {}

    static List<ToPhone> of(ShowNumbers numbers, PhoneSession session) {
        List<ShowNumbers.Entry> entries = numbers.entries().stream().limit(MOST).toList();
        if (!session.type().has(Trait.PUSH)) {
            String text = entries.stream().map(ShowNumbers.Entry::number).collect(Collectors.joining(" "));
            return session.dialect().showNotice(SECONDS, numbers.title() + ": " + text);
        }
        ApplicationId application = ApplicationId.VISUAL_PARKING_LOT;
        return session.dialect().userData(new UserData(application, 0, 0, 1, AT_ONCE, xml(numbers.title(), entries)));
    }

    private static String xml(String title, List<ShowNumbers.Entry> entries) {
        StringBuilder xml = new StringBuilder("<CiscoIPPhoneMenu><Title>" + escaped(title) + "</Title><Prompt/>");
        for (ShowNumbers.Entry entry : entries) {
            xml.append("<MenuItem><Name>")
                    .append(escaped(entry.number() + " " + entry.text()))
                    .append("</Name><URL>Dial:")
                    .append(escaped(entry.number()))
                    .append("</URL></MenuItem>");
        }
        return xml.append("</CiscoIPPhoneMenu>").toString();
    }

    /** Names come from outside: nothing in them may be markup, and control characters are no XML. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(40).forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c < ' ' || (c >= 0xD800 && c < 0xE000) || c > 0xFFFD ? '?' : c);
            }
        });
        return safe.toString();
    }
}

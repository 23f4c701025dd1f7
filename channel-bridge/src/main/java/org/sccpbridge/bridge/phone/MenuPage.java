package org.sccpbridge.bridge.phone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sccpbridge.bridge.switchboard.Menu;
import org.sccpbridge.bridge.switchboard.PhoneCommand;
import org.sccpbridge.sccp.dialect.Dialect;
import org.sccpbridge.sccp.dialect.UserData;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.ApplicationId;

/** A {@link Menu} as a CiscoIPPhoneMenu. What is chosen comes back as DeviceToUserData; forms of the URLs from an observed server. */
final class MenuPage {
    /** Below protocol 18 a document has to fit into one message of 2000 bytes. */
    private static final int MOST_BYTES = 1_990;

    private static final int PRIORITY = 2;
    private static final int TRANSACTION = 1;
    /** From here on phones close an application's page by {@code App:Close}; before, they leave all services. */
    private static final int FIRST_TO_CLOSE = 15;

    private MenuPage() {}

    static List<ToPhone> show(PhoneCommand.ShowMenu shown, Dialect dialect) {
        Menu menu = shown.menu();
        List<Menu.Item> items = new ArrayList<>(menu.items());
        String xml = xml(shown, items);
        while (!items.isEmpty() && xml.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            items.remove(items.size() - 1);
            xml = xml(shown, items);
        }
        return dialect.userData(new UserData(
                new ApplicationId(shown.application()), shown.line(), shown.call(), TRANSACTION, PRIORITY, xml));
    }

    static List<ToPhone> close(int application, Dialect dialect) {
        String url = dialect.version() < FIRST_TO_CLOSE ? "Init:Services" : "App:Close:0";
        String xml = "<CiscoIPPhoneExecute><ExecuteItem Priority=\"0\" URL=\"" + url + "\"/></CiscoIPPhoneExecute>";
        return dialect.userData(new UserData(new ApplicationId(application), 0, 0, TRANSACTION, PRIORITY, xml));
    }

    private static String xml(PhoneCommand.ShowMenu shown, List<Menu.Item> items) {
        String to = ":" + shown.application() + ":" + shown.line() + ":" + shown.call() + ":" + TRANSACTION + ":";
        StringBuilder xml = new StringBuilder("<CiscoIPPhoneMenu>");
        element(xml, "Title", shown.menu().title());
        element(xml, "Prompt", shown.menu().prompt());
        for (Menu.Item item : items) {
            xml.append("<MenuItem>");
            element(xml, "Name", item.text());
            element(xml, "URL", "UserCallData" + to + item.choice());
            xml.append("</MenuItem>");
        }
        int position = 0;
        for (Menu.MenuKey key : shown.menu().keys()) {
            xml.append("<SoftKeyItem>");
            element(xml, "Name", key.label());
            element(xml, "Position", Integer.toString(++position));
            element(xml, "URL", "UserCallDataSoftKey:" + (key.closes() ? "Exit" : "Select") + to + key.choice());
            xml.append("</SoftKeyItem>");
        }
        return xml.append("</CiscoIPPhoneMenu>").toString();
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>');
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        xml.append("</").append(name).append('>');
    }
}

package org.sccpbridge.sccp.phone;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the XML objects of Cisco phone services (vendor's programming guide). Takes no document types and no entities. */
final class XmlReader {
    private static final ErrorHandler THROWS = new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    };

    private XmlReader() {}

    /** The root element. */
    static Element parse(String xml) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(THROWS);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no XML parser", e);
        } catch (IOException e) {
            throw new SAXException(e);
        }
    }

    /** The URLs of CiscoIPPhoneExecute. */
    static List<String> executed(Element root) {
        return children(root, "ExecuteItem").stream()
                .map(item -> item.getAttribute("URL"))
                .toList();
    }

    static XmlPage page(XmlPush push, Element root) {
        List<XmlPage.Item> items = new ArrayList<>();
        for (Element item : children(root, "MenuItem")) {
            items.add(new XmlPage.Item(text(item, "Name"), text(item, "URL"), icon(text(item, "IconIndex"))));
        }
        for (Element entry : children(root, "DirectoryEntry")) {
            items.add(new XmlPage.Item(text(entry, "Name"), "Dial:" + text(entry, "Telephone"), -1));
        }
        List<XmlPage.Field> fields = children(root, "InputItem").stream()
                .map(field -> new XmlPage.Field(
                        text(field, "DisplayName"), text(field, "QueryStringParam"), text(field, "DefaultValue")))
                .toList();
        List<XmlPage.Key> keys = children(root, "SoftKeyItem").stream()
                .map(key -> new XmlPage.Key(text(key, "Name"), number(text(key, "Position"), 0), text(key, "URL")))
                .sorted(Comparator.comparingInt(XmlPage.Key::position))
                .toList();
        return new XmlPage(
                push,
                root.getTagName(),
                text(root, "Title"),
                text(root, "Prompt"),
                text(root, "Text"),
                List.copyOf(items),
                0,
                fields,
                keys,
                text(root, "URL"));
    }

    private static int icon(String index) {
        return number(index, -1);
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (@Nullable Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}

package org.sccpbridge.sccp.phone;

import java.nio.charset.StandardCharsets;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.message.code.ApplicationId;
import org.sccpbridge.sccp.message.code.SequenceFlag;
import org.sccpbridge.sccp.message.data.DeviceToUserData;
import org.sccpbridge.sccp.message.data.DeviceToUserDataResponse;
import org.sccpbridge.sccp.message.data.DeviceToUserDataResponseVersion1;
import org.sccpbridge.sccp.message.data.DeviceToUserDataVersion1;
import org.sccpbridge.sccp.message.input.EnblocCall;

/** What the phone sends because of a page, in the form that the page came in. */
final class PageAnswers {
    private static final String TAKEN =
            "<CiscoIPPhoneResponse><ResponseItem Status=\"0\" Data=\"Success\"/>" + "</CiscoIPPhoneResponse>";
    private static final String NOT_READABLE = "<CiscoIPPhoneError Number=\"1\"/>";

    private final PhoneLink phone;

    PageAnswers(PhoneLink phone) {
        this.phone = phone;
    }

    void dial(String number) {
        phone.send(new EnblocCall(number, 1));
    }

    /** The user chose something. */
    void send(PhoneUri uri, XmlPush page) {
        PhoneUri.Numbers to = uri.numbers();
        Octets data = octets(uri.data());
        ApplicationId application = new ApplicationId(to.application());
        if (page.firstForm()) {
            phone.send(new DeviceToUserData(application, to.line(), to.call(), to.transaction(), data.size(), data));
        } else {
            phone.send(new DeviceToUserDataVersion1(
                    application,
                    to.line(),
                    to.call(),
                    to.transaction(),
                    data.size(),
                    SequenceFlag.LAST,
                    0,
                    0,
                    0,
                    0,
                    data));
        }
    }

    /** The document arrived, and could be read or not. */
    void taken(XmlPush page, boolean readable) {
        Octets data = octets(readable ? TAKEN : NOT_READABLE);
        ApplicationId application = new ApplicationId(page.application());
        if (page.firstForm()) {
            phone.send(new DeviceToUserDataResponse(
                    application, page.line(), page.call(), page.transaction(), data.size(), data));
        } else {
            phone.send(new DeviceToUserDataResponseVersion1(
                    application,
                    page.line(),
                    page.call(),
                    page.transaction(),
                    data.size(),
                    SequenceFlag.LAST,
                    0,
                    0,
                    0,
                    0,
                    data));
        }
    }

    private static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }
}

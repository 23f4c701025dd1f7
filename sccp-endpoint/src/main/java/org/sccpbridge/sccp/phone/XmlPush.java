package org.sccpbridge.sccp.phone;

/**
 * An XML document that the server pushed, its segments put together.
 *
 * @param application for answers
 * @param line instance of the line it belongs to, or 0
 * @param call reference of the call it belongs to, or 0
 * @param transaction for answers
 * @param firstForm of UserToDeviceData; otherwise of UserToDeviceDataVersion1
 */
public record XmlPush(int application, int line, int call, int transaction, boolean firstForm, String xml) {}

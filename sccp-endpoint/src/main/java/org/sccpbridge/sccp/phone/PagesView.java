package org.sccpbridge.sccp.phone;

import java.util.List;
import java.util.Optional;

/**
 * XML services.
 *
 * @param page shown now, empty for none
 * @param received documents pushed, oldest first, the last 50
 * @param addresses that the phone would have fetched by HTTP, oldest first
 */
public record PagesView(Optional<XmlPage> page, List<XmlPush> received, List<String> addresses) {}

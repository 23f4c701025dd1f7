package org.sccpbridge.sccp.evidence;

import org.junit.jupiter.api.Test;

class ProtocolDocTest {
    @Test
    void protocolDocumentSaysWhatTheCatalogueStates() {
        Generated.check(Generated.ROOT.resolve("docs/protocol.md"), ProtocolDoc.make());
    }
}

package org.sccpbridge.bridge.it;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.sccpbridge.ari.asterisk.AsteriskInstance;

/** The SIP phones beside an Asterisk that speaks SIP, each started when it is first needed. */
final class SipPeers implements AutoCloseable {
    private final AsteriskInstance asterisk;
    private final Map<Integer, SipPeer> started = new TreeMap<>();

    SipPeers(AsteriskInstance asterisk) {
        this.asterisk = asterisk;
    }

    SipPeer frank() {
        return peer(2101);
    }

    SipPeer grace() {
        return peer(2102);
    }

    private SipPeer peer(int number) {
        return started.computeIfAbsent(number, missing -> {
            try {
                return SipPeer.start(asterisk, missing);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void close() throws IOException {
        for (SipPeer peer : started.values()) {
            peer.close();
        }
    }
}

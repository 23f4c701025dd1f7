package org.sccpbridge.bridge.asterisk;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.sccpbridge.bridge.switchboard.AsteriskCommand;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;

/** Performs over AMI what ARI cannot do. */
public final class AmiCalls {
    private final AmiClient link;

    public AmiCalls(AmiClient link) {
        this.link = link;
    }

    CompletableFuture<?> request(AsteriskCommand.OverAmi command, Consumer<AsteriskEvent> answers) {
        return CompletableFuture.failedFuture(new IllegalArgumentException("no request for " + command + link));
    }
}

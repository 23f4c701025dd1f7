package org.sccpbridge.sccp.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sccpbridge.sccp.session.TestServer.NAME;

import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sccpbridge.sccp.capture.CapturedFrame;
import org.sccpbridge.sccp.message.display.ClearNotify;

@Timeout(60)
class TapTest {
    private final BlockingQueue<CapturedFrame> seen = new LinkedBlockingQueue<>();

    private String next() throws InterruptedException {
        CapturedFrame frame = TestServer.await(seen);
        return frame.device() + (frame.fromPhone() ? " > " : " < ") + frame.messageName();
    }

    @Test
    void seesADeviceFromTheBeginningOfItsConnectionWithItsAddresses() throws Exception {
        try (TestServer server = new TestServer();
                PhoneTap.Handle tap = server.server().tap(NAME.toLowerCase(Locale.ROOT), seen::add);
                RawPhone phone = server.connect();
                RawPhone other = server.connect()) {
            assertThat(tap).isNotNull();
            assertThat(phone.isAlive()).isTrue();
            other.register("SEP000000000002");
            phone.register(NAME);
            assertThat(next()).isEqualTo(NAME + " > KeepAliveReq");
            assertThat(next()).isEqualTo(NAME + " < KeepAliveAck");
            CapturedFrame register = TestServer.await(seen);
            assertThat(register.messageName()).isEqualTo("RegisterReq");
            assertThat(register.phone())
                    .isEqualTo(server.server().session(NAME).orElseThrow().remoteAddress());
            assertThat(register.server().getPort()).isEqualTo(server.server().localPort());
            assertThat(register.time()).isEqualTo(server.time);
            assertThat(next()).isEqualTo(NAME + " < RegisterAck");
        }
    }

    @Test
    void isPutOnAndTakenOffWhileThePhoneIsRegistered() throws Exception {
        try (TestServer server = new TestServer();
                RawPhone phone = server.connect()) {
            phone.register(NAME);
            PhoneSession session = TestServer.await(server.registered);
            try (PhoneTap.Handle tap = server.server().tap(NAME, seen::add)) {
                assertThat(tap).isNotNull();
                session.send(new ClearNotify());
                assertThat(next()).isEqualTo(NAME + " < ClearNotify");
            }
            phone.expect(0x0115);
            assertThat(phone.isAlive()).isTrue();
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void seesARefusedDeviceToo() throws Exception {
        try (TestServer server = new TestServer();
                PhoneTap.Handle tap = server.server().tap("ATA001122334455", seen::add);
                RawPhone phone = server.connect()) {
            assertThat(tap).isNotNull();
            phone.send(RawPhone.REGISTER, RawPhone.registerBody("ATA001122334455", 12, 3, 0));
            assertThat(next()).isEqualTo("ATA001122334455 > RegisterReq");
            assertThat(next()).isEqualTo("ATA001122334455 < RegisterReject");
        }
    }
}

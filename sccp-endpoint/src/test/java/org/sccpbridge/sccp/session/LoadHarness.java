package org.sccpbridge.sccp.session;

import java.util.concurrent.CountDownLatch;

/** For load generators: a bare server on the port given that admits SEP00* and gives each phone one line. */
public final class LoadHarness {
    private LoadHarness() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        SccpServer server = new SccpServer(
                SccpServerOptions.listeningOn(RawPhone.loopback(port))
                        .eventLoopThreads(threads)
                        .build(),
                LoadHarness::admit,
                (session, message) -> {});
        SccpServer.warmUp(1_000);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        new CountDownLatch(1).await();
    }

    private static Admission admit(Registration registration) {
        String name = registration.deviceName();
        return name.startsWith("SEP00")
                ? new Admission.Admitted(PhoneProfile.named(name)
                        .line(name.substring(name.length() - 4), "Phone")
                        .build())
                : new Admission.Refused("Unknown device", "not a load phone");
    }
}

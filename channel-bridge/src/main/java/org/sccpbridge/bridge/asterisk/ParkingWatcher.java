package org.sccpbridge.bridge.asterisk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.ReloadEvent;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.ParkedCall;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.ParkingLot;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.UnparkReason;
import org.sccpbridge.bridge.switchboard.Party;

/** What is parked where: all of it at every connect, then each change. */
public final class ParkingWatcher implements AmiListener {
    private static final String READ = "parking lots";
    private static final String UNKNOWN = "<unknown>";

    private final AmiClient link;
    private final Consumer<AsteriskEvent> events;
    private final AmiQueue queue = new AmiQueue(ignored -> read());

    /** @param events takes the changes; none may be lost */
    public ParkingWatcher(AmiClient link, Consumer<AsteriskEvent> events) {
        this.link = link;
        this.events = events;
    }

    /** Fails where res_parking is not loaded. */
    private CompletableFuture<?> read() {
        return link.list(AmiListAction.parkingLots())
                .thenCombine(
                        link.list(AmiListAction.parkedCalls()),
                        (lots, calls) -> new AsteriskEvent.ParkingRead(
                                lots.stream().map(ParkingWatcher::lot).toList(),
                                calls.stream().map(ParkingWatcher::call).toList()))
                .thenAccept(events);
    }

    @Override
    public void connected(String banner) {
        queue.add(List.of(READ));
        queue.open();
    }

    @Override
    public void disconnected(String reason) {
        queue.close();
    }

    @Override
    public void eventsLost() {
        queue.add(List.of(READ));
    }

    @Override
    public void event(ManagerEvent event) {
        if (event instanceof ReloadEvent) {
            queue.add(List.of(READ));
        }
    }

    @Override
    public void row(AmiRow row) {
        switch (row.event()) {
            // the latter when the Local channel before the parked one is optimised away
            case "ParkedCall", "ParkedCallSwap" -> events.accept(new AsteriskEvent.Parked(call(row)));
            case "UnParkedCall" -> unparked(row, UnparkReason.RETRIEVED);
            case "ParkedCallTimeOut" -> unparked(row, UnparkReason.TIMED_OUT);
            case "ParkedCallGiveUp" -> unparked(row, UnparkReason.GAVE_UP);
            default -> {}
        }
    }

    private void unparked(AmiRow row, UnparkReason reason) {
        events.accept(new AsteriskEvent.Unparked(call(row), reason));
    }

    private static ParkingLot lot(AmiRow row) {
        return new ParkingLot(
                row.field("Name"),
                row.number("StartSpace"),
                row.number("StopSpace"),
                Duration.ofSeconds(row.number("Timeout")));
    }

    private static ParkedCall call(AmiRow row) {
        return new ParkedCall(
                row.field("Parkinglot"),
                row.field("ParkingSpace"),
                row.field("ParkeeUniqueid"),
                new Party(known(row.field("ParkeeCallerIDNum")), known(row.field("ParkeeCallerIDName"))),
                row.field("ParkerDialString"),
                Duration.ofSeconds(row.number("ParkingTimeout")));
    }

    private static String known(String text) {
        return text.equals(UNKNOWN) ? "" : text;
    }
}

package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How calls ring, by what their caller's channel and dial string say. */
class DistinctiveRingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1002 | | OUTSIDE",
                "1002 | bellcore-dr1 | BELLCORE_1",
                "1002 | <http://127.0.0.1/Bellcore-dr5> | BELLCORE_5",
                "1002 | Bellcore-dr6 | OUTSIDE",
                "1002 | inside | INSIDE",
                "1002 | <http://www.notused.com>;info=alert-internal | INSIDE",
                "1002 | info=alert-external;x-line-id=0 | OUTSIDE",
                "1002 | feature | FEATURE",
                "1002 | silent | FLASH_ONLY",
                "1002 | urgent | PRECEDENCE",
                "1002 | ring-long | OUTSIDE",
                "1002~ringer=inside | feature | INSIDE",
                "1002~ringer=bellcore-dr2 | | BELLCORE_2",
                "1002~ringer=loud | feature | OUTSIDE"
            })
    void ringsAsTheCallerWants(String dialled, String alert, String ringer) {
        Scenario office = Scenario.office();
        office.variables.put("ALERT_INFO", alert == null ? "" : alert);
        office.callComesIn("caller", dialled).phone("SEP2").toldAmongOthers("Ringer " + ringer);
    }

    @Test
    void silentLineStaysSilentAndUrgentRingIsHeardAllTheSame() {
        Scenario office = Scenario.office();
        office.send(new AdminEvent.SetDoNotDisturb("SEP2", DndMode.REJECT));
        office.callComesIn("caller", "1002~ringer=urgent").phone("SEP2").toldAmongOthers("Ringer PRECEDENCE");
        office.send(new AdminEvent.SetDoNotDisturb("SEP1", DndMode.SILENT));
        office.callComesIn("other", "1001~ringer=inside").phone("SEP1").toldAmongOthers("Ringer FLASH_ONLY");
    }

    @Test
    void whatIsNoRingIsLogged() {
        Scenario office = Scenario.office().callComesIn("caller", "1002~ringer=loud");
        assertThat(office.log)
                .anySatisfy(line -> assertThat(line.text())
                        .isEqualTo("call from Carol (2001): ringer=loud is no ring: inside, outside, feature, silent,"
                                + " urgent, bellcore-dr1 to bellcore-dr5"));
    }
}

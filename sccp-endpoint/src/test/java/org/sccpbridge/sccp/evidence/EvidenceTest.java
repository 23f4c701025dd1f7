package org.sccpbridge.sccp.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.layout.BodyForm;
import org.sccpbridge.sccp.message.GoldenFrame;
import org.sccpbridge.sccp.message.MessageCatalog;

class EvidenceTest {
    private static final int FORMS = 224;

    private static Set<String> forms() {
        return MessageCatalog.standard().entries().stream()
                .filter(entry -> entry.layout() != null)
                .flatMap(entry -> BodyForm.of(Objects.requireNonNull(entry.layout())).stream()
                        .map(form -> entry.name() + "," + form.label()))
                .collect(Collectors.toSet());
    }

    @Test
    void everyFormThereIsIsInTheTable() {
        assertThat(forms()).hasSize(FORMS);
        EvidenceDoc.check();
    }

    @Test
    void writtenDownCountsAreOfFormsThatExist() {
        assertThat(forms()).containsAll(OracleCount.read().keySet());
        assertThat(RealCount.read().keySet())
                .allSatisfy(key -> assertThat(forms()).contains(key.message() + "," + key.form()));
    }

    /** A form that Wireshark was not asked about is one it cannot be asked about. */
    @Test
    void everyFormWasShownToWiresharkOrIsSaidToBeUnreadable() {
        Set<String> shown = OracleCount.read().keySet();
        assertThat(GoldenFrame.all())
                .filteredOn(frame -> !shown.contains(
                        frame.entry().name() + "," + frame.form().label()))
                .allMatch(frame -> KnownDissector.UNREADABLE.stream().anyMatch(known -> known.covers(frame.title())));
    }
}

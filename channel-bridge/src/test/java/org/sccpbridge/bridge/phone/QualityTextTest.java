package org.sccpbridge.bridge.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts of published dumps, with and without an opinion, and what else may come. */
class QualityTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MLQK=4.5000;MLQKav=4.4021;MLQKmn=3.9;MLQKmx=4.5;MLQKvr=0.95;CCR=0.0027;ICR=0;ICRmx=0.01;CS=0;SCS=0 | 4.4021",
                "MLQK=4.5000;MLQKav=0.0000;MLQKmn=0.0000 | 4.5",
                "MLQK=0.0000;MLQKav=0.0000;MLQKmn=0.0000;MLQKmx=0.0000;MLQKvr=0.95;CCR=0.0000;ICR=0.0000 | 0",
                "'Log 476: mos 4.5000, avgMos 4.1000, maxMos 4.5, minMos 3.1, CS 0, SCS 0, CCR 0.0000' | 4.1",
                "'Log 476: mos 0.0000, avgMos 0.0000, maxMos 0.0000, minMos 0.0000, CS 0, SCS 0' | 0",
                "MLQKav=9.9999 | 0",
                "MLQKav=NaN;MLQK=x | 0",
                "'' | 0",
            })
    void readsTheOpinion(String text, double opinion) {
        assertThat(QualityText.opinion(text)).isEqualTo(opinion);
    }
}

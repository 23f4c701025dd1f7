package org.sccpbridge.sccp.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DictionaryTextTest {
    @Test
    void replacesCodesAloneAndAmongOtherText() {
        assertThat(DictionaryText.english("\u0080\u0013")).isEqualTo("Your current options");
        assertThat(DictionaryText.english("\u0080\u00171003")).isEqualTo("From 1003");
        assertThat(DictionaryText.english("\u0080\u0017 1003")).isEqualTo("From 1003");
        assertThat(DictionaryText.english("600 \u0080\u0019!")).isEqualTo("600 Busy !");
        assertThat(DictionaryText.english("\u001e\"")).isEqualTo("Call On Hold");
    }

    @Test
    void leavesPlainTextAloneAndShowsUnknownCodes() {
        assertThat(DictionaryText.english("Zoë")).isEqualTo("Zoë");
        assertThat(DictionaryText.english("\u001e\u007f")).isEqualTo("<1E 7F>");
        assertThat(DictionaryText.english("end\u0080")).isEqualTo("end\u0080");
        assertThat(DictionaryText.english("")).isEmpty();
    }
}

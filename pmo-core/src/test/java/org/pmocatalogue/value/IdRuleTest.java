package org.pmocatalogue.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An id")
class IdRuleTest {

    @ParameterizedTest
    @CsvSource({
        "our PMO!, our-PMO",
        "'  (draft) v1.2_b - ', draft-v1.2_b--",
        "日本 語, 日本-語",
        "+, ''",
    })
    @DisplayName("is made from a name by replacing other characters with hyphens")
    void fromName(String name, String id) {
        assertEquals(id, IdRule.fromName(name));
    }
}

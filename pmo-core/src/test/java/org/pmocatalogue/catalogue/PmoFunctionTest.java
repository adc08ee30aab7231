package org.pmocatalogue.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.entry.Kind;

@DisplayName("A function")
class PmoFunctionTest extends BuilderContract<PmoFunction> {

    PmoFunctionTest() {
        super(Kind.FUNCTION, PmoFunction.class);
    }

    @Test
    @DisplayName("is shown with id and name")
    void shown() {
        assertEquals(
                "function [id=risk-management, name=Risk management]",
                Acme.function(Acme.RISKS, "Risk management").toString());
    }
}

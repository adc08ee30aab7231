package org.pmocatalogue.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.value.InvalidValueException;

@DisplayName("A mapping")
class MappingTest {

    @Nested
    @DisplayName("of a service")
    class OfService extends BuilderContract<Mapping> {

        OfService() {
            super(Kind.MAPPING, Mapping.class);
        }

        @Override
        ImmutableSet<String> omitted() {
            return ImmutableSet.of("function");
        }

        @Override
        boolean isNeeded(Method setter) {
            return setter.getName().equals("service") || super.isNeeded(setter);
        }
    }

    @Nested
    @DisplayName("of a function")
    class OfFunction extends BuilderContract<Mapping> {

        OfFunction() {
            super(Kind.MAPPING, Mapping.class);
        }

        @Override
        ImmutableSet<String> omitted() {
            return ImmutableSet.of("service");
        }

        @Override
        boolean isNeeded(Method setter) {
            return setter.getName().equals("function") || super.isNeeded(setter);
        }
    }

    @Test
    @DisplayName("is about exactly one of the two")
    void exactlyOne() {
        var neither = complete();
        assertEquals(
                "Mapping names neither, must name exactly one of service and function",
                assertThrows(InvalidValueException.class, neither::build).getMessage());
        var both = complete().service(Acme.RISK_LOG).function(Acme.RISKS);
        assertEquals(
                "Mapping names both, must name exactly one of service and function",
                assertThrows(InvalidValueException.class, both::build).getMessage());
    }

    @Test
    @DisplayName("of a service differs from that of a function with the same id")
    void sidesDiffer() {
        var ofService = complete().service(ServiceId.of("risks")).build();
        var ofFunction = complete().function(FunctionId.of("risks")).build();
        assertNotEquals(ofService, ofFunction);
        assertEquals(Optional.empty(), ofService.function());
        assertEquals(Optional.empty(), ofFunction.service());
    }

    @Test
    @DisplayName("is shown with both sides")
    void shown() {
        assertEquals(
                "update-risk-log same p3o-2013/maintain-the-risk-log",
                complete().service(Acme.RISK_LOG).build().toString());
        assertEquals(
                "risk-management same p3o-2013/maintain-the-risk-log",
                complete().function(Acme.RISKS).build().toString());
    }

    private static Mapping.Builder complete() {
        return Mapping.builder()
                .framework("p3o-2013")
                .entry("maintain-the-risk-log")
                .relation(Relation.SAME);
    }
}

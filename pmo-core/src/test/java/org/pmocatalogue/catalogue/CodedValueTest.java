package org.pmocatalogue.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.value.CodedValue;
import org.pmocatalogue.value.InvalidValueException;

@DisplayName("A value of a closed set")
class CodedValueTest {

    /** What every closed set promises. */
    abstract static class Contract<W extends Enum<W> & CodedValue> {

        private final Class<W> words;

        Contract(Class<W> words) {
            this.words = words;
        }

        abstract W parse(String token);

        @Test
        @DisplayName("reads what it prints")
        void readsWhatItPrints() {
            for (W word : words.getEnumConstants()) {
                assertEquals(word, parse(word.token()));
                assertEquals(word.token(), word.toString());
            }
        }

        @Test
        @DisplayName("has a token in kebab case and a label that begins with a capital")
        void tokensAndLabels() {
            for (W word : words.getEnumConstants()) {
                assertTrue(word.token().matches("[a-z]+(-[a-z]+)*"), word.token());
                assertTrue(Character.isUpperCase(word.label().charAt(0)), word.label());
            }
        }

        @Test
        @DisplayName("is understood by token, label and aliases in any case")
        void understood() {
            for (W word : words.getEnumConstants()) {
                assertEquals(Optional.of(word), CodedValue.parseLenient(words, Ascii.toUpperCase(word.token())));
                assertEquals(Optional.of(word), CodedValue.parseLenient(words, " " + word.label() + " "));
                for (String alias : word.aliases()) {
                    assertEquals(Ascii.toLowerCase(alias), alias);
                    assertEquals(Optional.of(word), CodedValue.parseLenient(words, Ascii.toUpperCase(alias)));
                }
            }
        }

        @Test
        @DisplayName("shares no alias with another")
        void sharesNoAlias() {
            var meanings = new HashMap<String, W>();
            for (W word : words.getEnumConstants()) {
                for (String alias : word.aliases()) {
                    assertFalse(meanings.containsKey(alias), alias);
                    meanings.put(alias, word);
                }
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "something else"})
        @DisplayName("is not understood by anything else")
        void notUnderstood(String written) {
            assertEquals(Optional.empty(), CodedValue.parseLenient(words, written));
        }

        void assertRefusal(String message, String token) {
            assertEquals(
                    message,
                    assertThrows(InvalidValueException.class, () -> parse(token))
                            .getMessage());
        }
    }

    @Nested
    @DisplayName("for an activity")
    class OfActivity extends Contract<Activity> {

        OfActivity() {
            super(Activity.class);
        }

        @Override
        Activity parse(String token) {
            return CodedValue.parse(Activity.class, token);
        }

        @Test
        @DisplayName("is rejected with the known tokens")
        void refused() {
            assertRefusal("Activity is \"Operate\", must be one of design, operate, monitor", "Operate");
        }
    }

    @Nested
    @DisplayName("for a kind of catalogue")
    class OfCatalogueKind extends Contract<CatalogueKind> {

        OfCatalogueKind() {
            super(CatalogueKind.class);
        }

        @Override
        CatalogueKind parse(String token) {
            return CodedValue.parse(CatalogueKind.class, token);
        }

        @Test
        @DisplayName("is rejected with the known tokens")
        void refused() {
            assertRefusal("Catalogue kind is \"mine\", must be one of reference, own", "mine");
        }
    }

    @Nested
    @DisplayName("for what effort is counted by")
    class OfEffortPer extends Contract<EffortPer> {

        OfEffortPer() {
            super(EffortPer.class);
        }

        @Override
        EffortPer parse(String token) {
            return CodedValue.parse(EffortPer.class, token);
        }

        @Test
        @DisplayName("is rejected with the known tokens")
        void refused() {
            assertRefusal("Effort per is \"year\", must be one of month, occurrence, project", "year");
        }
    }

    @Nested
    @DisplayName("for expertise")
    class OfExpertise extends Contract<Expertise> {

        OfExpertise() {
            super(Expertise.class);
        }

        @Override
        Expertise parse(String token) {
            return CodedValue.parse(Expertise.class, token);
        }

        @Test
        @DisplayName("is rejected with the known tokens")
        void refused() {
            assertRefusal("Expertise is \"suport\", must be one of support, practitioner, advanced", "suport");
        }

        @Test
        @DisplayName("covers as much and less, and no more")
        void covers() {
            var order = ImmutableList.of(Expertise.SUPPORT, Expertise.PRACTITIONER, Expertise.ADVANCED);
            for (int held = 0; held < order.size(); held++) {
                for (int asked = 0; asked < order.size(); asked++) {
                    assertEquals(held >= asked, order.get(held).covers(order.get(asked)));
                }
            }
        }
    }

    @Nested
    @DisplayName("for a level")
    class OfLevel extends Contract<Level> {

        OfLevel() {
            super(Level.class);
        }

        @Override
        Level parse(String token) {
            return CodedValue.parse(Level.class, token);
        }

        @Test
        @DisplayName("is rejected with the known tokens")
        void refused() {
            assertRefusal(
                    "Level is \"a\\nb\", must be one of project, programme, portfolio, centre-of-excellence", "a\nb");
        }

        @ParameterizedTest
        @CsvSource({
            "Project, PROJECT",
            "program, PROGRAMME",
            "CoE, CENTRE_OF_EXCELLENCE",
            "center  of excellence, CENTRE_OF_EXCELLENCE",
            "Centre-Of_Excellence, CENTRE_OF_EXCELLENCE",
            "centre\u00a0of excellence, CENTRE_OF_EXCELLENCE"
        })
        @DisplayName("is understood as people write it")
        void asPeopleWrite(String written, Level level) {
            assertEquals(Optional.of(level), CodedValue.parseLenient(Level.class, written));
        }

        @Test
        @DefaultLocale("tr")
        @DisplayName("is understood in Turkey, where a capital i has its dot")
        void inTurkey() {
            assertEquals(Optional.of(Level.PORTFOLIO), CodedValue.parseLenient(Level.class, "PORTFOLIO"));
        }
    }

    @Nested
    @DisplayName("for an offering")
    class OfOffering extends Contract<Offering> {

        OfOffering() {
            super(Offering.class);
        }

        @Override
        Offering parse(String token) {
            return CodedValue.parse(Offering.class, token);
        }

        @Test
        @DisplayName("is rejected with the known tokens")
        void refused() {
            assertRefusal("Offering is \"\", must be one of mandated, additional", "");
        }
    }

    @Nested
    @DisplayName("for a relation")
    class OfRelation extends Contract<Relation> {

        OfRelation() {
            super(Relation.class);
        }

        @Override
        Relation parse(String token) {
            return CodedValue.parse(Relation.class, token);
        }

        @Test
        @DisplayName("is rejected with the known tokens")
        void refused() {
            assertRefusal("Relation is \"like\", must be one of same, broader, narrower, overlaps", "like");
        }
    }
}

package org.pmocatalogue.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.FieldValues;
import org.pmocatalogue.field.OptionalField;
import org.pmocatalogue.field.RequiredField;

/**
 * A document that no format knows: a log of risks with three fields each. Everything that formats and pages show of it
 * follows from the declarations here.
 *
 * @param info the header
 * @param risks the risks
 */
public record RiskLog(Info info, ImmutableList<Risk> risks) {

    /** The kind of the header. */
    public static final Kind LOG = Kind.header("log", "Log");

    /** The kind of the risks. */
    public static final Kind RISK = Kind.of("risk", "Risk", "Risks");

    /** The document. */
    public static final DocumentType DOCUMENT = DocumentType.of("acme-risk-log/1", "risk log", LOG, RISK);

    /** {@return the fields of a kind} */
    public static RecordShape shape(Kind kind) {
        return kind == LOG ? Info.FIELDS.shape() : Risk.FIELDS.shape();
    }

    /** The header of a risk log. */
    public static final class Info extends FieldRecord<Info> {

        /** The fields. */
        public static final FieldSet<Info> FIELDS = FieldSet.of(LOG, Info::new);

        /** The name of the project. */
        public static final RequiredField<Info, String> PROJECT =
                FIELDS.line("project", "Project").required("The name of the project.", "New headquarters");

        private Info(FieldValues<Info> values) {
            super(values);
        }

        @Override
        protected FieldSet<Info> fieldSet() {
            return FIELDS;
        }
    }

    /** A risk. */
    public static final class Risk extends FieldRecord<Risk> {

        /** The fields. */
        public static final FieldSet<Risk> FIELDS = FieldSet.of(RISK, Risk::new);

        /** The id. */
        public static final RequiredField<Risk, String> ID =
                FIELDS.id("id", "Id", text -> text).required("The id of the risk.", "r-1");

        /** The event. */
        public static final RequiredField<Risk, String> EVENT =
                FIELDS.line("event", "Event").required("The event that may occur.", "The supplier is late");

        /** The date of the next review. */
        public static final OptionalField<Risk, LocalDate> REVIEW =
                FIELDS.date("review", "Review").optional("The date of the next review.", "2026-03-01");

        private Risk(FieldValues<Risk> values) {
            super(values);
        }

        @Override
        protected FieldSet<Risk> fieldSet() {
            return FIELDS;
        }

        /** {@return the id} */
        public String id() {
            return get(ID);
        }

        /** {@return the date of the next review} */
        public Optional<LocalDate> review() {
            return get(REVIEW);
        }
    }
}

package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Collection;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.cli.text.Page;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.field.Field;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;

/** One function with its services: each declared field that has a value, under its label. */
final class FunctionPage {

    private static final ImmutableSet<Field<?, ?>> NOT_LISTED = ImmutableSet.of(
            PmoFunction.ID,
            PmoFunction.NAME,
            PmoFunction.DESCRIPTION,
            PmoService.ID,
            PmoService.FUNCTION,
            PmoService.NAME,
            PmoService.DESCRIPTION,
            PmoService.EFFORT_PER);

    private final Catalogue catalogue;
    private final Page page;

    FunctionPage(Catalogue catalogue, Page page) {
        this.catalogue = catalogue;
        this.page = page;
    }

    /** Prints the function and these services. */
    void print(PmoFunction function, Iterable<PmoService> services) {
        page.heading(function.name(), function.id().value());
        function.description().ifPresent(page::paragraph);
        var values = ImmutableListMultimap.<String, Page.Value>builder();
        catalogue
                .phaseOf(function.id())
                .ifPresent(phase -> values.put(PmoService.PHASE.spec().label(), Page.Value.of(phase.label())));
        page.values(values.putAll(listed(function, PmoFunction.fields())).build());
        for (PmoService service : services) {
            page.gap();
            print(service);
        }
    }

    private void print(PmoService service) {
        page.heading(service.name(), service.id().value());
        service.description().ifPresent(page::paragraph);
        var values = ImmutableListMultimap.<String, Page.Value>builder();
        catalogue
                .stageOf(service.id())
                .ifPresent(stage -> values.put(PmoService.STAGE.spec().label(), Page.Value.of(stage.label())));
        catalogue
                .phaseOf(service.id())
                .ifPresent(phase -> values.put(PmoService.PHASE.spec().label(), Page.Value.of(phase.label())));
        page.values(values.putAll(listed(service, PmoService.fields())).build());
    }

    private static <T extends FieldRecord<T>> ImmutableListMultimap<String, Page.Value> listed(
            T record, FieldSet<T> fields) {
        var values = ImmutableListMultimap.<String, Page.Value>builder();
        for (Field<T, ?> field : fields.fields()) {
            Object value = NOT_LISTED.contains(field) ? null : record.valueOf(field);
            if (value instanceof Collection<?> several) {
                values.putAll(field.label(), list(field, several));
            } else if (field.equals(PmoService.EFFORT_HOURS) && record instanceof PmoService service) {
                service.effortHours().ifPresent(hours -> values.put(field.label(), effort(hours, service)));
            } else if (value != null) {
                values.put(field.label(), Page.Value.of(value.toString()));
            }
        }
        return values.build();
    }

    private static Page.Value effort(BigDecimal hours, PmoService service) {
        String per = service.effortPer().map(unit -> " per " + unit).orElse("");
        return Page.Value.of(hours.toPlainString() + per);
    }

    /** {@return short values in one line, the steps of a workflow under numbers, other texts under bullets} */
    private static ImmutableList<Page.Value> list(Field<?, ?> field, Collection<?> several) {
        boolean isShort = field.spec().format() == FieldFormat.ID
                || !field.spec().choices().isEmpty();
        if (isShort || several.size() == 1) {
            return ImmutableList.of(
                    Page.Value.of(several.stream().map(Object::toString).collect(joining(", "))));
        }
        boolean isNumbered = field.equals(PmoService.WORKFLOW);
        int digits = String.valueOf(several.size()).length();
        var values = ImmutableList.<Page.Value>builder();
        int number = 0;
        for (Object one : several) {
            number++;
            String mark =
                    isNumbered ? " ".repeat(digits - String.valueOf(number).length()) + number + ". " : "- ";
            values.add(new Page.Value(mark, one.toString()));
        }
        return values.build();
    }
}

package org.pmocatalogue.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.json.JsonFormat;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.EntryReader;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;

/** A custom source: a folder of JSON files, each a part of one catalogue. */
public final class PlugInASource implements CatalogueSource {

    /** Reads the folder named first as one catalogue, or a folder with a copy of the reference catalogue. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0) {
            show(args[0], System.out);
            return;
        }
        try (var folder = new TempFolder()) {
            folder.reference("all.json");
            show(folder.path().toString(), System.out);
        }
    }

    static void show(String folder, PrintStream out) throws IOException {
        var catalogues = Catalogues.of(List.of(), List.of(new PlugInASource()));
        var result = catalogues.read(Origin.source("acme-folder", folder), ReadOptions.standard());
        result.findings().forEach(out::println);
        result.value()
                .ifPresent(catalogue -> out.printf(
                        "%s: %s functions, %s services%n",
                        catalogue.info().name(),
                        catalogue.functions().size(),
                        catalogue.services().size()));
    }

    @Override
    public String id() {
        return "acme-folder";
    }

    @Override
    public String description() {
        return "The JSON files of a folder, each a part of one catalogue";
    }

    @Override
    public void read(Request request, Reading to) throws IOException {
        Path folder = Path.of(request.location());
        if (Files.notExists(folder)) {
            to.report(FileProblem.UNKNOWN_LOCATION, Place.of("source:" + id()), id(), request.location());
            return;
        }
        EntryReader json = new JsonFormat().reader().orElseThrow();
        for (Path file : filesIn(folder)) {
            try (Input part = Input.of(file, to.limits())) {
                json.read(to.limited(part), to);
            }
        }
    }

    /** {@return the files in the same order each time, since a conversion reads them twice} */
    private static ImmutableList<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            return ImmutableSortedSet.copyOf(files).asList();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}

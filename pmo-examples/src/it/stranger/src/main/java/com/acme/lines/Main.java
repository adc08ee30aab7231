package com.acme.lines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.Origin;
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.WriteOptions;

/** Says which formats there are, and takes the catalogue of the article through its own and through JSON. */
final class Main {

    private Main() {}

    public static void main(String[] args) throws IOException {
        var catalogues = Catalogues.discover();
        catalogues.formats().forEach(format -> System.out.println("format " + format.id()));
        catalogues.findings().forEach(System.out::println);
        var article = Origin.source("article", "");
        Path folder = Files.createTempDirectory("acme-");
        Path lines = folder.resolve("article.lines");
        Path json = folder.resolve("article.json");
        var written = catalogues.convert(article, lines, ReadOptions.standard(), WriteOptions.standard());
        System.out.println("written " + written.orThrow());
        System.out.println("first service: " + Files.readAllLines(lines).get(4).replace('\t', '|'));
        catalogues
                .convert(Origin.of(lines), json, ReadOptions.standard(), WriteOptions.standard())
                .orThrow();
        var before = catalogues.read(article, ReadOptions.standard()).orThrow();
        System.out.println("still the same: " + catalogues.read(json).orThrow().equals(before));
        Files.delete(json);
        Files.delete(lines);
        Files.delete(folder);
    }
}

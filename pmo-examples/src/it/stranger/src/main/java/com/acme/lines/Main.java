package com.acme.lines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;

/** Says which formats there are, and takes the catalogue of the article through its own, through Excel and JSON. */
final class Main {

    private Main() {}

    public static void main(String[] args) throws IOException {
        var catalogues = Catalogues.discover();
        catalogues.formats().forEach(format -> System.out.println("format " + format.id()));
        catalogues.findings().forEach(System.out::println);
        var article = Origin.source("article", "");
        Path folder = Files.createTempDirectory("acme-");
        Path lines = folder.resolve("article.lines");
        Path excel = folder.resolve("article.xlsx");
        Path json = folder.resolve("article.json");
        var written = catalogues.convert(article, lines, ReadOptions.standard(), WriteOptions.standard());
        System.out.println("written " + written.orThrow());
        System.out.println("first service: " + Files.readAllLines(lines).get(4).replace('\t', '|'));
        var before = catalogues.read(article, ReadOptions.standard()).orThrow();
        Path last = lines;
        for (Path next : List.of(excel, json)) {
            catalogues
                    .convert(Origin.of(last), next, ReadOptions.standard(), WriteOptions.standard())
                    .orThrow();
            boolean isSame = catalogues.read(next).orThrow().equals(before);
            System.out.println("still the same in " + next.getFileName() + ": " + isSame);
            last = next;
        }
        Files.delete(json);
        Files.delete(excel);
        Files.delete(lines);
        Files.delete(folder);
    }
}

package org.pmocatalogue.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.value.RawValue;

@DisplayName("A name of an attribute that is too long for a heading")
class LongNamesTest {

    @Test
    @DisplayName("is reported, and nothing is written")
    void isTold(@TempDir Path folder) throws IOException {
        var article = Workbooks.CATALOGUES
                .read(Fixtures.ARTICLE, ReadOptions.standard())
                .orThrow();
        var service = article.services().get(0).toBuilder()
                .attributes(ImmutableMap.of("x-" + "long".repeat(2_000), RawValue.of("a")))
                .build();
        Path file = folder.resolve("a.xlsx");
        var result = Workbooks.CATALOGUES.write(article.toBuilder().put(service).build(), file);
        assertEquals(
                FindingLines.worded(
                        "a.xlsx",
                        FileProblem.VALUE_NOT_STORED,
                        "excel",
                        "x-longlonglonglonglonglonglonglonglonglonglonglonglonglonglo…",
                        "service",
                        "under a name longer than a cell holds"),
                FindingLines.worded(result).get(1));
        assertTrue(Files.notExists(file));
    }
}

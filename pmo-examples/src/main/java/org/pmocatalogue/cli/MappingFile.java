package org.pmocatalogue.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import org.pmocatalogue.excel.mapping.ColumnMapping;
import org.pmocatalogue.value.InvalidValueException;

/** Reads the file of a mapping for foreign workbooks. */
final class MappingFile {

    private MappingFile() {}

    /**
     * {@return the mapping in a file}
     *
     * @throws WrongUseException if the file is not a valid mapping
     */
    static ColumnMapping read(String file) {
        try {
            return ColumnMapping.parse(Files.readString(Subcommand.path(file)), file);
        } catch (InvalidValueException e) {
            throw new WrongUseException("--mapping: %s:%s".formatted(file, e.getMessage()));
        } catch (CharacterCodingException e) {
            throw new WrongUseException("--mapping: %s: not a text in UTF-8".formatted(file));
        } catch (IOException e) {
            throw new WrongUseException("--mapping: " + IoMessages.of(file, e));
        }
    }
}

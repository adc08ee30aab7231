package org.pmocatalogue.cli;

import com.google.common.base.Ascii;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The messages of I/O errors. */
final class IoMessages {

    private IoMessages() {}

    /** {@return the message with the file, such as {@code acme.json: no such file}} */
    static String of(String name, IOException e) {
        return name + ": " + sentence(e) + hint(e);
    }

    private static String hint(IOException e) {
        return e instanceof NoSuchFileException missing && missing.getReason() == null && missing.getFile() != null
                ? MissingEnding.hint(Path.of(missing.getFile()))
                : "";
    }

    /** {@return the message, such as {@code no such file}} */
    static String sentence(IOException e) {
        if (e instanceof FileSystemException trouble) {
            if (trouble.getReason() != null) {
                return decapitalised(trouble.getReason());
            }
            if (e instanceof NoSuchFileException) {
                return "no such file";
            }
            return e instanceof AccessDeniedException ? "permission denied" : "the file system reported an error";
        }
        return e.getMessage() == null ? "reading or writing failed" : decapitalised(e.getMessage());
    }

    private static String decapitalised(String text) {
        return text.length() > 1 && Ascii.isLowerCase(text.charAt(1))
                ? Ascii.toLowerCase(text.charAt(0)) + text.substring(1)
                : text;
    }
}

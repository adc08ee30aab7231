package org.pmocatalogue.kitproof;

import static com.google.common.base.Preconditions.checkState;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.kitproof.Broken.Listening;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.value.RawValue;

/** Formats whose reading half breaks one promise each. */
final class BrokenReaders {

    private BrokenReaders() {}

    /** Finds a fault in every file with a digit in its name. */
    static Broken complaining() {
        return Broken.reader(text -> (in, to) -> {
            text.read(in, to);
            if (in.name().startsWith("random-")) {
                to.report(FieldProblem.CONTRADICTION, Place.of(in.name()), "That is no name for a file");
            }
        });
    }

    /** Does not read the same file twice. */
    static Broken remembering() {
        var last = new AtomicReference<>("");
        return Broken.reader(text -> (in, to) -> {
            if (!in.name().equals(last.getAndSet(in.name()))) {
                text.read(in, to);
            }
        });
    }

    /** Takes a short read for the end of the file. */
    static Broken impatient() {
        return Broken.reader(text -> (in, to) -> text.read(hasty(in), to));
    }

    private static Input hasty(Input in) {
        return new Input() {
            @Override
            public String name() {
                return in.name();
            }

            @Override
            public InputStream open() throws IOException {
                var bytes = new ByteArrayOutputStream();
                try (var stream = in.open()) {
                    byte[] buffer = new byte[1 << 13];
                    int read;
                    do {
                        read = stream.read(buffer);
                        bytes.write(buffer, 0, Math.max(0, read));
                    } while (read > 1);
                }
                return new ByteArrayInputStream(bytes.toByteArray());
            }

            @Override
            public Path file() throws IOException {
                return in.file();
            }

            @Override
            public void close() {}
        };
    }

    /** Gives all entries to whoever reads latest. */
    static Broken confusing() {
        var all = new ArrayList<Reading>();
        return Broken.reader(text -> (in, to) -> {
            all.add(to);
            text.read(in, new Listening(to) {
                @Override
                public void accept(Entry entry) throws IOException {
                    all.get(all.size() - 1).accept(entry);
                }
            });
        });
    }

    /** Knows no place but the file. */
    static Broken withoutPlaces() {
        return Broken.reader(text -> (in, to) -> text.read(in, new Listening(to) {
            @Override
            public void accept(Entry entry) throws IOException {
                super.accept(elsewhere(entry, Place.of(in.name())));
            }
        }));
    }

    /** {@return the same entry, all of it at one place} */
    static Entry elsewhere(Entry entry, Place place) {
        var copy = Entry.builder(entry.shape(), position -> place, 0);
        for (var field : entry.shape().fields()) {
            entry.value(field).ifPresent(value -> copy.put(field.name(), value, 0));
        }
        entry.attributes().forEach((name, value) -> copy.put(name, value, 0));
        entry.flaws().forEach(f -> copy.flaw(f.problem(), 0, f.details().toArray()));
        return copy.build();
    }

    /** Leaves a stream open. */
    static Broken leaking() {
        return Broken.reader(text -> (in, to) -> {
            in.open();
            text.read(in, to);
        });
    }

    /** Closes what others have made. */
    static Broken closing() {
        return Broken.reader(text -> (in, to) -> {
            text.read(in, to);
            in.close();
        });
    }

    /** Takes trouble outside for a fault of the file. */
    static Broken blaming() {
        return Broken.reader(text -> (in, to) -> {
            try {
                text.read(in, to);
            } catch (IOException e) {
                to.report(FileProblem.DAMAGED, Place.of(in.name()), "it cannot be read");
            }
        });
    }

    /** Takes no end for an end. */
    static Broken unstoppable() {
        return Broken.reader(text -> (in, to) -> text.read(in, unstoppable(to)));
    }

    static Reading unstoppable(Reading to) {
        return new Listening(to) {
            @Override
            public void accept(Entry entry) throws IOException {
                try {
                    super.accept(entry);
                } catch (RuntimeException e) {
                    checkState(e.getMessage() != null);
                }
            }
        };
    }

    /** Drops names that are not known. */
    static Broken knowing() {
        return Broken.reader(text -> (in, to) -> text.read(in, new Listening(to) {
            @Override
            public void accept(Entry entry) throws IOException {
                boolean isWrong = entry.shape()
                        .find("expertise")
                        .flatMap(entry::value)
                        .filter(RawValue.of("suport")::equals)
                        .isPresent();
                if (!isWrong) {
                    super.accept(entry);
                }
            }
        }));
    }

    /** Says nothing of a file that is empty. */
    static Broken silentWhenEmpty() {
        return silent(message -> message.contains("its first line is \"\""));
    }

    /** Says nothing of a file that ends too soon. */
    static Broken silentWhenCutOff() {
        return silent(message -> message.contains("in the middle"));
    }

    private static Broken silent(Predicate<String> about) {
        return Broken.reader(text -> (in, to) -> text.read(in, new Listening(to) {
            @Override
            public void report(Problem problem, Place at, Object... details) {
                if (!about.test(problem.message(details))) {
                    super.report(problem, at, details);
                }
            }
        }));
    }

    /** Throws when it is given a web page. */
    static Broken throwing() {
        return Broken.reader(text -> (in, to) -> text.read(in, new Listening(to) {
            @Override
            public void report(Problem problem, Place at, Object... details) {
                checkState(!problem.message(details).contains("DOCTYPE"), "What is this?");
                super.report(problem, at, details);
            }
        }));
    }

    /** Makes up a catalogue when it is given a web page. */
    static Broken goingOn() {
        return Broken.reader(text -> (in, to) -> {
            var failed = new AtomicReference<Problem>();
            text.read(in, new Listening(to) {
                @Override
                public void report(Problem problem, Place at, Object... details) {
                    if (problem.message(details).contains("DOCTYPE")) {
                        failed.set(problem);
                    }
                    super.report(problem, at, details);
                }
            });
            if (failed.get() != null) {
                to.accept(to.entry(Kind.CATALOGUE, position -> Place.of(in.name()), 0)
                        .build());
            }
        });
    }
}

package org.pmocatalogue.examples.cli;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.Level;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The {@code pmo} command: shows, checks and converts catalogues.
 *
 * <p>Results go to standard output, findings and complaints to standard error. No stack trace is shown unless the
 * environment variable {@code PMO_DEBUG} is set.
 */
public final class Pmo {

    private final Surroundings surroundings;
    private final Supplier<Catalogues> catalogues;

    /** Makes a command that works with these formats and sources. */
    Pmo(Surroundings surroundings, Supplier<Catalogues> catalogues) {
        this.surroundings = surroundings;
        this.catalogues = Suppliers.memoize(catalogues::get);
    }

    /** Runs the command and ends the program with its exit code. */
    public static void main(String[] args) {
        var output = new StandardStream(new FileOutputStream(FileDescriptor.out));
        PrintStream out = output.printer();
        PrintStream err = new StandardStream(new FileOutputStream(FileDescriptor.err)).printer();
        int code = new Pmo(Surroundings.detect(), soon(args)).run(out, err, System.in, args);
        if (output.trouble().isPresent()) {
            err.println("pmo: " + Trouble.of("standard output", output.trouble().get()));
            err.flush();
            code = ExitCode.WRONG_USE_OR_TROUBLE;
        }
        System.exit(code);
    }

    /** Lets another core look for formats and sources while this one learns to understand the command line. */
    private static Supplier<Catalogues> soon(String... args) {
        boolean isOnlyHelp = args.length == 0 || args[0].startsWith("-");
        return isOnlyHelp ? Catalogues::discover : CompletableFuture.supplyAsync(Catalogues::discover)::join;
    }

    /** Runs the command. {@return the exit code: 0 fine, 1 errors found, 2 wrong use or trouble outside} */
    int run(PrintStream out, PrintStream err, InputStream in, String... args) {
        var session = new Session(out, err, in, surroundings, catalogues);
        try {
            return commandLine(session, args).execute(args);
        } catch (OutOfMemoryError e) {
            err.println("pmo: there is not enough memory for this; give Java more, as in java -Xmx4g -jar pmo.jar");
            return ExitCode.WRONG_USE_OR_TROUBLE;
        } catch (RuntimeException | Error e) {
            return bug(session, e);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /**
     * Knows only the subcommand that is called, if one is: to learn what the others understand takes a good part of the
     * time of a short run.
     */
    private static CommandLine commandLine(Session session, String... args) {
        var command = new CommandLine(new PmoCommand(session));
        var subcommands = subcommands(session);
        var called = args.length == 0 ? null : subcommands.get(args[0]);
        if (called == null) {
            subcommands.forEach((name, subcommand) -> command.addSubcommand(subcommand.get()));
            command.addSubcommand(new HelpCommand()).addSubcommand(new GenerateCompletion());
        } else {
            command.addSubcommand(called.get());
        }
        var surroundings = session.surroundings();
        return command.registerConverter(Level.class, written -> Words.understand(Level.class, written))
                .registerConverter(Expertise.class, written -> Words.understand(Expertise.class, written))
                .setOut(new PrintWriter(session.out(), true, StandardStream.CHARSET))
                .setErr(new PrintWriter(session.err(), true, StandardStream.CHARSET))
                .setColorScheme(Help.defaultColorScheme(surroundings.colours() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setUsageHelpWidth(surroundings.width())
                .setParameterExceptionHandler((e, all) -> wrongUse(session, e))
                .setExecutionExceptionHandler((e, failed, parsed) -> failure(session, e));
    }

    private static ImmutableMap<String, Supplier<Object>> subcommands(Session session) {
        return ImmutableMap.of(
                "formats", () -> new FormatsCommand(session),
                "sources", () -> new SourcesCommand(session),
                "show", () -> new ShowCommand(session),
                "validate", () -> new ValidateCommand(session),
                "convert", () -> new ConvertCommand(session));
    }

    private static int wrongUse(Session session, ParameterException e) {
        var hints = new StringWriter();
        UnmatchedArgumentException.printSuggestions(e, new PrintWriter(hints, true));
        session.err().println("pmo: " + e.getMessage());
        session.err().print(hints);
        session.err()
                .println("Try '%s --help' for more."
                        .formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.WRONG_USE_OR_TROUBLE;
    }

    private static int failure(Session session, Exception e) {
        if (e instanceof WrongUseException) {
            session.err().println("pmo: " + e.getMessage());
        } else if (e instanceof UncheckedIOException trouble && trouble.getCause() != null) {
            session.err().println("pmo: " + Trouble.sentence(trouble.getCause()));
        } else {
            return bug(session, e);
        }
        return ExitCode.WRONG_USE_OR_TROUBLE;
    }

    private static int bug(Session session, Throwable e) {
        session.err()
                .println("pmo: internal error: %s; please report it"
                        .formatted(e.toString().replaceAll("\\R", " ")));
        if (session.surroundings().debugging()) {
            e.printStackTrace(session.err());
        }
        return ExitCode.WRONG_USE_OR_TROUBLE;
    }
}

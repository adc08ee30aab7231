package org.pmocatalogue.cli;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.pmocatalogue.Catalogues;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The {@code pmo} command: shows, validates and converts catalogues.
 *
 * <p>Results go to standard output, findings and failures to standard error. No stack trace is shown unless the
 * environment variable {@code PMO_DEBUG} is set.
 */
public final class Pmo {

    private final Terminal terminal;
    private final Supplier<Catalogues> catalogues;

    /** Creates a command with these formats and sources. */
    Pmo(Terminal terminal, Supplier<Catalogues> catalogues) {
        this.terminal = terminal;
        this.catalogues = Suppliers.memoize(catalogues::get);
    }

    /** Runs the command and ends the program with its exit code. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT); // digits and letter case do not depend on the machine
        var output = new StandardStream(new FileOutputStream(FileDescriptor.out));
        PrintStream out = output.printer();
        PrintStream err = new StandardStream(new FileOutputStream(FileDescriptor.err)).printer();
        int code = new Pmo(Terminal.detect(), soon(args)).run(out, err, System.in, args);
        if (output.trouble().isPresent()) {
            err.println(
                    "pmo: " + IoMessages.of("standard output", output.trouble().get()));
            err.flush();
            code = ExitCode.WRONG_USE_OR_TROUBLE;
        }
        System.exit(code);
    }

    /** Discovers formats and sources on another core while the command line is parsed. */
    private static Supplier<Catalogues> soon(String... args) {
        boolean isOnlyHelp = args.length == 0 || args[0].startsWith("-");
        return isOnlyHelp || Plugins.areNamed(args)
                ? Catalogues::discover
                : CompletableFuture.supplyAsync(Catalogues::discover)::join;
    }

    /**
     * Runs the command.
     *
     * @return the exit status
     */
    int run(PrintStream out, PrintStream err, InputStream in, String... args) {
        var plugins = new Plugins(catalogues);
        var session = new Session(out, err, in, terminal, plugins);
        try {
            return run(session, plugins, args);
        } catch (ParameterException e) {
            var hints = new StringWriter();
            UnmatchedArgumentException.printSuggestions(e, new PrintWriter(hints, true));
            String command = e.getCommandLine().getCommandSpec().qualifiedName();
            err.println("pmo: " + e.getMessage() + hint(e, args));
            err.print(hints);
            err.println("Try '" + command + " --help' for more.");
        } catch (WrongUseException e) {
            err.println("pmo: " + e.getMessage());
        } catch (UncheckedIOException e) {
            err.println("pmo: " + IoMessages.sentence(requireNonNull(e.getCause())));
        } catch (IOException e) {
            err.println("pmo: " + IoMessages.sentence(e));
        } catch (OutOfMemoryError e) {
            err.println("pmo: out of memory; increase it, as in java -Xmx4g -jar pmo.jar");
        } catch (RuntimeException | Error e) {
            String oneLine = e.toString().replaceAll("\\R", " ");
            err.println("pmo: internal error: " + oneLine + "; please report it");
            if (terminal.debugging()) {
                e.printStackTrace(err);
            }
        } finally {
            out.flush();
            err.flush();
        }
        return ExitCode.WRONG_USE_OR_TROUBLE;
    }

    private static String hint(ParameterException e, String... args) {
        return e instanceof UnmatchedArgumentException unmatched
                        && !unmatched.isUnknownOption()
                        && e.getCommandLine().getCommandSpec().userObject() instanceof Subcommand subcommand
                ? "; " + subcommand.hint(ImmutableList.copyOf(args), unmatched.getUnmatched())
                : "";
    }

    private static int run(Session session, Plugins plugins, String... args) throws IOException {
        var commandLine = new CommandTree(session).commandLine(args);
        var parsed = commandLine.parseArgs(args);
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        if (!parsed.hasSubcommand()) {
            commandLine.usage(session.err(), Ansi.OFF);
            return ExitCode.WRONG_USE_OR_TROUBLE;
        }
        var called = parsed.subcommand();
        plugins.take(called);
        if (called.commandSpec().userObject() instanceof Subcommand subcommand) {
            return subcommand.run(called);
        }
        ((Runnable) called.commandSpec().userObject()).run();
        return ExitCode.FINE;
    }
}

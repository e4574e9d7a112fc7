package org.itacycle.trail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.command.Command;
import org.itacycle.command.DeploymentDatabase;
import org.itacycle.command.Options;
import org.itacycle.command.Options.Known;
import org.itacycle.command.RefusedCommand;

/** The command {@code export-trail}: writes the trail, or a part of it, as CSV for an auditor. */
public final class ExportTrailCommand extends Command {

    /** The first argument of the command line. */
    public static final String NAME = "export-trail";

    private static final String FILE = "--file";
    private static final String YEAR = "--fiscal-year";
    private static final String STEP = "--step";
    private static final String ACCOUNT = "--account";
    private static final String FROM = "--from";
    private static final String TO = "--to";

    private static final Known KNOWN =
            Known.once(FILE + "=FILE", YEAR + "=YEAR", STEP + "=STEP", ACCOUNT + "=ID", FROM + "=DAY", TO + "=DAY");

    private final Map<String, Object> settings;

    public ExportTrailCommand(PrintStream out, PrintStream err) {
        this(out, err, Map.of());
    }

    /** @param settings outrank those of the deployment */
    ExportTrailCommand(PrintStream out, PrintStream err, Map<String, Object> settings) {
        super(NAME, out, err);
        this.settings = Map.copyOf(settings);
    }

    @Override
    protected int carryOut(String... arguments) {
        Options options = Options.read(arguments, 1, KNOWN);
        export(options.requiredPath(FILE), filter(options));
        return DONE;
    }

    private void export(Path file, TrailFilter filter) {
        try (TrailDatabase database = TrailDatabase.open(settings)) {
            write(database, file, filter);
            say("written to " + file);
        }
    }

    private static void write(TrailDatabase database, Path file, TrailFilter filter) {
        try (OutputStream bytes = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            database.export().write(filter, bytes);
        } catch (FileAlreadyExistsException present) {
            throw new RefusedCommand("%s=%s is there already".formatted(FILE, Options.shown(file.toString())), present);
        } catch (IOException | UncheckedIOException unwritable) {
            throw new RefusedCommand(
                    "%s=%s cannot be written".formatted(FILE, Options.shown(file.toString())), unwritable);
        } catch (RuntimeException failed) {
            delete(file, failed);
            throw DeploymentDatabase.refused(failed);
        }
    }

    /** Half an export must not pass for a whole one. */
    private static void delete(Path file, RuntimeException failed) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            failed.addSuppressed(stays);
        }
    }

    private static TrailFilter filter(Options options) {
        return new TrailFilter(
                options.one(YEAR)
                        .map(value -> FiscalYear.parse(value)
                                .orElseThrow(() -> new RefusedCommand(
                                        "%s=%s is no fiscal year".formatted(YEAR, Options.shown(value))))),
                options.one(STEP).map(ExportTrailCommand::step),
                options.one(ACCOUNT),
                options.one(FROM).flatMap(value -> day(FROM, value)),
                options.one(TO).flatMap(value -> day(TO, value)));
    }

    private static Integer step(String value) {
        if (!value.matches("[1-9]|1[0-3]")) {
            throw new RefusedCommand("%s=%s is no step (1 to 13)".formatted(STEP, Options.shown(value)));
        }
        return Integer.valueOf(value);
    }

    private static Optional<LocalDate> day(String name, String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException noDay) {
            throw new RefusedCommand(
                    "%s=%s is no day, written 2023-03-31".formatted(name, Options.shown(value)), noDay);
        }
    }
}

package org.itacycle.simulation;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.cycle.StepStandard;

/** Reads the options of the command, all of them before anything is done. */
final class OptionParser {

    /** The steps that may send back what they were given (domain.md A.1). */
    static final Set<Integer> RETURNING = Set.of(2, 4, 5, 11);

    /** A day more than a working year, so that a late step still ends in the calendar's reach. */
    static final int MOST_DAYS = 250;

    static final int MOST_RETURNS = 20;

    private static final String YEAR = "--fiscal-year";
    private static final String LATE = "--late";
    private static final String RETURN = "--return";
    private static final String JSON = "--json";
    private static final String KNOWN =
            "known are --fiscal-year=YEAR, --late=STEP:DAYS, --return=STEP:TIMES and --json=FILE";
    private static final Pattern PAIR = Pattern.compile("(\\d{1,2}):(\\d{1,4})");

    private final SimulatableYears years;
    private final TreeMap<Integer, Integer> late = new TreeMap<>();
    private final TreeMap<Integer, Integer> returns = new TreeMap<>();
    private Optional<FiscalYear> year = Optional.empty();
    private Optional<Path> json = Optional.empty();

    private OptionParser(SimulatableYears years) {
        this.years = years;
    }

    /** @throws UsageException where an option is unknown, malformed, missing or impossible */
    static SimulationOptions parse(List<String> arguments, SimulatableYears years) {
        OptionParser parser = new OptionParser(years);
        arguments.forEach(parser::read);
        return new SimulationOptions(
                parser.year.orElseThrow(() -> new UsageException("--fiscal-year is missing; " + KNOWN)),
                parser.late,
                parser.returns,
                parser.json);
    }

    private void read(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        if (!Set.of(YEAR, LATE, RETURN, JSON).contains(name)) {
            throw new UsageException("unknown option " + shown(argument) + "; " + KNOWN);
        }
        if (equals < 0) {
            throw new UsageException("%s needs a value, written %s=...".formatted(name, name));
        }
        String value = argument.substring(equals + 1);
        switch (name) {
            case YEAR -> readYear(value);
            case LATE -> readPair(LATE, value, late, MOST_DAYS, "working days");
            case RETURN -> readReturn(value);
            default -> readJson(value);
        }
    }

    private void readYear(String value) {
        refuseSecond(YEAR, year.isPresent());
        year = FiscalYear.parse(value).filter(years::cover);
        if (year.isEmpty()) {
            throw new UsageException(
                    "--fiscal-year=%s cannot be simulated; the holiday table covers %s".formatted(shown(value), years));
        }
    }

    private void readReturn(String value) {
        int step = readPair(RETURN, value, returns, MOST_RETURNS, "times");
        if (!RETURNING.contains(step)) {
            throw new UsageException("--return=%s: only steps 2, 4, 5 and 11 return anything".formatted(shown(value)));
        }
    }

    private static int readPair(String name, String value, TreeMap<Integer, Integer> into, int most, String unit) {
        Matcher pair = PAIR.matcher(ThaiDates.toArabicDigits(value));
        if (!pair.matches()
                || !StepStandard.isStep(Integer.parseInt(pair.group(1)))
                || !isBetween1And(most, Integer.parseInt(pair.group(2)))) {
            throw new UsageException("%s=%s is not a step (1 to %d), a colon and a number of %s (1 to %d)"
                    .formatted(name, shown(value), StepStandard.STEPS, unit, most));
        }
        int step = Integer.parseInt(pair.group(1));
        refuseSecond(name + " of step " + step, into.containsKey(step));
        into.put(step, Integer.parseInt(pair.group(2)));
        return step;
    }

    private void readJson(String value) {
        refuseSecond(JSON, json.isPresent());
        Path file = path(value);
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("--json=%s: there is no such folder".formatted(shown(value)));
        }
        if (!JsonFile.canBeWritten(file)) {
            throw new UsageException("--json=%s cannot be written".formatted(shown(value)));
        }
        json = Optional.of(file);
    }

    private static Path path(String value) {
        try {
            if (!value.isBlank()) {
                return Path.of(value);
            }
        } catch (InvalidPathException noPath) {
            throw unreadable(value, noPath);
        }
        throw unreadable(value, null);
    }

    private static UsageException unreadable(String value, Throwable cause) {
        UsageException refusal = new UsageException("--json=%s is no file name".formatted(shown(value)));
        refusal.initCause(cause);
        return refusal;
    }

    private static boolean isBetween1And(int most, int number) {
        return number >= 1 && number <= most;
    }

    private static void refuseSecond(String what, boolean given) {
        if (given) {
            throw new UsageException(what + " is given twice");
        }
    }

    /** What was typed, on one line and not endless. */
    private static String shown(String typed) {
        String line = typed.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= 80 ? line : line.substring(0, 80) + "...";
    }
}

package org.itacycle.simulation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.command.Options;
import org.itacycle.command.Options.Known;
import org.itacycle.command.RefusedCommand;
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
    private static final Known KNOWN =
            Known.once(YEAR + "=YEAR", JSON + "=FILE").often(LATE + "=STEP:DAYS", RETURN + "=STEP:TIMES");
    private static final Pattern PAIR = Pattern.compile("(\\d{1,2}):(\\d{1,4})");

    private OptionParser() {}

    /**
     * Reads the command line, the command's name first.
     *
     * @throws RefusedCommand where an option is unknown, malformed, missing or impossible
     */
    static SimulationOptions parse(SimulatableYears years, String... arguments) {
        Options options = Options.read(arguments, 1, KNOWN);
        return new SimulationOptions(
                year(options.required(YEAR), years),
                pairs(LATE, options, MOST_DAYS, "working days"),
                returns(options),
                options.path(JSON).map(OptionParser::writable));
    }

    private static FiscalYear year(String value, SimulatableYears years) {
        return FiscalYear.parse(value)
                .filter(years::cover)
                .orElseThrow(() -> new RefusedCommand("%s=%s cannot be simulated; the holiday table covers %s"
                        .formatted(YEAR, Options.shown(value), years)));
    }

    private static Map<Integer, Integer> returns(Options options) {
        Map<Integer, Integer> returns = pairs(RETURN, options, MOST_RETURNS, "times");
        returns.keySet().stream()
                .filter(step -> !RETURNING.contains(step))
                .findFirst()
                .ifPresent(step -> {
                    throw new RefusedCommand("%s=%d:%d: only steps 2, 4, 5 and 11 return anything"
                            .formatted(RETURN, step, returns.get(step)));
                });
        return returns;
    }

    private static Map<Integer, Integer> pairs(String name, Options options, int most, String unit) {
        Map<Integer, Integer> pairs = new TreeMap<>();
        options.all(name).forEach(value -> readPair(name, value, pairs, most, unit));
        return pairs;
    }

    private static void readPair(String name, String value, Map<Integer, Integer> into, int most, String unit) {
        Matcher pair = PAIR.matcher(ThaiDates.toArabicDigits(value));
        if (!pair.matches()
                || !StepStandard.isStep(Integer.parseInt(pair.group(1)))
                || !isBetween1And(most, Integer.parseInt(pair.group(2)))) {
            throw new RefusedCommand("%s=%s is not a step (1 to %d), a colon and a number of %s (1 to %d)"
                    .formatted(name, Options.shown(value), StepStandard.STEPS, unit, most));
        }
        int step = Integer.parseInt(pair.group(1));
        if (into.put(step, Integer.valueOf(pair.group(2))) != null) {
            throw new RefusedCommand("%s of step %d is given twice".formatted(name, step));
        }
    }

    private static Path writable(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new RefusedCommand("%s=%s: there is no such folder".formatted(JSON, Options.shown(file.toString())));
        }
        if (!JsonFile.canBeWritten(file)) {
            throw new RefusedCommand("%s=%s cannot be written".formatted(JSON, Options.shown(file.toString())));
        }
        return file;
    }

    private static boolean isBetween1And(int most, int number) {
        return number >= 1 && number <= most;
    }
}

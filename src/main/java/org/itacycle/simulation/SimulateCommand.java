package org.itacycle.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.itacycle.simulation.Simulation.Told;

/**
 * The command {@code simulate}: runs a whole cycle on a virtual clock and prints the year. What it prints depends on its
 * options only; how long it took goes to the error stream.
 */
public final class SimulateCommand {

    /** The first argument of the command line. */
    public static final String NAME = "simulate";

    /** The year was simulated. */
    public static final int DONE = 0;

    /** The simulation broke off; the error stream says where. */
    public static final int FAILED = 1;

    /** The command line cannot be carried out; nothing was done. */
    public static final int MISUSED = 2;

    private final Class<?> product;
    private final PrintStream out;
    private final PrintStream err;

    /** @param product the class that the product starts from */
    public SimulateCommand(Class<?> product, PrintStream out, PrintStream err) {
        this.product = product;
        this.out = out;
        this.err = err;
    }

    /** Whether this command line asks for a simulation. */
    public static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /**
     * Carries out the command.
     *
     * @param arguments the whole command line, {@link #NAME} first
     * @return the exit code of the process
     */
    public int run(String... arguments) {
        try {
            List<String> options = Arrays.asList(arguments).subList(1, arguments.length);
            return simulate(OptionParser.parse(options, SimulatableYears.ofTheHolidayTable()));
        } catch (UsageException misused) {
            err.println(NAME + ": " + misused.getMessage());
            return MISUSED;
        }
    }

    private int simulate(SimulationOptions options) {
        long begin = System.nanoTime();
        long started;
        PrintStream console = System.out;
        // What the product prints while it runs is no part of the year.
        System.setOut(err);
        try (SimulatedProduct running = SimulatedProduct.start(product, options.year())) {
            started = System.nanoTime();
            Told told = running.simulation().run(options);
            if (options.json().isPresent()) {
                JsonFile.write(options.json().get(), told.json());
            }
            out.write(told.text());
            out.flush();
        } catch (IOException | RuntimeException failed) {
            err.println(NAME + ": the simulation broke off");
            failed.printStackTrace(err);
            return FAILED;
        } finally {
            System.setOut(console);
        }
        err.println(String.format(
                Locale.ROOT,
                "%s: fiscal year %s took %.1f s, of which %.1f s were the start of the product",
                NAME,
                options.year(),
                seconds(begin, System.nanoTime()),
                seconds(begin, started)));
        return DONE;
    }

    private static double seconds(long from, long to) {
        return Duration.ofNanos(to - from).toMillis() / 1000.0;
    }
}

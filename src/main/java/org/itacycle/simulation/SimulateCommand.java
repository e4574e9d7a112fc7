package org.itacycle.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.itacycle.command.Command;
import org.itacycle.simulation.Simulation.Told;

/**
 * The command {@code simulate}: runs a whole cycle on a virtual clock and prints the year. What it prints depends on its
 * options only; how long it took goes to the error stream.
 */
public final class SimulateCommand extends Command {

    /** The first argument of the command line. */
    public static final String NAME = "simulate";

    private final Class<?> product;
    private final PrintStream out;
    private final PrintStream err;

    /** @param product the class that the product starts from */
    public SimulateCommand(Class<?> product, PrintStream out, PrintStream err) {
        super(NAME, out, err);
        this.product = product;
        this.out = out;
        this.err = err;
    }

    @Override
    protected int carryOut(String... arguments) {
        return simulate(OptionParser.parse(SimulatableYears.ofTheHolidayTable(), arguments));
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
            return brokeOff("the simulation broke off", failed);
        } finally {
            System.setOut(console);
        }
        complain(String.format(
                Locale.ROOT,
                "fiscal year %s took %.1f s, of which %.1f s were the start of the product",
                options.year(),
                seconds(begin, System.nanoTime()),
                seconds(begin, started)));
        return DONE;
    }

    private static double seconds(long from, long to) {
        return Duration.ofNanos(to - from).toMillis() / 1000.0;
    }
}

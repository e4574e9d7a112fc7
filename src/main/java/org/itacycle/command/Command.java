package org.itacycle.command;

import java.io.PrintStream;
import org.itacycle.RefusedStart;

/** What the program does instead of serving, when its first argument says so. */
public abstract class Command {

    /** It was done. */
    public static final int DONE = 0;

    /** It broke off, or found what should not be; the command says which. */
    public static final int FAILED = 1;

    /** The command line cannot be carried out; one line says why, and nothing was done. */
    public static final int REFUSED = 2;

    private final String name;
    private final PrintStream out;
    private final PrintStream err;

    /** @param name the first argument of the command line */
    protected Command(String name, PrintStream out, PrintStream err) {
        this.name = name;
        this.out = out;
        this.err = err;
    }

    /** Whether this command line asks for it. */
    public final boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(name);
    }

    /**
     * Carries out the command.
     *
     * @param arguments the whole command line, the name first
     * @return the exit code of the process
     */
    public final int run(String... arguments) {
        try {
            return carryOut(arguments);
        } catch (RefusedCommand | RefusedStart refused) {
            complain(refused.getMessage());
            return REFUSED;
        }
    }

    /**
     * Does it, unless the command line or the settings keep it from being done.
     *
     * @return the exit code of the process
     * @throws RefusedCommand with the one line that says why not
     */
    protected abstract int carryOut(String... arguments);

    /** Tells a line of what was asked for. */
    protected final void say(String line) {
        out.println(name + ": " + line);
    }

    /** Tells a line of what is amiss, or of what nobody asked for. */
    protected final void complain(String line) {
        err.println(name + ": " + line);
    }

    /**
     * Tells that it broke off, and where.
     *
     * @return the exit code for it
     */
    protected final int brokeOff(String line, Exception failure) {
        complain(line);
        failure.printStackTrace(err);
        return FAILED;
    }
}

package org.itacycle.command;

/** What the program does instead of serving, when its first argument says so. */
public interface Command {

    /** It was done. */
    int DONE = 0;

    /** It broke off, or found what should not be; the command says which. */
    int FAILED = 1;

    /** The command line cannot be carried out; one line says why, and nothing was done. */
    int REFUSED = 2;

    /** The first argument of the command line. */
    String name();

    /**
     * Carries out the command.
     *
     * @param arguments the whole command line, {@link #name} first
     * @return the exit code of the process
     */
    int run(String... arguments);

    /** Whether this command line asks for it. */
    default boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(name());
    }
}

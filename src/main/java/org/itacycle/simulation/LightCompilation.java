package org.itacycle.simulation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Spares this process the JVM's optimising compiler. A simulated year is over before optimised code pays off, and its
 * compilation takes as much processor time as the year itself. Nothing but the time it takes depends on this.
 */
public final class LightCompilation {

    /** What HotSpot calls its optimising compiler is C2; the quick one stays. */
    private static final String WISH = "[{match: \"*.*\", c2: {Exclude: true}}]";

    private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";

    private LightCompilation() {}

    /** Tells the JVM, beside what runs meanwhile. A JVM that takes no such wish compiles as it likes. */
    public static void wish() {
        Thread telling = new Thread(LightCompilation::tell, "light-compilation");
        telling.setDaemon(true);
        telling.start();
    }

    private static void tell() {
        try {
            ObjectName commands = new ObjectName(COMMANDS);
            MBeanServer jvm = ManagementFactory.getPlatformMBeanServer();
            if (jvm.isRegistered(commands)) {
                tell(jvm, commands);
            }
        } catch (IOException | JMException refused) {
            throw new IllegalStateException("the JVM does not say whether it compiles lightly", refused);
        }
    }

    /** The command takes its directives from a file only, and has read it when it returns. */
    private static void tell(MBeanServer jvm, ObjectName commands) throws IOException, JMException {
        Path file = Files.createTempFile("ita-compilation-", ".json");
        try {
            Files.writeString(file, WISH, StandardCharsets.US_ASCII);
            jvm.invoke(commands, "compilerDirectivesAdd", new Object[] {new String[] {file.toString()}}, new String[] {
                String[].class.getName()
            });
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

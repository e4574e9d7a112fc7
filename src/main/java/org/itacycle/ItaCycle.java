package org.itacycle;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.itacycle.command.Command;
import org.itacycle.privacy.PersonalDataCommand;
import org.itacycle.simulation.LightCompilation;
import org.itacycle.simulation.SimulateCommand;
import org.itacycle.trail.ExportTrailCommand;
import org.itacycle.trail.VerifyTrailCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the deployment: the engine with its models, the web apps, the forms, the public page. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ItaCycle {

    static {
        pinLocaleAndZone();
        // Lets ITA_DATA_DIR be any path; H2 would refuse "data" and insist on "./data".
        System.setProperty("h2.implicitRelativePath", "true");
    }

    /**
     * Gives this JVM a Gregorian locale and the zone of Thailand. Under a Thai locale the engine reads and writes dates
     * 543 years off, so this runs before any other class of the product or the engine is loaded.
     */
    public static void pinLocaleAndZone() {
        Locale.setDefault(Locale.US);
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Bangkok"));
    }

    /** Starts the server, or carries out the command that the first argument names. */
    public static void main(String[] arguments) {
        commands().stream()
                .filter(command -> command.isMeant(arguments))
                .findFirst()
                .ifPresent(command -> carryOut(command, arguments));
        SpringApplication.run(ItaCycle.class, arguments);
    }

    private static void carryOut(Command command, String... arguments) {
        if (command instanceof SimulateCommand) {
            LightCompilation.wish();
        }
        System.exit(command.run(arguments));
    }

    private static List<Command> commands() {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        return List.of(
                new SimulateCommand(ItaCycle.class, out, err),
                new VerifyTrailCommand(out, err),
                new ExportTrailCommand(out, err),
                new PersonalDataCommand(out, err));
    }

    /** Thai comes out right whatever the locale of the machine. */
    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}

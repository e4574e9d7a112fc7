package org.itacycle;

import java.util.Locale;
import java.util.TimeZone;
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

    public static void main(String[] arguments) {
        SpringApplication.run(ItaCycle.class, arguments);
    }
}

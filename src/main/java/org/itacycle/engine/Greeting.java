package org.itacycle.engine;

import java.io.PrintStream;
import java.util.Optional;
import org.itacycle.Messages;
import org.itacycle.people.PeopleSettings;
import org.itacycle.people.PeopleSettings.ConfiguredAccount;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Ends the start on the console: where to go, with which account, and what to do first. */
@Component
class Greeting {

    private static final Profiles DEMONSTRATION = Profiles.of("demo");

    private final Messages messages;
    private final PeopleSettings people;
    private final ServletWebServerApplicationContext server;
    private final Environment environment;

    Greeting(
            Messages messages,
            PeopleSettings people,
            ServletWebServerApplicationContext server,
            Environment environment) {
        this.messages = messages;
        this.people = people;
        this.server = server;
        this.environment = environment;
    }

    /**
     * @param administrator the first administrator, where this start made one with a random password
     */
    @SuppressWarnings("SystemOut")
    void say(Optional<ConfiguredAccount> administrator) {
        PrintStream console = System.out;
        String base = "http://localhost:" + server.getWebServer().getPort();
        console.println(messages.text("greeting.addresses", base));
        if (environment.acceptsProfiles(DEMONSTRATION)) {
            console.println(messages.text("greeting.accounts"));
            people.accounts().forEach(account -> console.println(line(account)));
        }
        administrator.ifPresent(account -> console.println(messages.text("greeting.administrator", line(account))));
        console.println(messages.text("greeting.first", base));
        console.flush();
    }

    private String line(ConfiguredAccount account) {
        return messages.text("greeting.account", pad(account.id()), pad(account.password()), account.name());
    }

    private static String pad(String text) {
        return "%-16s".formatted(text);
    }
}

package org.itacycle.engine;

import java.io.PrintStream;
import org.itacycle.BaseAddress;
import org.itacycle.Messages;
import org.itacycle.StartRules;
import org.itacycle.people.PeopleSettings;
import org.itacycle.people.PeopleSettings.ConfiguredAccount;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Ends the start on the console: where to go, with which account, and what to do first. */
@Component
class Greeting {

    private final Messages messages;
    private final PeopleSettings people;
    private final ServletWebServerApplicationContext server;
    private final BaseAddress address;
    private final Environment environment;

    Greeting(
            Messages messages,
            PeopleSettings people,
            ServletWebServerApplicationContext server,
            BaseAddress address,
            Environment environment) {
        this.messages = messages;
        this.people = people;
        this.server = server;
        this.address = address;
        this.environment = environment;
    }

    @SuppressWarnings("SystemOut")
    void say() {
        PrintStream console = System.out;
        boolean demonstration = StartRules.isDemonstration(environment);
        String base = demonstration
                ? "http://localhost:" + server.getWebServer().getPort()
                : address.of("").toString();
        console.println(messages.text("greeting.addresses", base));
        if (demonstration) {
            console.println(messages.text("greeting.accounts"));
            people.accounts().forEach(account -> console.println(line(account)));
        }
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

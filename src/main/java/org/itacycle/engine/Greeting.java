package org.itacycle.engine;

import java.io.PrintStream;
import org.itacycle.Message;
import org.itacycle.Messages;
import org.itacycle.people.PeopleSettings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends the start on the console: where to go, with which account, and what to do first. */
@Component
@Profile("!simulation")
@Order(10)
class Greeting implements ApplicationRunner {

    private final Messages messages;
    private final PeopleSettings people;
    private final ServletWebServerApplicationContext server;

    Greeting(Messages messages, PeopleSettings people, ServletWebServerApplicationContext server) {
        this.messages = messages;
        this.people = people;
        this.server = server;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        PrintStream console = System.out;
        String base = "http://localhost:" + server.getWebServer().getPort();
        console.println(messages.text(Message.of("greeting.addresses", base)));
        people.accounts().stream()
                .filter(account -> account.password() != null)
                .forEach(account -> console.println(messages.text(
                        Message.of("greeting.account", pad(account.id()), pad(account.password()), account.name()))));
        console.println(messages.text(Message.of("greeting.first", base)));
        console.flush();
    }

    private static String pad(String text) {
        return "%-16s".formatted(text);
    }
}

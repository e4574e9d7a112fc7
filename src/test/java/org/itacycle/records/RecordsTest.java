package org.itacycle.records;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;

/** Documents, mail, publications and the public page on a real database and a real web server, without the engine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        classes = RecordsTestConfiguration.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "spring.main.banner-mode=off",
            "logging.level.root=warn",
            "spring.servlet.multipart.max-file-size=25MB",
            "spring.servlet.multipart.max-request-size=26MB",
            "server.tomcat.max-swallow-size=64MB",
            "spring.messages.basename=messages/document,messages/mail,messages/reminder,messages/publication,messages/public,messages/items",
            "ita.agency.name=Example Agency",
            "ita.mail.from=ita@agency.example",
            "ita.publication.personnel-address=personnel@agency.example"
        })
public @interface RecordsTest {}

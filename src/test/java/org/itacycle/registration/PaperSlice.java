package org.itacycle.registration;

import java.time.Clock;
import java.time.Instant;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.people.AgencySettings;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What stamps, and what it is set with; without database, engine and web server. */
@ComponentScan("org.itacycle.paper")
@ConfigurationPropertiesScan("org.itacycle.paper")
@EnableConfigurationProperties(AgencySettings.class)
@Import({Overlay.class, PdfStamper.class, TypedPaper.class})
@ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, ThymeleafAutoConfiguration.class})
class PaperSlice {

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2022-10-03T02:00:00Z"), ThaiDates.ZONE);
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/registration");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}

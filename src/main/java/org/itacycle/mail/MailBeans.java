package org.itacycle.mail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Chooses the way mail takes, and makes plain-text templates known beside the HTML ones. */
@Configuration(proxyBeanMethods = false)
class MailBeans {

    @Bean
    MailTransport mailTransport(
            @Value("${spring.mail.host:}") String host,
            @Value("${ita.data-dir:./data}") Path dataFolder,
            ObjectProvider<JavaMailSenderImpl> server,
            MailSettings settings,
            MailComposer composer) {
        return StringUtils.hasText(host)
                ? new SmtpTransport(server.getObject(), composer, settings.longestExchange())
                : new FileTransport(dataFolder.resolve("mail"), composer);
    }

    @Bean
    ITemplateResolver plainTextMailTemplates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setResolvablePatterns(Set.of("mail/*.txt"));
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setOrder(1);
        return resolver;
    }
}

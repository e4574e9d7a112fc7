package org.itacycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Properties;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.itacycle.support.ItaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.io.ClassPathResource;

/** A mail that takes longer than the lock of its job would be taken up by a second thread while the first still sends. */
@ItaTest
class MailWithinJobLockTest {

    private final Duration lock;
    private final Properties settings;

    @Autowired
    MailWithinJobLockTest(ProcessEngine engine) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        lock = Duration.ofMillis(configuration.getJobExecutor().getLockTimeInMillis());
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        settings = yaml.getObject();
    }

    @Test
    void aConversationWithTheMailServerEndsWithinAThirdOfTheLock() {
        Duration longest = DurationStyle.detectAndParse(settings.getProperty("ita.mail.longest-exchange"));

        assertThat(longest.multipliedBy(3)).isLessThan(lock);
    }

    @Test
    void connectingReadingAndWritingAreLimitedToo() {
        for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            String millis = settings.getProperty("spring.mail.properties.mail.smtp." + limit);

            assertThat(Duration.ofMillis(Long.parseLong(millis)).multipliedBy(3))
                    .as(limit)
                    .isPositive()
                    .isLessThan(lock);
        }
    }
}

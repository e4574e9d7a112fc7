package org.itacycle.trail;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.itacycle.command.DeploymentDatabase;
import org.itacycle.command.RefusedCommand;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The trail of a deployment, with its settings and without the rest of the product: no engine, no server, no job. */
final class TrailDatabase implements AutoCloseable {

    private final ConfigurableApplicationContext application;

    private TrailDatabase(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** No component of the product: only these commands start from it. */
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class
    })
    @Import({TrailVerification.class, TrailReader.class, TrailExport.class})
    @EnableConfigurationProperties(TrailSettings.class)
    static class Parts {

        @Bean
        ConfiguredKey configuredKey(
                TrailSettings settings, Environment environment, @Value("${ita.data-dir}") Path dataFolder) {
            return new ConfiguredKey(settings, environment, dataFolder);
        }
    }

    /**
     * Connects to the database of the deployment.
     *
     * @param settings outrank those of the deployment
     * @throws RefusedCommand where there is no such database
     */
    static TrailDatabase open(Map<String, Object> settings) {
        return new TrailDatabase(DeploymentDatabase.open(Parts.class, settings));
    }

    TrailVerification verification() {
        return application.getBean(TrailVerification.class);
    }

    TrailExport export() {
        return application.getBean(TrailExport.class);
    }

    Optional<TrailKey> key() {
        return application.getBean(ConfiguredKey.class).find();
    }

    @Override
    public void close() {
        application.close();
    }
}

package org.itacycle.trail;

import java.nio.file.Path;
import org.itacycle.RefusedStart;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Looks for the key of the trail before anything else is made: no database is begun that could not be sealed. */
@Component
@Profile("!demo & !simulation")
class TrailKeyRule implements BeanFactoryPostProcessor {

    /** @throws RefusedStart where the deployment has no key */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Environment environment = beans.getBean(Environment.class);
        TrailSettings settings = Binder.get(environment).bindOrCreate("ita.trail", TrailSettings.class);
        Path dataFolder = Path.of(environment.getRequiredProperty("ita.data-dir"));
        new ConfiguredKey(settings, environment, dataFolder).require();
    }
}

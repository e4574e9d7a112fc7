package org.itacycle.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.itacycle.simulation.VirtualTime;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Sets the clock to the beginning of a simulation before anything of the product is made. */
@Component
@Profile("simulation")
class VirtualBeginning implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        String beginning = beans.getBean(Environment.class).getRequiredProperty(VirtualTime.BEGINS_AT);
        ClockUtil.setCurrentTime(Date.from(Instant.parse(beginning)));
    }
}

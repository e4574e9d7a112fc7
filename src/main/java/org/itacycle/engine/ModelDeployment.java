package org.itacycle.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys {@code bpmn/} and {@code forms/} under those very names, from a jar as from a folder. The starter's own ways
 * give other names in each, and a form is found by its name.
 */
@Component
class ModelDeployment extends AbstractCamundaConfiguration implements CamundaDeploymentConfiguration {

    private static final String[] PATTERNS = {"bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.html"};

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setDeploymentResources(getDeploymentResources().toArray(Resource[]::new));
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        var byName = new TreeMap<String, Resource>();
        for (String pattern : PATTERNS) {
            String folder = pattern.substring(0, pattern.indexOf('/') + 1);
            for (Resource found : find(pattern)) {
                String name = folder + found.getFilename();
                byName.put(name, new NamedResource(name));
            }
        }
        return Set.copyOf(byName.values());
    }

    private static Iterable<Resource> find(String pattern) {
        try {
            return Arrays.asList(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + pattern, e);
        }
    }

    /** A class path resource that tells the engine its short name. */
    private static final class NamedResource extends ClassPathResource implements ContextResource {

        private NamedResource(String name) {
            super(name);
        }

        @Override
        public String getPathWithinContext() {
            return getPath();
        }
    }
}

package org.itacycle.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Fails a class that leaves a part of its model unwalked. */
class CoverageCheck implements BeforeEachCallback, AfterAllCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        application(test)
                .getBean(ModelCoverage.class)
                .begin(test.getRequiredTestClass().getName(), test.getUniqueId());
    }

    @Override
    public void afterAll(ExtensionContext test) {
        String model =
                test.getRequiredTestClass().getAnnotation(CoversModel.class).value();
        ApplicationContext application = application(test);
        assertThat(application
                        .getBean(ModelCoverage.class)
                        .missing(
                                test.getRequiredTestClass().getName(),
                                model,
                                application.getBean(RepositoryService.class)))
                .as("nodes and flows of %s that no test walked", model)
                .isEmpty();
    }

    private static ApplicationContext application(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}

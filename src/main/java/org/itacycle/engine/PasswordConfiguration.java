package org.itacycle.engine;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.itacycle.signin.PasswordRules;
import org.itacycle.signin.SignInSettings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the engine keeps passwords, and which it accepts. Hashes that it made itself are still read. */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class PasswordConfiguration extends AbstractCamundaConfiguration {

    private final SignInSettings settings;
    private final PasswordRules rules;

    PasswordConfiguration(SignInSettings settings, PasswordRules rules) {
        this.settings = settings;
        this.rules = rules;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setIdentityService(new GuardedIdentityService());
        configuration.setPasswordEncryptor(new BcryptPasswords(settings.passwordCost()));
        configuration.setPasswordPolicy(new EnginePasswordPolicy(rules));
        configuration.setEnablePasswordPolicy(settings.passwordRules());
    }
}

package org.itacycle.engine;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.itacycle.people.PeopleSettings.ConfiguredAccount;
import org.itacycle.people.Roles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A deployment without any administrator gets one, so that nobody else can make himself one: with the password from
 * {@code ita.people.admin-password}, else with a random one that the console shows this once.
 */
@Component
class FirstAdministrator {

    private static final String ID = "admin";
    private static final int RANDOM_BYTES = 15;

    private final IdentityService identity;
    private final String configuredPassword;

    FirstAdministrator(IdentityService identity, @Value("${ita.people.admin-password:}") String configuredPassword) {
        this.identity = identity;
        this.configuredPassword = configuredPassword;
    }

    /** The account to make; empty where an administrator exists. */
    Optional<ConfiguredAccount> missing() {
        if (identity.createUserQuery().memberOfGroup(Roles.ADMINISTRATOR).count() > 0) {
            return Optional.empty();
        }
        String password = configuredPassword.isBlank() ? random() : configuredPassword;
        return Optional.of(new ConfiguredAccount(ID, ID, "", "", List.of(Roles.ADMINISTRATOR), password));
    }

    boolean isRandom() {
        return configuredPassword.isBlank();
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

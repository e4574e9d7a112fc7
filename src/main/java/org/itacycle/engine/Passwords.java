package org.itacycle.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.itacycle.RefusedStart;
import org.itacycle.people.PeopleSettings.ConfiguredAccount;
import org.itacycle.signin.PasswordRules;
import org.springframework.stereotype.Component;

/**
 * Gives accounts their first password. Later ones are their own affair: what a person or an administrator has set is
 * never overwritten by a setting.
 */
@Component
class Passwords {

    private final IdentityService identity;
    private final ProcessEngine engine;

    Passwords(IdentityService identity, ProcessEngine engine) {
        this.identity = identity;
        this.engine = engine;
    }

    /** Whether somebody can sign in to the account with a password at all. */
    boolean has(String account) {
        return user(account).map(UserEntity::getPassword).isPresent();
    }

    /**
     * Sets the configured password where the account has none.
     *
     * @throws RefusedStart where the secret cannot be read or breaks the policy
     */
    void first(ConfiguredAccount account) {
        if (has(account.id())) {
            return;
        }
        if (!account.password().isEmpty()) {
            // The demonstration's passwords are known to everybody and meant to be.
            set(account.id(), account.password());
        } else if (!account.passwordFile().isEmpty()) {
            String source = "password-file of " + account.id();
            set(account.id(), read(source, account.passwordFile()), source);
        }
    }

    /**
     * Sets a password that holds the policy.
     *
     * @param source how a refusal calls the place where the password stands
     */
    void set(String account, String password, String source) {
        holdToPolicy(account, password, source);
        set(account, password);
    }

    /** What stands in a file of a secret, without the line's end. */
    static String read(String source, String file) {
        try {
            String secret =
                    Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
            if (secret.isEmpty()) {
                throw new RefusedStart(source + ": " + file + " is empty");
            }
            return secret;
        } catch (IOException | InvalidPathException unreadable) {
            throw new RefusedStart(source + ": cannot read " + file);
        }
    }

    private void holdToPolicy(String account, String password, String source) {
        PasswordPolicyResult result = identity.checkPasswordAgainstPolicy(
                policy(), password, user(account).orElse(null));
        if (!result.isValid()) {
            String broken = result.getViolatedRules().stream()
                    .map(PasswordPolicyRule::getPlaceholder)
                    .map(rule -> rule.replace("PASSWORD_POLICY_", ""))
                    .collect(Collectors.joining(", "));
            throw new RefusedStart(source + ": the password breaks the policy (" + broken + "); it wants at least "
                    + PasswordRules.SHORTEST + " characters that nobody guesses, and nothing of the account");
        }
    }

    private PasswordPolicy policy() {
        PasswordPolicy configured =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordPolicy();
        return configured == null ? new DefaultPasswordPolicyImpl() : configured;
    }

    private void set(String account, String password) {
        User user = user(account).orElseThrow(() -> new IllegalStateException("no account " + account));
        user.setPassword(password);
        // Held to the policy above, where it has to be.
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }

    private Optional<UserEntity> user(String account) {
        return Optional.ofNullable(
                (UserEntity) identity.createUserQuery().userId(account).singleResult());
    }
}

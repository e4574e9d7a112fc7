package org.itacycle.engine;

import static org.camunda.bpm.engine.impl.util.EncryptionUtil.saltPassword;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.itacycle.people.PasswordCheck;
import org.springframework.stereotype.Component;

/**
 * Compares a password with the engine's hash and leaves the engine's own lock out: ten wrong tries of a stranger would
 * lock an account until an administrator opens it. How often somebody may try is decided before (package
 * {@code signin}).
 */
@Component
class EnginePasswords implements PasswordCheck {

    private static final String MADE_BY_OURS = "{" + BcryptPasswords.NAME + "}";

    private final IdentityService identity;
    private final EngineRights rights;
    private final AccountRegister register;
    private final PasswordManager hashes;
    private volatile String nobodysHash;

    EnginePasswords(IdentityService identity, EngineRights rights, AccountRegister register, ProcessEngine engine) {
        this.identity = identity;
        this.rights = rights;
        this.register = register;
        this.hashes = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
    }

    @Override
    public Optional<List<String>> groupsIfRight(String account, String password) {
        return rights.withoutChecks(() -> {
            Optional<UserEntity> user = find(account)
                    .filter(found -> found.getPassword() != null)
                    .filter(found -> !register.isLocked(account));
            boolean ours = user.isPresent() && user.get().getPassword().startsWith(MADE_BY_OURS);
            if (!ours) {
                // The same work as for an account of ours, or the time would tell which accounts there are.
                hashes.check(password, nobodysHash());
            }
            if (user.isEmpty()
                    || !hashes.check(
                            saltPassword(password, user.get().getSalt()),
                            user.get().getPassword())) {
                return Optional.empty();
            }
            if (!ours) {
                hashAnew(user.get(), password);
            }
            return Optional.of(rights.groupsOf(account));
        });
    }

    private Optional<UserEntity> find(String account) {
        return Optional.ofNullable(
                (UserEntity) identity.createUserQuery().userId(account).singleResult());
    }

    /** The only moment at which the password is known: what the engine hashed itself gets our hash. */
    private void hashAnew(UserEntity user, String password) {
        user.setPassword(password);
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }

    private String nobodysHash() {
        if (nobodysHash == null) {
            nobodysHash = hashes.encrypt("nobody");
        }
        return nobodysHash;
    }
}

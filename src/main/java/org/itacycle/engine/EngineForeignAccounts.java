package org.itacycle.engine;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.itacycle.engine.AccountRegister.Source;
import org.itacycle.signin.ForeignAccounts;
import org.springframework.stereotype.Component;

/** Notes at the engine's accounts whose they are at the agency's provider. */
@Component
class EngineForeignAccounts implements ForeignAccounts {

    private static final String IDENTITY = "identityAtProvider";

    private final IdentityService identity;
    private final AccountRegister register;
    private final EngineRights rights;

    EngineForeignAccounts(IdentityService identity, AccountRegister register, EngineRights rights) {
        this.identity = identity;
        this.register = register;
        this.rights = rights;
    }

    @Override
    public Optional<Kept> find(String account) {
        return rights.withoutChecks(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(account).singleResult())
                .map(user -> new Kept(
                        user.getPassword() != null,
                        Optional.ofNullable(identity.getUserInfo(account, IDENTITY)),
                        register.sourceOf(account).equals(Optional.of(Source.FILE)))));
    }

    @Override
    public void belongsTo(String account, String whose) {
        rights.withoutChecks(() -> identity.setUserInfo(account, IDENTITY, whose));
    }
}

package org.itacycle.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.itacycle.RefusedStart;
import org.itacycle.engine.AccountRegister.Source;
import org.itacycle.people.PeopleSettings;
import org.itacycle.people.PeopleSettings.ConfiguredAccount;
import org.itacycle.people.Role;
import org.itacycle.people.Roles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The account {@code admin} with a password from a secret: the way in to a new deployment, and back into one that lost its
 * administrators. It lives as long as the secret is given or nobody else could administer; the password that its holder
 * chose meanwhile stays, unless it was locked and comes back.
 */
@Component
class FirstAdministrator {

    static final String ID = "admin";

    private static final String SECRET = "ITA_ADMIN_PASSWORD (ita.people.admin-password)";
    private static final String SECRET_FILE = "ITA_ADMIN_PASSWORD_FILE (ita.people.admin-password-file)";

    private final IdentityService identity;
    private final AccountKeeping accounts;
    private final AccountRegister register;
    private final Passwords passwords;
    private final PeopleSettings people;
    private final String secret;
    private final String secretFile;

    FirstAdministrator(
            IdentityService identity,
            AccountKeeping accounts,
            AccountRegister register,
            Passwords passwords,
            PeopleSettings people,
            @Value("${ita.people.admin-password:}") String secret,
            @Value("${ita.people.admin-password-file:}") String secretFile) {
        this.identity = identity;
        this.accounts = accounts;
        this.register = register;
        this.passwords = passwords;
        this.people = people;
        this.secret = secret;
        this.secretFile = secretFile;
    }

    /** The account where it is to stay; empty where others administer and no secret is given. */
    Optional<String> keep() {
        boolean isGiven = !secret.isBlank() || !secretFile.isBlank();
        boolean isBack = false;
        boolean isNamed =
                people.accounts().stream().anyMatch(account -> account.id().equals(ID));
        if (!isNamed) {
            if (!isGiven && (othersAdminister() || !isRegistered())) {
                return Optional.empty();
            }
            isBack = register.isLocked(ID);
            accounts.keep(
                    new ConfiguredAccount(ID, ID, "", "", "", List.of(Role.ADMINISTRATOR), "", ""), Source.SECRET);
        }
        if (isGiven && (isBack || !passwords.has(ID))) {
            passwords.set(ID, secret.isBlank() ? Passwords.read(SECRET_FILE, secretFile) : secret, source());
        }
        return Optional.of(ID);
    }

    /** @throws RefusedStart where no administrator could sign in: then anybody else's first step would be the first */
    void mustBeThere() {
        boolean somebody = administrators().stream().anyMatch(passwords::has);
        if (!somebody) {
            throw new RefusedStart(SECRET + " is missing: no administrator has a password yet, and none is made up");
        }
    }

    private String source() {
        return secret.isBlank() ? SECRET_FILE : SECRET;
    }

    private boolean isRegistered() {
        return register.sourceOf(ID).equals(Optional.of(Source.SECRET)) && !register.isLocked(ID);
    }

    private boolean othersAdminister() {
        return administrators().stream()
                .filter(account -> !account.equals(ID))
                .filter(account ->
                        people.accounts().stream().anyMatch(named -> named.id().equals(account)))
                .anyMatch(passwords::has);
    }

    private List<String> administrators() {
        return identity.createUserQuery().memberOfGroup(Roles.ADMINISTRATOR).list().stream()
                .map(User::getId)
                .toList();
    }
}

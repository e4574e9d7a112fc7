package org.itacycle.signin;

import java.util.List;
import org.itacycle.people.PasswordCheck;
import org.itacycle.people.Roles;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Signs a person in with the account and password that the product keeps; the groups become the authorities. */
@Component
@Profile("!simulation")
class AccountAuthentication implements AuthenticationProvider {

    private static final int LONGEST_ACCOUNT = 64;

    private final PasswordCheck passwords;
    private final SignInTries tries;
    private final SignInSettings settings;

    AccountAuthentication(PasswordCheck passwords, SignInTries tries, SignInSettings settings) {
        this.passwords = passwords;
        this.tries = tries;
        this.settings = settings;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName().strip();
        String password = String.valueOf(attempt.getCredentials());
        if (account.length() > LONGEST_ACCOUNT || password.length() > PasswordRules.LONGEST) {
            throw wrong();
        }
        SignInTries.Try current = tries.take(account, (SignInPlace) attempt.getDetails());
        List<String> groups = passwords
                .groupsIfRight(account, password)
                .filter(this::mayComeThisWay)
                .orElseThrow(AccountAuthentication::wrong);
        current.wasRight();
        return UsernamePasswordAuthenticationToken.authenticated(
                account, null, groups.stream().map(SimpleGrantedAuthority::new).toList());
    }

    private boolean mayComeThisWay(List<String> groups) {
        return switch (settings.localAccounts()) {
            case ALL -> true;
            case ADMINISTRATORS -> groups.contains(Roles.ADMINISTRATOR);
            case NONE -> false;
        };
    }

    /** Always the same, whatever was wrong. */
    private static BadCredentialsException wrong() {
        return new BadCredentialsException("wrong account or password");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}

package org.itacycle.people;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Signs a person in with the account and password that the product keeps; the groups become the authorities. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final PasswordCheck passwords;

    AccountAuthentication(PasswordCheck passwords) {
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName().strip();
        List<String> groups = passwords
                .groupsIfRight(account, String.valueOf(attempt.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("wrong account or password"));
        return UsernamePasswordAuthenticationToken.authenticated(
                account, null, groups.stream().map(SimpleGrantedAuthority::new).toList());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}

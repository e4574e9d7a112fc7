package org.itacycle.signin;

import org.itacycle.people.SignInSteps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Hands the steps of this package to the one sign-in of the product. */
@Configuration(proxyBeanMethods = false)
@Profile("!simulation")
class SignInParts {

    @Bean
    SignInSteps signInSteps(Welcome welcome, Refusals refusals, WantedPage wanted, SignOut signOut) {
        return new SignInSteps(SignInPlace::of, welcome, refusals, wanted, signOut);
    }
}

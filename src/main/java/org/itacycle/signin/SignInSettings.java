package org.itacycle.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an agency may set about signing in ({@code ita.sign-in}).
 *
 * @param passwordCost the work that one try at a stolen hash costs: bcrypt's power of two
 * @param passwordRules whether new passwords are held to {@link PasswordRules}; only the demonstration does without
 * @param localAccounts who may sign in with a password that the product keeps
 * @param longestSession after which a person signs in again, however busy his page was
 */
@ConfigurationProperties("ita.sign-in")
public record SignInSettings(
        @DefaultValue("12") int passwordCost,
        @DefaultValue("true") boolean passwordRules,
        @DefaultValue("ALL") LocalAccounts localAccounts,
        @DefaultValue("12h") Duration longestSession) {

    /** Who may use a password that the product keeps, beside a provider of the agency's own. */
    public enum LocalAccounts {
        ALL,

        /** Administrators only, for the day on which the provider is away. */
        ADMINISTRATORS,

        NONE
    }
}

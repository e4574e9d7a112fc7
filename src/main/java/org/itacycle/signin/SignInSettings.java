package org.itacycle.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an agency may set about signing in ({@code ita.sign-in}).
 *
 * @param passwordCost the work that one try at a stolen hash costs: bcrypt's power of two
 * @param passwordRules whether new passwords are held to {@link PasswordRules}; only the demonstration does without
 */
@ConfigurationProperties("ita.sign-in")
public record SignInSettings(
        @DefaultValue("12") int passwordCost,
        @DefaultValue("true") boolean passwordRules) {}

package org.itacycle.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.itacycle.signin.PasswordRules;

/**
 * Holds every password that the engine is given to the product's rules, whoever gives it: Admin, the start, a call. The
 * rules' names are those that Admin has words for.
 */
final class EnginePasswordPolicy implements PasswordPolicy {

    private final List<PasswordPolicyRule> rules;

    EnginePasswordPolicy(PasswordRules passwords) {
        rules = List.of(
                new Rule(
                        "PASSWORD_POLICY_LENGTH",
                        Map.of("minLength", String.valueOf(PasswordRules.SHORTEST)),
                        (password, names) -> passwords.isLongEnough(password)),
                new Rule(
                        "PASSWORD_POLICY_USER_DATA",
                        Map.of(),
                        (password, names) ->
                                password.length() <= PasswordRules.LONGEST && !passwords.isGuessable(password, names)));
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }

    private record Rule(String placeholder, Map<String, String> parameters, BiPredicate<String, List<String>> accepts)
            implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return placeholder;
        }

        @Override
        public Map<String, String> getParameters() {
            return parameters;
        }

        @Override
        public boolean execute(String candidate) {
            return accepts.test(candidate, List.of());
        }

        @Override
        public boolean execute(String candidate, User user) {
            return user == null ? execute(candidate) : accepts.test(candidate, namesOf(user));
        }

        private static List<String> namesOf(User user) {
            return Arrays.asList(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail());
        }
    }
}

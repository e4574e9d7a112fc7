package org.itacycle.signin;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.people.AgencySettings;
import org.itacycle.people.CurrentAccount;
import org.itacycle.people.Memberships;
import org.itacycle.people.Roles;
import org.itacycle.signin.ForeignAccounts.Kept;
import org.itacycle.signin.ForeignAccounts.Person;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Turns what the provider says of a person into an account of the product, at each sign-in anew. An account that has a
 * password here belongs to whoever knows it, and one that somebody came to belongs to him: no name at the provider opens
 * another's account.
 */
@Component
@Profile("!simulation")
@Conditional(OidcIsConfigured.class)
class OidcAccounts {

    private static final int LONGEST_NAME = 200;
    private static final Set<String> NOBODYS = Set.of(CurrentAccount.SYSTEM, "unknown", "anonymoususer", "null");

    private final OidcSettings settings;
    private final ForeignAccounts accounts;
    private final Memberships memberships;
    private final AgencySettings agency;

    OidcAccounts(OidcSettings settings, ForeignAccounts accounts, Memberships memberships, AgencySettings agency) {
        this.settings = settings;
        this.accounts = accounts;
        this.memberships = memberships;
        this.agency = agency;
    }

    /**
     * Keeps what the provider says and lets the person in.
     *
     * @throws NotAdmitted where the product knows neither the account nor any of the person's groups, or where the
     *     account is another's
     */
    OidcPerson admit(OidcUser told) {
        Person person = person(told);
        Optional<Kept> kept = accounts.find(person.account());
        if (kept.isPresent() && !belongsTo(person, kept.get())) {
            throw new NotAdmitted(person.account(), "the account is somebody else's");
        }
        boolean onlyByProvider = kept.map(Kept::broughtByProvider).orElse(true);
        if (onlyByProvider && person.held().isEmpty()) {
            // Whoever was let in by a group before loses what it brought.
            kept.ifPresent(was -> accounts.keep(person));
            throw new NotAdmitted(person.account(), "no group of the person is mapped to a role");
        }
        accounts.keep(person);
        return new OidcPerson(person.account(), memberships.groupsOf(person.account()), told.getIdToken());
    }

    private static boolean belongsTo(Person person, Kept kept) {
        return kept.identity().map(person.identity()::equals).orElse(!kept.hasPassword());
    }

    private Person person(OidcUser told) {
        String account = text(told, settings.claims().account())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.matches("[a-z0-9._@-]{1,64}") && !NOBODYS.contains(name))
                .orElseThrow(() -> new NotAdmitted(
                        "", "the claim " + settings.claims().account() + " is missing or no name of an account"));
        return new Person(
                account,
                told.getIdToken().getIssuer() + " " + told.getSubject(),
                text(told, settings.claims().name()).orElse(account),
                text(told, settings.claims().email()).filter(email -> email.matches("[^@\\s<>,;]+@[^@\\s<>,;]+")),
                text(told, settings.claims().workGroup()).filter(agency.workGroups()::contains),
                managed(),
                held(told));
    }

    /** Everybody with a role belongs to the staff. */
    private Set<String> managed() {
        return settings.roles().isEmpty()
                ? Set.of()
                : withStaff(settings.roles().values());
    }

    private Set<String> held(OidcUser told) {
        Set<String> roles = values(told, settings.claims().groups()).stream()
                .map(settings.roles()::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        return roles.isEmpty() ? roles : withStaff(roles);
    }

    private static Set<String> withStaff(Collection<String> roles) {
        Set<String> all = new LinkedHashSet<>(roles);
        all.add(Roles.STAFF);
        return all;
    }

    private static Optional<String> text(OidcUser told, String claim) {
        return claim(told, claim)
                .filter(String.class::isInstance)
                .map(value -> ((String) value)
                        .replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\u200B-\\u200D]]", " ")
                        .strip())
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST_NAME);
    }

    private static List<String> values(OidcUser told, String claim) {
        Object value = claim(told, claim).orElse(List.of());
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return List.of(String.valueOf(value));
    }

    private static Optional<Object> claim(OidcUser told, String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        Object value = told.getClaims();
        if (told.getClaims().containsKey(name)) {
            return Optional.ofNullable(told.getClaims().get(name));
        }
        for (String part : name.split("\\.")) {
            value = value instanceof Map<?, ?> inner ? inner.get(part) : null;
        }
        return Optional.ofNullable(value);
    }
}

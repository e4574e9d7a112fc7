package org.itacycle.signin;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itacycle.Refusal;
import org.itacycle.people.AgencySettings;
import org.itacycle.people.CurrentAccount;
import org.itacycle.people.ProvisionedAccounts;
import org.itacycle.people.ProvisionedAccounts.Arrival;
import org.itacycle.people.Role;
import org.itacycle.signin.ForeignAccounts.Kept;
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
    private final ForeignAccounts owners;
    private final ProvisionedAccounts accounts;
    private final AgencySettings agency;

    OidcAccounts(OidcSettings settings, ForeignAccounts owners, ProvisionedAccounts accounts, AgencySettings agency) {
        this.settings = settings;
        this.owners = owners;
        this.accounts = accounts;
        this.agency = agency;
    }

    /**
     * Keeps what the provider says and lets the person in.
     *
     * @throws NotAdmitted where the product knows neither the account nor any of the person's groups, or where the
     *     account is another's
     */
    OidcPerson admit(OidcUser told) {
        Arrival person = arrival(told);
        String identity = told.getIdToken().getIssuer() + " " + told.getSubject();
        Optional<Kept> kept = owners.find(person.id());
        if (kept.isPresent() && !isOwner(identity, kept.get())) {
            throw new NotAdmitted(person.id(), "the account is somebody else's");
        }
        boolean named = kept.map(Kept::named).orElse(false);
        if (!named && person.roles().isEmpty()) {
            // Whoever was let in by a group before loses what it brought.
            kept.ifPresent(was -> groupsAfter(person));
            throw new NotAdmitted(person.id(), "no group of the person is mapped to a role");
        }
        Set<String> groups = groupsAfter(person);
        owners.belongsTo(person.id(), identity);
        return new OidcPerson(person.id(), groups, told.getIdToken());
    }

    /** An account that nobody came to yet belongs to its namesake, unless there is a password to it. */
    private static boolean isOwner(String identity, Kept kept) {
        return kept.identity().map(identity::equals).orElse(!kept.hasPassword());
    }

    private Set<String> groupsAfter(Arrival person) {
        try {
            return accounts.arrived(person);
        } catch (Refusal refused) {
            throw new NotAdmitted(person.id(), refused.getMessage());
        }
    }

    private Arrival arrival(OidcUser told) {
        String account = text(told, settings.claims().account())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.matches("[a-z0-9][a-z0-9._@-]{0,63}") && !NOBODYS.contains(name))
                .orElseThrow(() -> new NotAdmitted(
                        "", "the claim " + settings.claims().account() + " is missing or no name of an account"));
        return new Arrival(
                account,
                text(told, settings.claims().name()).orElse(account),
                text(told, settings.claims().email())
                        .filter(email -> email.matches("[^@\\s<>,;]+@[^@\\s<>,;]+"))
                        .orElse(""),
                text(told, settings.claims().workGroup())
                        .filter(agency.workGroups()::contains)
                        .orElse(""),
                roles(account, told));
    }

    private Set<Role> roles(String account, OidcUser told) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String group : values(told, settings.claims().groups())) {
            Optional.ofNullable(settings.roles().get(group)).flatMap(Role::of).ifPresent(roles::add);
        }
        if (roles.size() > 1 && roles.stream().anyMatch(Role::standsAlone)) {
            throw new NotAdmitted(account, "the roles " + roles + " exclude each other");
        }
        return roles;
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

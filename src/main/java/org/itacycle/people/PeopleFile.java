package org.itacycle.people;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.itacycle.FileText;
import org.itacycle.RefusedStart;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * The one file of people: work groups, accounts with their roles, mailboxes of groups, deputies. It is read strictly,
 * because a misspelt role or name would silently take rights away; then it becomes settings like any other
 * ({@link PeopleSettings}, {@link AgencySettings}).
 */
public final class PeopleFile {

    static final String DEMONSTRATION = "people/demo.yaml";

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+");
    private static final Pattern MAILBOX_GROUP = Pattern.compile("officer|head|director|committee(\\d{4})?");
    private static final Set<String> RIGHTS = Set.of("FOR", "AS");

    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final Set<String> accounts = new HashSet<>();
    private final boolean withPasswords;

    private PeopleFile(boolean withPasswords) {
        this.withPasswords = withPasswords;
    }

    /** The people of the demonstration, as settings. */
    public static PropertySource<?> demonstration() {
        return settings(new ClassPathResource(DEMONSTRATION), UnaryOperator.identity(), true);
    }

    /**
     * A file of people as settings.
     *
     * @param placeholders puts in what <code>${NAME}</code> stands for
     * @param withPasswords whether passwords may stand in it, as in the demonstration only
     * @throws RefusedStart with one line, where it cannot be read or says what is not understood
     */
    static PropertySource<?> settings(Resource file, UnaryOperator<String> placeholders, boolean withPasswords) {
        String name = file.getDescription();
        PeopleFile people = new PeopleFile(withPasswords);
        people.read(StrictYaml.read(name, text(file, name), placeholders));
        return new MapPropertySource("people: " + name, people.settings);
    }

    private static String text(Resource file, String name) {
        try {
            return FileText.of(file.getContentAsByteArray())
                    .orElseThrow(() -> new RefusedStart(name + ": is not a text file"));
        } catch (IOException unreadable) {
            throw new RefusedStart("ITA_PEOPLE_FILE (ita.people.file): cannot read " + name);
        }
    }

    private void read(StrictYaml file) {
        file.mayHave(Set.of("work-groups", "accounts", "mailboxes", "deputies"));
        List<String> workGroups = file.texts("work-groups");
        if (workGroups.isEmpty()) {
            throw file.refused("work-groups is missing: every group that must have a member in the committee");
        }
        if (!file.has("accounts")) {
            throw file.refused("accounts is missing; \"accounts: []\" where everybody comes by single sign-on");
        }
        number("ita.agency.work-groups", workGroups);
        int account = 0;
        for (StrictYaml part : file.parts("accounts")) {
            account("ita.people.accounts[" + account++ + "].", part, workGroups);
        }
        file.pairs("mailboxes").forEach((group, address) -> mailbox(file, group, address));
        int deputy = 0;
        for (StrictYaml part : file.parts("deputies")) {
            deputy("ita.people.deputies[" + deputy++ + "].", part);
        }
    }

    private void account(String prefix, StrictYaml part, List<String> workGroups) {
        part.mayHave(Set.of("id", "name", "work-group", "position", "email", "roles", "password", "password-file"));
        String id = part.text("id");
        StrictYaml named = part.called(id);
        if (!Account.isId(id) || CurrentAccount.SYSTEM.equals(id)) {
            throw named.refused("id must be letters, digits, . _ @ or -, and not \"system\"");
        }
        // Two that differ in capitals only are one to their readers.
        if (!accounts.add(id.toLowerCase(Locale.ROOT))) {
            throw named.refused("this id stands twice");
        }
        String workGroup = named.optional("work-group").orElse("");
        if (!workGroup.isEmpty() && !workGroups.contains(workGroup)) {
            throw named.refused("work-group \"" + workGroup + "\" is not among work-groups");
        }
        String email = named.optional("email").orElse("");
        if (!email.isEmpty() && !ADDRESS.matcher(email).matches()) {
            throw named.refused("email \"" + email + "\" is not an address");
        }
        settings.put(prefix + "id", id);
        settings.put(prefix + "name", named.text("name"));
        settings.put(prefix + "work-group", workGroup);
        settings.put(prefix + "position", named.optional("position").orElse(""));
        settings.put(prefix + "email", email);
        number(prefix + "roles", roles(named).stream().map(Role::name).toList());
        passwords(prefix, named);
    }

    private void passwords(String prefix, StrictYaml part) {
        part.optional("password").ifPresent(password -> {
            if (!withPasswords) {
                throw part.refused("password may stand in the demonstration's file only; use password-file");
            }
            settings.put(prefix + "password", password);
        });
        part.optional("password-file").ifPresent(file -> settings.put(prefix + "password-file", file));
    }

    private static List<Role> roles(StrictYaml part) {
        List<Role> roles = part.texts("roles").stream()
                .map(role -> Role.of(role)
                        .orElseThrow(() -> part.refused(
                                "unknown role \"" + role + "\"; known are " + String.join(", ", Role.ids()))))
                .distinct()
                .toList();
        if (roles.isEmpty()) {
            throw part.refused("roles is missing");
        }
        if (roles.size() > 1) {
            roles.stream().filter(Role::standsAlone).findFirst().ifPresent(alone -> {
                throw part.refused("who is " + alone.id() + " has no other role");
            });
        }
        return roles;
    }

    private void mailbox(StrictYaml file, String group, String address) {
        if (!MAILBOX_GROUP.matcher(group).matches()) {
            throw file.refused("mailboxes: unknown group \"" + group + "\"");
        }
        if (!ADDRESS.matcher(address).matches()) {
            throw file.refused("mailboxes: \"" + address + "\" is not an address");
        }
        settings.put("ita.people.mailboxes." + group, address);
    }

    private void deputy(String prefix, StrictYaml part) {
        part.mayHave(Set.of("for", "by", "roles", "acting", "from", "until", "order"));
        String person = known(part, "for");
        String by = known(part, "by");
        if (person.equals(by)) {
            throw part.refused("nobody is his own deputy");
        }
        LocalDate from = day(part, "from");
        LocalDate until = day(part, "until");
        if (until.isBefore(from)) {
            throw part.refused("until is before from");
        }
        String acting = part.text("acting");
        if (!RIGHTS.contains(acting)) {
            throw part.refused("acting must be FOR (on behalf of) or AS (acting in the position of)");
        }
        List<Role> roles = roles(part);
        roles.stream().filter(role -> !role.worksOnTasks()).findFirst().ifPresent(role -> {
            throw part.refused("role " + role.id() + " has no deputies");
        });
        settings.put(prefix + "person", person);
        settings.put(prefix + "by", by);
        number(prefix + "roles", roles.stream().map(Role::name).toList());
        settings.put(prefix + "acting", acting);
        settings.put(prefix + "from", from.toString());
        settings.put(prefix + "until", until.toString());
        settings.put(prefix + "order", part.text("order"));
    }

    private String known(StrictYaml part, String key) {
        String account = part.text(key);
        if (!accounts.contains(account.toLowerCase(Locale.ROOT))) {
            throw part.refused(key + " \"" + account + "\" is not among accounts");
        }
        return account;
    }

    private static LocalDate day(StrictYaml part, String key) {
        String day = part.text(key);
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException none) {
            throw part.refused(key + " \"" + day + "\" is not a day like 2026-12-31");
        }
    }

    private void number(String key, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            settings.put(key + "[" + i + "]", values.get(i));
        }
    }
}

package org.itacycle.people;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The people of the agency as its one file names them ({@link PeopleFile}). It is the truth for the accounts it names,
 * at each start anew.
 *
 * @param accounts who may sign in
 * @param mailboxes groups whose mail goes to one shared address instead of each member: group id to address;
 *     {@code committee} stands for the committee of every year
 * @param deputies who acts for whom, and when
 */
@ConfigurationProperties("ita.people")
public record PeopleSettings(
        @DefaultValue List<ConfiguredAccount> accounts,
        @DefaultValue Map<String, String> mailboxes,
        @DefaultValue List<ConfiguredDeputy> deputies) {

    /**
     * @param id what the person types to sign in
     * @param name how the person is called on screens and documents
     * @param workGroup the agency's work group; empty where the person belongs to none
     * @param position what stands under the person's name where he signs; may be empty
     * @param email where notices go; may be empty
     * @param roles what the person is
     * @param password the first password; only the demonstration has one in its file
     * @param passwordFile where the first password stands; without it an administrator sets one
     */
    public record ConfiguredAccount(
            String id,
            String name,
            @DefaultValue("") String workGroup,
            @DefaultValue("") String position,
            @DefaultValue("") String email,
            @DefaultValue List<Role> roles,
            @DefaultValue("") String password,
            @DefaultValue("") String passwordFile) {

        /** The groups that these roles make the account a member of. */
        public Set<String> groups() {
            Set<String> groups = new LinkedHashSet<>();
            if (roles.stream().anyMatch(Role::worksOnTasks)) {
                groups.add(Roles.STAFF);
            }
            roles.forEach(role -> groups.add(role.group()));
            return groups;
        }
    }

    /**
     * @param person who is deputised
     * @param by the account that acts
     * @param roles in which of the person's roles
     * @param acting by what right
     * @param from first day, in Thailand
     * @param until last day
     * @param order the order or reason
     */
    public record ConfiguredDeputy(
            String person, String by, Set<Role> roles, String acting, LocalDate from, LocalDate until, String order) {}
}

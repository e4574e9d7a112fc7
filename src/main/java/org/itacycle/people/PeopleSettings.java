package org.itacycle.people;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The accounts that this deployment knows from its configuration; they are made at start and never changed afterwards.
 *
 * @param accounts who may sign in
 * @param mailboxes groups whose mail goes to one shared address instead of each member: group id to address;
 *     {@code committee} stands for the committee of every year
 * @param positions what stands under a person's name where he signs: account to position
 */
@ConfigurationProperties("ita.people")
public record PeopleSettings(
        @DefaultValue List<ConfiguredAccount> accounts,
        @DefaultValue Map<String, String> mailboxes,
        @DefaultValue Map<String, String> positions) {

    /**
     * @param id what the person types to sign in
     * @param name how the person is called on screens and documents
     * @param workGroup the agency's work group, from its master list
     * @param email where notices go
     * @param groups the roles held
     * @param password the first password; only the demonstration has one in its configuration
     */
    public record ConfiguredAccount(
            String id,
            String name,
            String workGroup,
            String email,
            @DefaultValue List<String> groups,
            String password) {}
}

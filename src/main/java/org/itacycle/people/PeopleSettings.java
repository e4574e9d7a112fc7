package org.itacycle.people;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The accounts that this deployment knows from its configuration; they are made at start and never changed afterwards.
 *
 * @param accounts who may sign in
 */
@ConfigurationProperties("ita.people")
public record PeopleSettings(@DefaultValue List<ConfiguredAccount> accounts) {

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

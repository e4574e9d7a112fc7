package org.itacycle.support;

import org.springframework.test.context.ActiveProfilesResolver;

/** The demonstration, which tolerates no other profile beside it; {@link TestDatabase} sets the database. */
public class DatabaseProfiles implements ActiveProfilesResolver {

    @Override
    public String[] resolve(Class<?> testClass) {
        return new String[] {"demo"};
    }
}

package org.itacycle.support;

import org.springframework.test.context.ActiveProfilesResolver;

/** The demonstration's accounts on the database that the build asks for. */
public class DatabaseProfiles implements ActiveProfilesResolver {

    @Override
    public String[] resolve(Class<?> testClass) {
        return TestDatabase.isPostgresql() ? new String[] {"demo", "postgres"} : new String[] {"demo"};
    }
}

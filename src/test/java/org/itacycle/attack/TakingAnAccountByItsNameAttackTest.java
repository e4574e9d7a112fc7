package org.itacycle.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.itacycle.support.Browser;
import org.itacycle.support.Snapshot;
import org.itacycle.support.WithProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody at the provider calls himself like the director of the product. */
class TakingAnAccountByItsNameAttackTest extends WithProvider {

    private final JdbcClient database;

    @Autowired
    TakingAnAccountByItsNameAttackTest(JdbcClient database) {
        this.database = database;
    }

    @Test
    void withoutTheGuardTheProviderLetsAnybodyChooseThatName() {
        Map<String, Object> said = person("director", "ใครก็ตาม", "/ita/officers");
        provider().says("u-66", said);

        assertThat(said).containsEntry("preferred_username", "director");
        assertThat(signsInAtProvider(new Browser(port), new Browser(provider().port()), "u-66"))
                .as("the provider vouches for him")
                .contains("code=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"director", "Director", "admin", "ADMIN"})
    void isRefused(String name) {
        provider().says("u-66", person(name, "ใครก็ตาม", "/ita/administrators"));
        Snapshot before = Snapshot.of(database);
        Browser product = new Browser(port);

        assertThat(comesIn(product, "u-66").location()).isEqualTo("/login?unknown");

        assertThat(product.open("/board").location()).isEqualTo("/login");
        before.isUnchanged();
    }
}

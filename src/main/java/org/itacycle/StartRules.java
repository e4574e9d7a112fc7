package org.itacycle;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Refuses settings under which the product would be open to strangers or lose what it acknowledged, before anything
 * listens or touches a database: the demonstration with its known passwords beyond this machine, and production without
 * its address or on a database file that nobody chose on purpose.
 */
@Component
@Profile("!simulation")
public class StartRules implements BeanFactoryPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(StartRules.class);

    private static final String DEMONSTRATION = "demo";
    private static final String DATABASE = "spring.datasource.url";
    private static final String BASE_ADDRESS = "ita.public-base-url";
    private static final String SECURE = "ita.transport.https";
    private static final String PLAIN_HTTP = "ita.accept-plain-http";
    private static final String H2 = "ita.database.accept-h2";
    private static final Pattern WRITES_AT_ONCE = Pattern.compile("(?i);WRITE_DELAY=0(;|$)");
    private static final Pattern SHARED = Pattern.compile("(?i);AUTO_SERVER=TRUE");

    /** Whether these settings are those of the demonstration, the only one that knows passwords. */
    public static boolean isDemonstration(Environment environment) {
        return environment.acceptsProfiles(Profiles.of(DEMONSTRATION));
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        check(beans.getBean(Environment.class));
    }

    /** @throws RefusedStart with one line that tells what to mend */
    static void check(Environment environment) {
        if (isDemonstration(environment)) {
            aloneAndOnThisMachine(environment);
        } else {
            baseAddress(environment);
            database(environment);
        }
    }

    private static void aloneAndOnThisMachine(Environment environment) {
        List<String> others = Arrays.stream(environment.getActiveProfiles())
                .filter(profile -> !profile.equals(DEMONSTRATION))
                .toList();
        if (!others.isEmpty()) {
            throw new RefusedStart("spring.profiles.active: demo stands alone, its passwords are known to everybody;"
                    + " remove demo or " + String.join(", ", others));
        }
        onThisMachine(environment, "server.address");
        if (environment.containsProperty("management.server.port")) {
            onThisMachine(environment, "management.server.address");
        }
    }

    private static void onThisMachine(Environment environment, String setting) {
        String address = environment.getProperty(setting, "").strip();
        if (!isLoopback(address)) {
            throw new RefusedStart(setting + "=" + address + ": the demonstration listens on this machine only, its"
                    + " passwords are known to everybody; choose another profile (README, Production)");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isEmpty()
                    && Arrays.stream(InetAddress.getAllByName(address)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static void baseAddress(Environment environment) {
        String configured = environment.getProperty(BASE_ADDRESS, "").strip();
        if (configured.isEmpty()) {
            throw new RefusedStart("ITA_PUBLIC_BASE_URL (" + BASE_ADDRESS + ") is missing: the address under which"
                    + " people reach this server, for example https://ita.agency.example");
        }
        URI address = plain(configured);
        if ("http".equals(address.getScheme())) {
            if (!environment.getProperty(PLAIN_HTTP, Boolean.class, false)) {
                throw new RefusedStart(BASE_ADDRESS + "=" + configured + ": must be https; passwords would travel"
                        + " readable. Only where that is accepted: " + PLAIN_HTTP + "=true");
            }
            if (environment.getProperty(SECURE, Boolean.class, true)) {
                throw new RefusedStart(SECURE + " must be false where " + BASE_ADDRESS
                        + " is http: browsers would send back no cookie, and nobody could sign in");
            }
            LOG.warn("{} is http: passwords and documents travel readable ({}=true)", BASE_ADDRESS, PLAIN_HTTP);
        }
    }

    private static URI plain(String configured) {
        try {
            URI address = new URI(configured);
            boolean web = Set.of("http", "https").contains(String.valueOf(address.getScheme()));
            if (web && address.getHost() != null && address.getRawUserInfo() == null && isBare(address)) {
                return address;
            }
        } catch (URISyntaxException unreadable) {
            LOG.debug("not an address: {}", configured, unreadable);
        }
        throw new RefusedStart(
                BASE_ADDRESS + "=" + configured + ": must be an address like https://ita.agency.example");
    }

    private static boolean isBare(URI address) {
        return address.getRawQuery() == null && address.getRawFragment() == null;
    }

    private static void database(Environment environment) {
        String url = required(environment, DATABASE);
        if (!url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:")) {
            return;
        }
        if (!environment.getProperty(H2, Boolean.class, false)) {
            throw new RefusedStart(DATABASE + "=" + url + ": H2 is for the demonstration; set the profile postgres, or "
                    + H2 + "=true for a single server with backups (README, Production)");
        }
        if (!url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:file:")
                || SHARED.matcher(url).find()) {
            throw new RefusedStart(DATABASE + "=" + url + ": H2 outside the demonstration is a file of this one server"
                    + " (jdbc:h2:file:…, without AUTO_SERVER)");
        }
        if (!WRITES_AT_ONCE.matcher(url).find()) {
            throw new RefusedStart(DATABASE + "=" + url + ": needs ;WRITE_DELAY=0, else H2 loses what it has"
                    + " acknowledged when the process is killed");
        }
        LOG.warn("{}=true: one server only, no failover; back the file up daily (README, Production)", H2);
    }

    private static String required(Environment environment, String setting) {
        try {
            return environment.getRequiredProperty(setting).strip();
        } catch (IllegalStateException | IllegalArgumentException missing) {
            throw new RefusedStart(
                    setting + ": " + missing.getMessage().lines().findFirst().orElse("missing"));
        }
    }
}

package org.itacycle.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.itacycle.RefusedStart;
import org.itacycle.people.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The agency's own OpenID Connect provider ({@code ita.sign-in.oidc}); without an issuer there is none.
 *
 * @param issuer the provider's address, as its tokens name it
 * @param clientId as which this product is registered there
 * @param clientSecret its secret, from the environment
 * @param clientSecretFile the file with the secret; instead of the one above
 * @param scopes what is asked for
 * @param label what the button on the sign-in page says
 * @param signature the algorithm that signs the provider's tokens; no other is accepted
 * @param claims where in a token what is found
 * @param roles a value among the groups of the token to a role as the file of people names it; other values are ignored.
 *     Where nothing is mapped, the provider says who somebody is and the file of people what he may do
 */
@ConfigurationProperties("ita.sign-in.oidc")
public record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String clientSecretFile,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("") String label,
        @DefaultValue("RS256") String signature,
        @DefaultValue Claims claims,
        @DefaultValue Map<String, String> roles) {

    /**
     * Names of claims; a dot leads into an object ({@code realm_access.roles}).
     *
     * @param account becomes the account, in lower case
     * @param name shown to others
     * @param email where mails go
     * @param workGroup a work group of the agency; empty where the provider does not know it
     * @param groups the values that are mapped to roles
     */
    public record Claims(
            @DefaultValue("preferred_username") String account,
            @DefaultValue("name") String name,
            @DefaultValue("email") String email,
            @DefaultValue("") String workGroup,
            @DefaultValue("groups") String groups) {}

    /**
     * Looks whether somebody can sign in with these settings at all.
     *
     * @throws RefusedStart with the one line that tells what to mend
     */
    void check() {
        if (clientId.isBlank()) {
            throw refused("client-id", "is missing");
        }
        if (!isEncrypted(URI.create(issuer))) {
            throw refused("issuer", "must begin with https://");
        }
        if (!scopes.contains("openid")) {
            throw refused("scopes", "must contain openid");
        }
        for (String role : roles.values()) {
            if (Role.of(role).isEmpty()) {
                throw refused("roles", "names \"" + role + "\", which is no role of the file of people");
            }
        }
        secret();
    }

    /** The secret from wherever it is kept; empty for a client without one. */
    String secret() {
        if (clientSecretFile.isBlank()) {
            return clientSecret;
        }
        try {
            return Files.readString(Path.of(clientSecretFile), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException unreadable) {
            throw refused("client-secret-file", "cannot be read: " + clientSecretFile);
        }
    }

    /** Within one machine nobody listens. */
    private static boolean isEncrypted(URI address) {
        try {
            return "https".equals(address.getScheme())
                    || InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static RefusedStart refused(String setting, String why) {
        return new RefusedStart("ita.sign-in.oidc." + setting + " " + why);
    }
}

package org.itacycle.publication;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.itacycle.RefusedStart;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an agency sets for one target; which of it is needed depends on the kind.
 *
 * @param label in Thai, as people read it
 * @param instructions in Thai, for the person who puts documents there by hand
 * @param url of the WordPress site, or {@code sftp://host:port/folder}
 * @param secret the password or application password, from the environment
 * @param secretFile a file that holds it instead
 * @param keyFile the private key for SFTP, instead of a password
 * @param hostKey the fingerprint of the SFTP server's key, {@code SHA256:…}
 * @param publicUrl where the folder is seen from outside, if it is
 * @param folder on this machine
 * @param address of the mailbox; blank while it is not known
 * @param collection of WordPress, {@code posts} or {@code pages}
 * @param categories of WordPress, by their numbers
 */
record TargetSettings(
        TargetKind kind,
        @DefaultValue("") String label,
        @DefaultValue("") String instructions,
        URI url,
        @DefaultValue("") String user,
        Secret secret,
        Path secretFile,
        Path keyFile,
        @DefaultValue("") String hostKey,
        URI publicUrl,
        Path folder,
        @DefaultValue("") String address,
        @DefaultValue("posts") String collection,
        @DefaultValue List<Integer> categories) {

    TargetSettings {
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    /** The same target as a folder of this machine. */
    TargetSettings asFolder(Path place) {
        return new TargetSettings(
                TargetKind.FOLDER,
                label,
                instructions,
                null,
                "",
                null,
                null,
                null,
                "",
                null,
                place,
                "",
                collection,
                categories);
    }

    /** The secret from where it is kept; empty where none is set. */
    Optional<Secret> credentials(Target target) {
        if (secretFile == null) {
            return Optional.ofNullable(secret).filter(set -> !set.value().isBlank());
        }
        try {
            return Optional.of(new Secret(Files.readString(secretFile).strip()));
        } catch (IOException unreadable) {
            throw refused(target, "secret-file", "cannot be read: " + secretFile);
        }
    }

    /** The start is refused: one line names the setting. */
    static RefusedStart refused(Target target, String setting, String what) {
        return new RefusedStart("ita.publication.targets." + target + "." + setting + " " + what);
    }

    /** A setting that this kind cannot do without. */
    <T> T needed(Target target, String setting, T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw refused(target, setting, "is missing; kind " + wire(kind) + " needs it");
        }
        return value;
    }

    private static String wire(TargetKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.itacycle.publication;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itacycle.RefusedStart;
import org.springframework.stereotype.Component;

/** The targets that the configuration knows, by their names. */
@Component
public class Targets {

    private final Map<Target, ConfiguredTarget> byName = new LinkedHashMap<>();

    Targets(PublicationSettings settings, List<TargetMaker> makers) {
        Map<TargetKind, TargetMaker> byKind = new EnumMap<>(TargetKind.class);
        makers.forEach(maker -> byKind.put(maker.kind(), maker));
        settings.targets().forEach((name, setting) -> {
            Target target = name(name);
            byName.put(target, made(target, rehearsed(target, setting, settings.rehearsalFolder()), byKind));
        });
    }

    /** The name that people read; the bare name where the configuration no longer knows the target. */
    public String label(Target target) {
        return find(target).map(ConfiguredTarget::label).orElse(target.name());
    }

    /** Whether its documents are on the product's own public page. */
    public boolean shownOnPublicPage(Target target) {
        return target.equals(Target.WEBSITE)
                || find(target)
                        .filter(found -> found.kind() == TargetKind.PRODUCT_PAGE)
                        .isPresent();
    }

    /** Whether every version that was published there stays for the public to see, not only the newest. */
    public boolean keepsOlderVersions(Target target) {
        return find(target)
                .filter(found -> found.kind() == TargetKind.PRODUCT_PAGE)
                .isPresent();
    }

    /** Whether there is something to read again: a mail is gone once it is sent, and not every reference is an address. */
    public boolean canBeReadAgain(Publication publication) {
        return find(publication.target())
                .filter(found -> found.kind() != TargetKind.MAIL)
                .filter(found -> !found.kind().byHand()
                        || publication
                                .location()
                                .filter(PostedAddress::isAddress)
                                .isPresent())
                .isPresent();
    }

    boolean isConfigured(Target target) {
        return byName.containsKey(target);
    }

    Optional<ConfiguredTarget> find(Target target) {
        return Optional.ofNullable(byName.get(target));
    }

    /** @throws IllegalStateException where the configuration no longer knows the target */
    ConfiguredTarget require(Target target) {
        return find(target).orElseThrow(() -> new IllegalStateException("ita.publication.targets lacks " + target));
    }

    private static Target name(String name) {
        try {
            return new Target(name);
        } catch (IllegalArgumentException noName) {
            throw new RefusedStart("ita.publication.targets: " + noName.getMessage());
        }
    }

    /** In a rehearsal nothing leaves this machine: mails become files anyway, everything else a folder. */
    private static TargetSettings rehearsed(Target target, TargetSettings settings, Path rehearsalFolder) {
        boolean stays = settings.kind() == TargetKind.PRODUCT_PAGE || settings.kind() == TargetKind.MAIL;
        return rehearsalFolder == null || stays ? settings : settings.asFolder(rehearsalFolder.resolve(target.name()));
    }

    private static ConfiguredTarget made(Target target, TargetSettings settings, Map<TargetKind, TargetMaker> makers) {
        if (settings.kind() == null) {
            throw TargetSettings.refused(target, "kind", "is missing");
        }
        String label =
                settings.label().isBlank() ? target.name() : settings.label().strip();
        PublicationTarget place = makers.get(settings.kind()).make(target, settings);
        return new ConfiguredTarget(
                target, settings.kind(), label, settings.instructions().strip(), place);
    }
}

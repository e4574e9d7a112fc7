package org.itacycle.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itacycle.RefusedStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

/** What the configuration names, and what it lacks. */
class TargetsTest {

    private static final PublicationTarget NOWHERE = new PublicationTarget() {
        @Override
        public Published publish(PublicationOrder order) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Proof prove(PublicationOrder order) {
            throw new UnsupportedOperationException();
        }
    };

    @Test
    void aTargetIsANameAndThereMayBeAnyNumberOfThem() {
        Targets targets = targets(Map.of(
                "WEBSITE", of(TargetKind.PRODUCT_PAGE, "เว็บไซต์"),
                "PORTAL_2", of(TargetKind.MANUAL, ""),
                "MIRROR", of(TargetKind.PRODUCT_PAGE, "")));

        assertThat(targets.label(Target.WEBSITE)).isEqualTo("เว็บไซต์");
        assertThat(targets.label(new Target("PORTAL_2"))).isEqualTo("PORTAL_2");
        assertThat(targets.label(new Target("UNKNOWN"))).isEqualTo("UNKNOWN");
        assertThat(targets.shownOnPublicPage(new Target("MIRROR"))).isTrue();
        assertThat(targets.shownOnPublicPage(new Target("PORTAL_2"))).isFalse();
    }

    @Test
    void aTargetOfTheDecisionTableThatIsNotConfiguredRefusesTheStart() {
        Targets targets = targets(Map.of("WEBSITE", of(TargetKind.PRODUCT_PAGE, "")));
        TargetsOfStep table = step -> step == 6 ? List.of(Target.WEBSITE, Target.DOC) : List.of();

        assertThatThrownBy(() -> new TargetsConfigured(table, targets).afterSingletonsInstantiated())
                .isInstanceOf(RefusedStart.class)
                .hasMessage("step-standard.dmn publishes step 6 at DOC, but ita.publication.targets.DOC is not set");
    }

    @Test
    void aTargetWithoutAKindOrWithABadNameRefusesTheStart() {
        assertThatThrownBy(() -> targets(Map.of("DOC", of(null, ""))))
                .isInstanceOf(RefusedStart.class)
                .hasMessage("ita.publication.targets.DOC.kind is missing");
        assertThatThrownBy(() -> targets(Map.of("doc", of(TargetKind.MANUAL, ""))))
                .isInstanceOf(RefusedStart.class)
                .hasMessageStartingWith("ita.publication.targets: 'doc' is no name of a target");
    }

    @Test
    void inARehearsalNothingLeavesThisMachine() {
        Map<String, TargetSettings> settings = new LinkedHashMap<>();
        for (TargetKind kind : TargetKind.values()) {
            settings.put(kind.name(), of(kind, ""));
        }
        Targets rehearsed =
                new Targets(new PublicationSettings(settings, Impatient.LIMITS, List.of(), Path.of("here")), makers());

        assertThat(settings.keySet().stream()
                        .map(name ->
                                rehearsed.find(new Target(name)).orElseThrow().kind()))
                .containsOnly(TargetKind.PRODUCT_PAGE, TargetKind.FOLDER, TargetKind.MAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "PT100S, PT1S, PT1S, PT1S, ita.publication.limits.connect is 100000 ms",
        "PT1S, PT100S, PT1S, PT1S, ita.publication.limits.read is 100000 ms",
        "PT1S, PT1S, PT100S, PT1S, ita.publication.limits.total is 100000 ms",
        "PT1S, PT1S, PT0S, PT1S, ita.publication.limits.total is 0 ms",
        "PT1S, PT1S, PT1S, PT2M, ita.mail.longest-exchange is 120000 ms"
    })
    void aLimitThatIsNotBelowAThirdOfTheLockRefusesTheStart(
            Duration connect, Duration read, Duration total, Duration mail, String line) {
        PublicationSettings settings =
                new PublicationSettings(Map.of(), new TimeLimits(connect, read, total), List.of(), null);

        assertThatThrownBy(() -> new PublishingLimits(settings, mail, 300_000))
                .isInstanceOf(RefusedStart.class)
                .hasMessageStartingWith(line)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void theSettingsOfATargetAreReadFromTheConfigurationAndTheSecretStaysHidden() {
        new ApplicationContextRunner()
                .withUserConfiguration(Reading.class)
                .withPropertyValues(
                        "ita.publication.targets.SITE.kind=wordpress",
                        "ita.publication.targets.SITE.url=https://site.example/th",
                        "ita.publication.targets.SITE.secret=${SITE_SECRET}",
                        "ita.publication.targets.SITE.categories=3,4",
                        "SITE_SECRET=abcd efgh",
                        "ita.publication.targets.FILES_2.kind=sftp",
                        "ita.publication.targets.FILES_2.host-key=SHA256:x",
                        "ita.publication.limits.read=7s")
                .run(context -> {
                    PublicationSettings settings = context.getBean(PublicationSettings.class);
                    assertThat(settings.targets()).containsOnlyKeys("SITE", "FILES_2");
                    TargetSettings site = settings.targets().get("SITE");
                    assertThat(site.credentials(new Target("SITE"))).contains(new Secret("abcd efgh"));
                    assertThat(site.categories()).containsExactly(3, 4);
                    assertThat(site.collection()).isEqualTo("posts");
                    assertThat(settings.limits())
                            .isEqualTo(new TimeLimits(
                                    Duration.ofSeconds(5), Duration.ofSeconds(7), Duration.ofSeconds(90)));
                    assertThat(settings.toString()).doesNotContain("abcd");
                });
    }

    @EnableConfigurationProperties(PublicationSettings.class)
    @Import(SecretFromText.class)
    static class Reading {}

    private static Targets targets(Map<String, TargetSettings> settings) {
        return new Targets(Impatient.settings(settings), makers());
    }

    private static List<TargetMaker> makers() {
        return Arrays.stream(TargetKind.values()).map(TargetsTest::maker).toList();
    }

    private static TargetMaker maker(TargetKind kind) {
        return new TargetMaker() {
            @Override
            public TargetKind kind() {
                return kind;
            }

            @Override
            public PublicationTarget make(Target target, TargetSettings settings) {
                return NOWHERE;
            }
        };
    }

    private static TargetSettings of(TargetKind kind, String label) {
        return new TargetSettings(kind, label, "", null, "", null, null, null, "", null, null, "", "posts", List.of());
    }
}

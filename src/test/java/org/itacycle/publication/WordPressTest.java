package org.itacycle.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.itacycle.RefusedStart;
import org.itacycle.publication.WordPressServer.Fault;
import org.itacycle.records.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordPressTest extends TargetSlice {

    private WordPressServer site;
    private PublicationTarget target;

    @BeforeEach
    void openTheSite() {
        site = new WordPressServer();
        target = target(settings(TargetKind.WORDPRESS, site.url(), WordPressServer.USER, WordPressServer.PASSWORD, ""));
    }

    @AfterEach
    void closeTheSite() {
        site.close();
    }

    @Test
    void aDocumentIsAPostWithItsFileAndTheProofReadsItAsAVisitor() {
        String slug = order().shortKey();

        Published published = target.publish(order());
        Proof proof = target.prove(order());

        assertThat(published.location()).isEqualTo(site.url() + "/" + slug + "/");
        assertThat(site.posts()).singleElement().satisfies(post -> {
            assertThat(post.status()).isEqualTo("publish");
            assertThat(post.title()).isEqualTo("รายงาน &lt;ม.ค.&gt;");
            assertThat(post.content())
                    .contains("รายงาน &lt;ม.ค.&gt;")
                    .contains(document.sha256())
                    .contains(slug + ".pdf");
        });
        assertThat(site.media())
                .singleElement()
                .satisfies(file -> assertThat(file.content()).isEqualTo(bytes()));
        assertThat(proof).isInstanceOfSatisfying(Proof.Found.class, found -> {
            assertThat(found.kind()).isEqualTo(Proof.Kind.FETCHED);
            assertThat(found.location()).isEqualTo(published.location());
            assertThat(found.contentAddress()).get().asString().contains("/wp-content/uploads/");
            assertThat(found.sha256()).contains(document.sha256());
        });
    }

    @Test
    void repeatingChangesNothing() {
        target.publish(order());
        var posts = site.posts();
        target.publish(order());

        assertThat(site.posts()).isEqualTo(posts);
        assertThat(site.media()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CUT_AFTER_THE_FILE", "CUT_AFTER_THE_DRAFT", "CUT_AFTER_SHOWING"})
    void aConnectionThatIsCutAfterTheBytesArrivedLeavesOnePostAndOneFile(Fault cut) {
        site.is(cut);
        assertThatThrownBy(() -> target.publish(order())).isInstanceOf(TargetTrouble.class);

        target.publish(order());

        assertThat(site.posts()).hasSize(1);
        assertThat(site.media())
                .singleElement()
                .satisfies(file -> assertThat(file.content()).isEqualTo(bytes()));
        assertThat(target.prove(order())).isInstanceOf(Proof.Found.class);
    }

    @Test
    void nothingHalfPublishedIsVisible() {
        site.is(Fault.CUT_AFTER_THE_FILE);

        assertThatThrownBy(() -> target.publish(order())).isInstanceOf(TargetTrouble.class);

        assertThat(site.posts()).extracting(WordPressServer.Post::status).containsExactly("draft");
        assertThat(site.media())
                .extracting(WordPressServer.Media::post)
                .containsExactly(site.posts().get(0).id());
        assertThat(target.prove(order())).isInstanceOf(Proof.Mismatch.class);
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED, publication.trouble.not-allowed",
        "FORBIDDEN, publication.trouble.not-allowed",
        "NO_INTERFACE, publication.trouble.no-interface",
        "TOO_LARGE, publication.trouble.too-large",
        "BUSY, publication.trouble.busy-until",
        "BROKEN, publication.trouble.answers",
        "MAINTENANCE, publication.trouble.answers",
        "HTML, publication.trouble.no-sense",
        "NO_JSON, publication.trouble.no-sense",
        "ANOTHER_JSON, publication.trouble.no-sense"
    })
    void whatTheSiteRefusesIsSaidAndTriedAgainLater(Fault fault, String why) {
        site.is(fault);

        assertThat(catchThrowableOfType(TargetTrouble.class, () -> target.publish(order()))
                        .text()
                        .key())
                .isEqualTo(why);

        site.is(Fault.NONE);
        target.publish(order());
        assertThat(target.prove(order())).isInstanceOf(Proof.Found.class);
        assertThat(site.posts()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SLOW_HEADER", "SLOW_BODY"})
    void aSlowSiteIsGivenUpWithinTheLimit(Fault slow) {
        site.is(slow);
        long begun = System.nanoTime();

        assertThatThrownBy(() -> target.publish(order())).isInstanceOf(TargetTrouble.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isLessThan(Impatient.LIMITS.total().plusSeconds(2));
    }

    @Test
    void aSiteThatIsNotThereIsTriedAgainLater() {
        site.close();

        assertThat(catchThrowableOfType(TargetTrouble.class, () -> target.publish(order()))
                        .text()
                        .key())
                .isEqualTo("publication.trouble.unreachable");
    }

    @Test
    void aChangedFileIsFoundAndReplacedOnlyWhenAPersonAsksForIt() {
        target.publish(order());
        site.damage(site.media().get(0).id(), Samples.pdf("other"));

        target.publish(order());
        assertThat(target.prove(order())).isInstanceOf(Proof.Mismatch.class);

        target.publish(order(true));
        assertThat(target.prove(order())).isInstanceOf(Proof.Found.class);
        assertThat(site.media()).hasSize(1);
    }

    @Test
    void aLaterLookReadsPostAndFileAsAVisitor() {
        target.publish(order());
        assertThat(look()).isEqualTo(new Sighting.InOrder(Optional.of(document.sha256())));

        site.damage(site.media().get(0).id(), Samples.pdf("other"));
        assertThat(look())
                .isInstanceOfSatisfying(
                        Sighting.Changed.class,
                        changed -> assertThat(changed.sha256()).hasSize(64).isNotEqualTo(document.sha256()));

        site.is(Fault.MAINTENANCE);
        assertThat(look()).isInstanceOf(Sighting.Silent.class);
        site.is(Fault.NONE);
        site.hide(site.posts().get(0).id());
        assertThat(look()).isInstanceOf(Sighting.Gone.class);
    }

    private Sighting look() {
        return target.look(order(), Sighting.Known.COMPARED);
    }

    @Test
    void aHiddenPostIsNoProof() {
        target.publish(order());
        site.hide(site.posts().get(0).id());

        assertThat(target.prove(order()))
                .isInstanceOfSatisfying(
                        Proof.Mismatch.class,
                        found -> assertThat(found.problem().key()).isEqualTo("publication.problem.post-missing"));
    }

    @Test
    void theSecretMayStandInAFileAndNeverShowsItself(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("password"), WordPressServer.PASSWORD + "\n");
        TargetSettings settings = settings(TargetKind.WORDPRESS, site.url(), WordPressServer.USER, "unused", "");
        TargetSettings fromFile = new TargetSettings(
                settings.kind(),
                "",
                "",
                settings.url(),
                settings.user(),
                null,
                file,
                null,
                "",
                null,
                null,
                "",
                "posts",
                settings.categories());

        assertThat(target(fromFile).publish(order()).location()).isNotBlank();
        assertThat(settings.toString()).doesNotContain("unused");
    }

    @Test
    void aPasswordIsNotSentUnencryptedToAnotherMachine() {
        assertThatThrownBy(() -> target(settings(TargetKind.WORDPRESS, "http://192.0.2.1/", "u", "s", "")))
                .isInstanceOf(RefusedStart.class)
                .hasMessage(
                        "ita.publication.targets.WEBSITE.url has to begin with https, for a password is sent there");
        assertThatThrownBy(() -> target(settings(TargetKind.WORDPRESS, "https://site.example/", "u", null, "")))
                .hasMessage("ita.publication.targets.WEBSITE.secret is missing; kind wordpress needs it");
    }

    private PublicationTarget target(TargetSettings settings) {
        return new WordPressSites(Impatient.http(), Impatient.fetch(), store, UNWATCHED, json)
                .make(Target.WEBSITE, settings);
    }
}

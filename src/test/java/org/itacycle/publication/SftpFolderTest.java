package org.itacycle.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.itacycle.RefusedStart;
import org.itacycle.publication.PublishingStages.Stage;
import org.itacycle.records.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpFolderTest extends TargetSlice {

    @TempDir
    private Path folder;

    private SftpServer server;
    private SftpServers makers;

    @BeforeEach
    void openTheServer() {
        server = new SftpServer(folder);
        makers = makers(UNWATCHED);
    }

    @AfterEach
    void closeTheServer() {
        makers.destroy();
        server.close();
    }

    @Test
    void aFileIsAtAPathOfIdsAndTheProofReadsItBack() {
        PublicationTarget target = target();

        Published published = target.publish(order());
        Proof proof = target.prove(order());

        assertThat(published.location())
                .isEqualTo(server.url() + "/2567/08/2024-01/" + document.documentId() + "-v1.pdf");
        assertThat(server.files())
                .singleElement()
                .satisfies(file -> assertThat(file).hasBinaryContent(bytes()));
        assertThat(proof).isInstanceOfSatisfying(Proof.Found.class, found -> {
            assertThat(found.kind()).isEqualTo(Proof.Kind.READ_BACK);
            assertThat(found.sha256()).contains(document.sha256());
        });
    }

    @Test
    void repeatingChangesNothing() throws IOException {
        PublicationTarget target = target();
        target.publish(order());
        var written = Files.getLastModifiedTime(server.files().get(0));

        target.publish(order());

        assertThat(server.files()).hasSize(1);
        assertThat(Files.getLastModifiedTime(server.files().get(0))).isEqualTo(written);
    }

    @Test
    void anUploadThatBreaksOffShowsNothingAndIsRepeatedWithoutLeftovers() {
        AtomicBoolean breaks = new AtomicBoolean(true);
        makers = makers((stage, key) -> {
            if (stage == Stage.BYTES_ARRIVED && breaks.get()) {
                server.server().getActiveSessions().forEach(session -> session.close(true));
            }
        });
        PublicationTarget target = target();
        assertThatThrownBy(() -> target.publish(order())).isInstanceOf(TargetTrouble.class);
        assertThat(server.files())
                .allMatch(file -> file.getFileName().toString().endsWith(".part"));
        assertThat(target.prove(order())).isInstanceOf(Proof.Mismatch.class);

        breaks.set(false);
        target.publish(order());

        assertThat(server.files())
                .singleElement()
                .satisfies(file -> assertThat(file).hasBinaryContent(bytes()));
    }

    @Test
    void otherBytesUnderTheNameAreReplacedOnlyWhenAPersonAsksForIt() throws IOException {
        PublicationTarget target = target();
        target.publish(order());
        Files.write(server.files().get(0), Samples.pdf("other"));

        target.publish(order());
        assertThat(target.prove(order()))
                .isInstanceOfSatisfying(
                        Proof.Mismatch.class,
                        found -> assertThat(found.problem().key()).isEqualTo("publication.problem.file-differs"));

        target.publish(order(true));
        assertThat(target.prove(order())).isInstanceOf(Proof.Found.class);
        assertThat(server.files()).hasSize(1);
    }

    @Test
    void aLaterLookReadsTheFileBack() throws IOException {
        PublicationTarget target = target();
        target.publish(order());
        assertThat(target.look(order(), Sighting.Known.COMPARED)).isInstanceOf(Sighting.InOrder.class);

        Files.write(server.files().get(0), Samples.pdf("other"));
        assertThat(target.look(order(), Sighting.Known.COMPARED)).isInstanceOf(Sighting.Changed.class);

        Files.delete(server.files().get(0));
        assertThat(target.look(order(), Sighting.Known.COMPARED)).isInstanceOf(Sighting.Gone.class);

        server.close();
        assertThat(target.look(order(), Sighting.Known.COMPARED)).isInstanceOf(Sighting.Silent.class);
    }

    @Test
    void aServerWithAnotherKeyGetsNeitherPasswordNorDocument() {
        String other = "SHA256:" + "A".repeat(43);
        PublicationTarget target = make(SftpServer.PASSWORD, other);

        assertThat(catchThrowableOfType(TargetTrouble.class, () -> target.publish(order()))
                        .text()
                        .key())
                .isEqualTo("publication.trouble.host-key");
        assertThat(server.files()).isEmpty();
    }

    @Test
    void aWrongPasswordIsSaid() {
        PublicationTarget target = make("wrong", server.fingerprint());

        assertThat(catchThrowableOfType(TargetTrouble.class, () -> target.publish(order()))
                        .text()
                        .key())
                .isEqualTo("publication.trouble.not-let-in");
    }

    @Test
    void aServerThatSaysNothingIsGivenUpWithinTheLimit() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            String url = "sftp://127.0.0.1:" + silent.getLocalPort() + "/";
            PublicationTarget target =
                    makers.make(Target.DOC, settings(TargetKind.SFTP, url, "u", "s", "SHA256:" + "A".repeat(43)));
            long begun = System.nanoTime();

            assertThatThrownBy(() -> target.publish(order())).isInstanceOf(TargetTrouble.class);

            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Impatient.LIMITS.total().plusSeconds(2));
        }
    }

    @Test
    void theFingerprintOfTheServerIsMandatory() {
        assertThatThrownBy(() -> make("s", ""))
                .isInstanceOf(RefusedStart.class)
                .hasMessage("ita.publication.targets.DOC.host-key is missing; kind sftp needs it");
        assertThatThrownBy(() -> make("s", "MD5:aa")).isInstanceOf(RefusedStart.class);
        assertThatThrownBy(() -> make(null, server.fingerprint()))
                .hasMessageContaining("targets.DOC.secret is missing, and so is key-file");
    }

    private PublicationTarget target() {
        return make(SftpServer.PASSWORD, server.fingerprint());
    }

    private PublicationTarget make(String password, String hostKey) {
        return makers.make(Target.DOC, settings(TargetKind.SFTP, server.url(), SftpServer.USER, password, hostKey));
    }

    private SftpServers makers(PublishingStages stages) {
        return new SftpServers(Impatient.limits(), Impatient.fetch(), store, stages);
    }
}

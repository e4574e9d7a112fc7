package org.itacycle.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.itacycle.document.DocumentKind;
import org.itacycle.document.NewDocument;
import org.itacycle.publication.WordPressServer.Post;

/** Publishes a document of any title and file name at a site, a server of files and a folder, and shows what is there. */
public abstract class AttackedTargets extends TargetSlice {

    /**
     * What came out.
     *
     * @param title of the post at the site, as the site got it
     * @param content of the post
     * @param paths of all files at the server and in the folder, from their roots
     * @param notes what stands beside the files
     */
    public record AtTheTargets(String title, String content, List<String> paths, List<String> notes) {}

    /** Publishes into these folders. */
    protected final AtTheTargets published(String title, String fileName, Path server, Path shelf) {
        try (WordPressServer site = new WordPressServer();
                SftpServer files = new SftpServer(Files.createDirectories(server))) {
            NewDocument place =
                    new NewDocument(document.cycleId(), 8, "2024-01", "file", DocumentKind.REPORT, true, title);
            document = store.add(place, fileName, new ByteArrayInputStream(bytes()), "committee1");
            new WordPressSites(Impatient.http(), Impatient.fetch(), store, UNWATCHED, json)
                    .make(
                            Target.WEBSITE,
                            settings(
                                    TargetKind.WORDPRESS,
                                    site.url(),
                                    WordPressServer.USER,
                                    WordPressServer.PASSWORD,
                                    ""))
                    .publish(order());
            SftpServers servers = new SftpServers(Impatient.limits(), Impatient.fetch(), store, UNWATCHED);
            servers.make(
                            Target.DOC,
                            settings(
                                    TargetKind.SFTP,
                                    files.url(),
                                    SftpServer.USER,
                                    SftpServer.PASSWORD,
                                    files.fingerprint()))
                    .publish(order());
            servers.destroy();
            new Folder(shelf, store, UNWATCHED, json).publish(order());
            Post post = site.posts().get(0);
            List<String> notes = new ArrayList<>();
            for (Path note : below(shelf)
                    .filter(file -> file.toString().endsWith(".json"))
                    .toList()) {
                notes.add(Files.readString(note, StandardCharsets.UTF_8));
            }
            List<String> paths = Stream.concat(
                            below(server).map(server::relativize), below(shelf).map(shelf::relativize))
                    .map(Path::toString)
                    .toList();
            return new AtTheTargets(post.title(), post.content(), paths, notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }
}

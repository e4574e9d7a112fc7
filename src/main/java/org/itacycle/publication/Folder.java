package org.itacycle.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itacycle.Message;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.publication.PublishingStages.Stage;

/**
 * A folder with a file per version, its path made of ids alone, and beside it a JSON file with the Thai name. A file
 * appears whole or not at all; the proof reads it back.
 */
final class Folder implements PublicationTarget {

    private final Path root;
    private final DocumentStore documents;
    private final PublishingStages stages;
    private final ObjectMapper json;

    Folder(Path root, DocumentStore documents, PublishingStages stages, ObjectMapper json) {
        this.root = root.toAbsolutePath().normalize();
        this.documents = documents;
        this.stages = stages;
        this.json = json;
    }

    @Override
    public Published publish(PublicationOrder order) {
        Path file = fileOf(order);
        try {
            Files.createDirectories(file.getParent());
            requireInside(file.getParent());
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) || order.mending() && !holds(file, order)) {
                writeWhole(order, file, out -> copy(order.document(), out));
            }
            writeWhole(order, sideFile(file), out -> out.write(description(order)));
            return new Published(locationOf(file));
        } catch (IOException unwritable) {
            throw new TargetTrouble(Message.of("publication.trouble.folder-unwritable", root.toString()), unwritable);
        }
    }

    @Override
    public Proof prove(PublicationOrder order) {
        Path file = fileOf(order);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Proof.mismatch("publication.problem.file-missing", locationOf(file));
            }
            String found = hashOf(file, order);
            return found.equals(order.document().sha256())
                    ? Proof.equal(
                            Proof.Kind.READ_BACK, locationOf(file), file.toUri().toString(), order)
                    : Proof.differs(found, "publication.problem.file-differs", locationOf(file));
        } catch (IOException unreadable) {
            throw new TargetTrouble(Message.of("publication.trouble.folder-unreadable", root.toString()), unreadable);
        }
    }

    private Path fileOf(PublicationOrder order) {
        return root.resolve(order.fiscalYear().toString())
                .resolve("%02d".formatted(order.step()))
                .resolve(order.occurrence())
                .resolve(order.fileName());
    }

    private static Path sideFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".json");
    }

    private String locationOf(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private void requireInside(Path folder) throws IOException {
        if (!folder.toRealPath().startsWith(root.toRealPath())) {
            throw new IOException("a link leads out of the folder: " + folder);
        }
    }

    private static boolean holds(Path file, PublicationOrder order) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && hashOf(file, order).equals(order.document().sha256());
    }

    private static String hashOf(Path file, PublicationOrder order) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Sha256.of(content, order.document().size());
        }
    }

    private void copy(DocumentVersion document, OutputStream out) throws IOException {
        try (InputStream content = documents.content(document.id())) {
            content.transferTo(out);
        }
    }

    private byte[] description(PublicationOrder order) throws JsonProcessingException {
        DocumentVersion document = order.document();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", order.key());
        fields.put("fiscalYear", order.fiscalYear().buddhistYear());
        fields.put("step", order.step());
        fields.put("occurrence", order.occurrence());
        fields.put("title", document.title());
        fields.put("fileName", document.fileName());
        fields.put("version", document.version());
        fields.put("mediaType", document.mediaType());
        fields.put("size", document.size());
        fields.put("sha256", document.sha256());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
    }

    private interface Writing {
        void into(OutputStream out) throws IOException;
    }

    /** What a killed process left under the unfinished name is written anew. */
    private void writeWhole(PublicationOrder order, Path file, Writing writing) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
                OutputStream out = Channels.newOutputStream(channel)) {
            writing.into(out);
            channel.force(true);
        }
        stages.reached(Stage.BYTES_ARRIVED, order.key());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

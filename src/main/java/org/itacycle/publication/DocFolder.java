package org.itacycle.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import java.util.UUID;
import org.itacycle.Message;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The DOC system as a folder: a file per version, its path made of ids alone, and beside it a JSON file with the Thai
 * name. A file appears whole or not at all; the proof reads it back.
 */
@Component
class DocFolder implements PublicationTarget {

    private final Path root;
    private final DocumentStore documents;
    private final ObjectMapper json;

    DocFolder(@Value("${ita.data-dir:./data}") Path dataFolder, DocumentStore documents, ObjectMapper json) {
        this.root = dataFolder.resolve("doc").toAbsolutePath().normalize();
        this.documents = documents;
        this.json = json;
    }

    @Override
    public Target target() {
        return Target.DOC;
    }

    @Override
    public Published publish(PublicationOrder order) {
        Path file = fileOf(order);
        try {
            Files.createDirectories(file.getParent());
            requireInside(file.getParent());
            if (!holds(file, order)) {
                writeWhole(file, out -> copy(order.document(), out));
            }
            writeWhole(sideFile(file), out -> out.write(description(order)));
            return new Published(locationOf(file));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the DOC folder cannot be written", unwritable);
        }
    }

    @Override
    public Proof prove(PublicationOrder order) {
        Path file = fileOf(order);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return new Proof.Mismatch(Message.of("publication.problem.file-missing", locationOf(file)));
            }
            return holds(file, order)
                    ? new Proof.Found(Proof.Kind.READ_BACK, locationOf(file))
                    : new Proof.Mismatch(Message.of("publication.problem.file-differs", locationOf(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the DOC folder cannot be read", unreadable);
        }
    }

    private Path fileOf(PublicationOrder order) {
        DocumentVersion document = order.document();
        String name = UUID.fromString(document.documentId()) + "-v" + document.version() + ending(document.fileName());
        return root.resolve(order.fiscalYear().toString())
                .resolve("%02d".formatted(order.step()))
                .resolve(order.occurrence())
                .resolve(name);
    }

    private static String ending(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1);
        return ending.matches("[A-Za-z]{1,5}") ? "." + ending : "";
    }

    private static Path sideFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".json");
    }

    private String locationOf(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private void requireInside(Path folder) throws IOException {
        if (!folder.toRealPath().startsWith(root.toRealPath())) {
            throw new IOException("a link leads out of the DOC folder: " + folder);
        }
    }

    private static boolean holds(Path file, PublicationOrder order) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream content = Files.newInputStream(file)) {
            return Sha256.of(content, order.document().size())
                    .equals(order.document().sha256());
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

    private static void writeWhole(Path file, Writing writing) throws IOException {
        Path unfinished = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                            FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                writing.into(out);
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}

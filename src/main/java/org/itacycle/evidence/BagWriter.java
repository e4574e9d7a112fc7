package org.itacycle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a bag (BagIt 1.0, RFC 8493) as one ZIP, from front to back, holding no file of it. Nothing is compressed: the
 * documents are already, and so the same content has the same bytes on every machine.
 */
final class BagWriter implements AutoCloseable {

    private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private final ZipOutputStream zip;
    private final String folder;
    private final LocalDateTime time;
    private final Map<String, String> payload = new LinkedHashMap<>();
    private long payloadBytes;

    /**
     * @param out is closed with this
     * @param folder in which everything stands, a plain name
     * @param time of the files that describe the bag
     */
    BagWriter(OutputStream out, String folder, LocalDateTime time) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.zip.setLevel(Deflater.NO_COMPRESSION);
        this.folder = folder;
        this.time = time;
    }

    /**
     * Adds a file.
     *
     * @param path within the bag's content, its parts as {@link BagNames} makes them
     * @return the SHA-256 of what was written
     */
    String add(String path, LocalDateTime fileTime, InputStream content) throws IOException {
        MessageDigest digest = sha256();
        String place = "data/" + path;
        begin(place, fileTime);
        payloadBytes += content.transferTo(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        String hash = hex(digest);
        if (payload.put(place, hash) != null) {
            throw new IllegalArgumentException("stands twice in the bag: " + place);
        }
        return hash;
    }

    /**
     * Ends the bag with its manifests.
     *
     * @param facts what bag-info.txt says, in this order; the sum of the content is added
     */
    void finish(Map<String, String> facts) throws IOException {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("bagit.txt", DECLARATION);
        tags.put("bag-info.txt", info(facts));
        tags.put("manifest-sha256.txt", manifest(payload));
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            hashes.put(tag.getKey(), write(tag.getKey(), tag.getValue()));
        }
        write("tagmanifest-sha256.txt", manifest(hashes));
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private String info(Map<String, String> facts) {
        StringBuilder info = new StringBuilder();
        facts.forEach((label, value) -> info.append(label)
                .append(": ")
                .append(value.replaceAll("\\R|\\p{Cntrl}", " ").strip())
                .append('\n'));
        return info.append("Payload-Oxum: ")
                .append(payloadBytes)
                .append('.')
                .append(payload.size())
                .append('\n')
                .toString();
    }

    private static String manifest(Map<String, String> hashes) {
        StringBuilder manifest = new StringBuilder();
        hashes.forEach((place, hash) ->
                manifest.append(hash).append("  ").append(place).append('\n'));
        return manifest.toString();
    }

    private String write(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        begin(name, time);
        zip.write(bytes);
        zip.closeEntry();
        MessageDigest digest = sha256();
        digest.update(bytes);
        return hex(digest);
    }

    private void begin(String place, LocalDateTime fileTime) throws IOException {
        ZipEntry entry = new ZipEntry(folder + "/" + place);
        entry.setTimeLocal(fileTime);
        zip.putNextEntry(entry);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JVM has SHA-256", missing);
        }
    }
}

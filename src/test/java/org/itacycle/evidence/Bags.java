package org.itacycle.evidence;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.slf4j.LoggerFactory;

/** Looks at bags with the Library of Congress' own reader. */
final class Bags {

    static {
        // The oracle tells of every look; in a test only its verdict counts.
        ((Logger) LoggerFactory.getLogger("gov.loc.repository.bagit")).setLevel(Level.WARN);
    }

    private Bags() {}

    /** Unpacks a zipped bag and returns the folder in it. */
    static Path unpacked(InputStream zipped, Path into) throws IOException {
        Path root = null;
        try (ZipInputStream zip = new ZipInputStream(zipped, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                if (!file.startsWith(into)) {
                    throw new IOException("leads out of the bag: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
                root = into.resolve(into.relativize(file).getName(0));
            }
        }
        return root;
    }

    /** Fails unless every file is there, named in the manifests, and has the hash they say. */
    static Bag verified(Path folder) throws Exception {
        Bag bag = new BagReader().read(folder);
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isComplete(bag, false);
            verifier.isValid(bag, false);
            BagVerifier.quicklyVerify(bag);
        }
        return bag;
    }
}

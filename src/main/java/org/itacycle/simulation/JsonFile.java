package org.itacycle.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Where a year is written as JSON: whole or not at all, so that nobody reads half a year. */
final class JsonFile {

    private JsonFile() {}

    /** Tries what {@link #write} will do, and leaves nothing behind. */
    static boolean canBeWritten(Path file) {
        if (Files.isDirectory(file) || (Files.exists(file) && !Files.isWritable(file))) {
            return false;
        }
        if (isDevice(file)) {
            return true;
        }
        try {
            Path part = besideIt(file);
            Files.write(part, new byte[0], StandardOpenOption.CREATE_NEW);
            Files.delete(part);
            return true;
        } catch (IOException impossible) {
            // Whatever the reason: it is the answer to the question.
            return false;
        }
    }

    static void write(Path file, byte[] json) throws IOException {
        if (isDevice(file)) {
            Files.write(file, json);
            return;
        }
        Path part = besideIt(file);
        try {
            Files.write(part, json, StandardOpenOption.CREATE_NEW);
            Files.move(part, real(file), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A terminal or a pipe, for example: something to write to, nothing to put another file in the place of. */
    private static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    private static Path besideIt(Path file) throws IOException {
        Path real = real(file);
        return real.resolveSibling(real.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /** Behind a symbolic link stands the file that is meant. */
    private static Path real(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }
}

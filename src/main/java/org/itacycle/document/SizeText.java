package org.itacycle.document;

import java.util.Locale;

/** A number of bytes as a person reads it. */
public final class SizeText {

    private static final long KILO = 1024;

    private SizeText() {}

    /** 812 B, 12 KB, 3.4 MB. */
    public static String of(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        if (bytes < KILO * KILO) {
            return Math.round((double) bytes / KILO) + " KB";
        }
        String megabytes = String.format(Locale.ROOT, "%.1f", (double) bytes / (KILO * KILO));
        return megabytes.replaceFirst("\\.0$", "") + " MB";
    }
}

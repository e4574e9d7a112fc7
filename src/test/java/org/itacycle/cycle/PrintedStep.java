package org.itacycle.cycle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A row of the step table as it is printed in the document, read from {@code standard/sop-13-steps.csv}.
 *
 * @param role officer, committee or director: the lane of the annual cycle
 * @param target the words of the title that say where documents go; empty for most steps
 */
public record PrintedStep(
        int number, String title, List<String> controlPoints, String duration, String role, String target) {

    private static final int COLUMNS = 6;

    /** The 13 printed steps in their order. */
    public static List<PrintedStep> all() {
        var csv = PrintedStep.class.getResourceAsStream("/standard/sop-13-steps.csv");
        try (var reader = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(PrintedStep::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintedStep of(String line) {
        String[] cells = line.split(",", COLUMNS);
        List<String> points =
                Arrays.stream(cells[2].split("\\|")).map(String::strip).toList();
        return new PrintedStep(Integer.parseInt(cells[0]), cells[1], points, cells[3], cells[4], cells[5]);
    }
}

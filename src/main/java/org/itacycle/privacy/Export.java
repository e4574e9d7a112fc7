package org.itacycle.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings together what the database holds about a person: of each table the rows that name the account, as JSON, without
 * the columns that are others' or secret, and the list of places, so that the person can read what is what.
 */
final class Export {

    private static final String READ_ME = "/privacy/export-read-me.txt";
    private static final Set<Integer> BYTES = Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY);

    private final Places places;
    private final JdbcClient database;
    private final ObjectMapper json;

    Export(Places places, JdbcClient database, ObjectMapper json) {
        this.places = places;
        this.database = database;
        this.json = json;
    }

    /** The rows about a person, by table. */
    Map<String, List<Map<String, Object>>> rows(Subject subject) {
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        Set<String> tables = places.all().stream()
                .filter(place -> place.exported() && !place.isElsewhere())
                .map(Place::table)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String table : tables) {
            List<Map<String, Object>> found = rowsOf(table, subject);
            if (!found.isEmpty()) {
                rows.put(table, found);
            }
        }
        return rows;
    }

    /**
     * Writes them as a zip, whole or not at all.
     *
     * @throws IOException where the file cannot be written
     */
    void write(Map<String, List<Map<String, Object>>> rows, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path unfinished = Files.createTempFile(target.getParent(), ".personal-data-", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished);
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                entry(zip, "READ-ME.txt", readMe());
                entry(zip, "personal-data.csv", Places.text().getBytes(StandardCharsets.UTF_8));
                for (Map.Entry<String, List<Map<String, Object>>> table : rows.entrySet()) {
                    entry(
                            zip,
                            table.getKey() + ".json",
                            json.writerWithDefaultPrettyPrinter().writeValueAsBytes(table.getValue()));
                }
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private List<Map<String, Object>> rowsOf(String table, Subject subject) {
        List<String> conditions = new ArrayList<>();
        for (Place place : places.all()) {
            if (place.table().equals(table) && place.exported()) {
                place.columns().stream()
                        .filter(column -> namesSomebody(place, column))
                        .forEach(column -> conditions.add(condition(place, column)));
            }
        }
        return database.sql("select * from " + table + " where " + String.join(" or ", conditions))
                .param("account", subject.account())
                .param("path", "account/" + subject.account())
                .param("address", subject.address().orElse("-").toLowerCase(Locale.ROOT))
                .query((row, number) -> cells(table, row))
                .list();
    }

    /** The other exported columns are what stands beside the account. */
    private static boolean namesSomebody(Place place, String column) {
        return place.erased() != Treatment.WITH_ROW && (place.erased() != Treatment.MAIL || column.equals("recipient"));
    }

    private static String condition(Place place, String column) {
        return place.erased() == Treatment.MAIL
                ? "lower(" + column + ") = :address"
                : "(" + column + " in (:account, :path)" + AccountColumns.further(place.table(), column) + ")";
    }

    private Map<String, Object> cells(String table, ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnName(i).toLowerCase(Locale.ROOT);
            boolean isShown = places.of(table, column)
                    .map(place -> !place.isPersonal() || place.exported())
                    .orElse(true);
            if (isShown && !BYTES.contains(columns.getColumnType(i))) {
                cells.put(column, row.getString(i));
            }
        }
        return cells;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] readMe() throws IOException {
        try (InputStream file = Export.class.getResourceAsStream(READ_ME)) {
            return file.readAllBytes();
        }
    }
}

package org.itacycle.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itacycle.Message;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.document.DocumentVersion;

/**
 * Reads what was sent for the fields of one form. A value comes back normalised; what is at fault is told at its place
 * and comes back empty, as does what was left empty.
 */
final class FieldReader {

    /** The Buddhist years that a date or a meeting can lie in; others are slips of the keyboard. */
    private static final int FIRST_YEAR = 2500;

    private static final int LAST_YEAR = 2600;

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern MEETING = Pattern.compile("(\\d{1,4})\\s*/\\s*(\\d{2}|\\d{4})");
    private static final Pattern VERSION_ID = Pattern.compile("[\\w-]{1,36}");
    private static final Pattern NAME = Pattern.compile("\\w{1,64}");

    private final TaskForm form;
    private final FormContext context;
    private final Problems problems;

    FieldReader(TaskForm form, FormContext context, Problems problems) {
        this.form = form;
        this.context = context;
        this.problems = problems;
    }

    Optional<Object> read(Field field, JsonNode sent) {
        return read(field, sent, new Place(field.name(), field.name()));
    }

    /** What a needed field lacks, told at its place, where nothing else is at fault there already. */
    void requirePresent(Field field, boolean present) {
        requirePresent(field, present, new Place(field.name(), field.name()));
    }

    /** Tells every control point that is not ticked. */
    void requireAllTicked(List<?> ticks) {
        for (int i = 0; i < context.controlPoints(); i++) {
            if (i >= ticks.size() || !Boolean.TRUE.equals(ticks.get(i))) {
                problems.add("%s[%d]".formatted(Field.Checklist.NAME, i), "form.controlPointUnticked", i + 1);
            }
        }
    }

    /**
     * Where a value stands.
     *
     * @param path as a refusal names it, {@code members[2].duty}
     * @param labelled the same without row numbers, {@code members.duty}
     */
    private record Place(String path, String labelled) {

        Place cell(int row, String column) {
            return new Place("%s[%d].%s".formatted(path, row, column), labelled + "." + column);
        }

        String row(int row) {
            return "%s[%d]".formatted(path, row);
        }
    }

    private Optional<Object> read(Field field, JsonNode sent, Place place) {
        if (sent.isNull() || sent.isMissingNode()) {
            return Optional.empty();
        }
        if (field instanceof Field.Text text) {
            return readText(text, sent, place);
        }
        if (field instanceof Field.Number number) {
            return readNumber(number, sent, place);
        }
        if (field instanceof Field.Date date) {
            return readDate(date, sent, place);
        }
        if (field instanceof Field.Choice choice) {
            return readOneOf(choice.values(), sent, place, "form.notAChoice");
        }
        if (field instanceof Field.WorkGroup) {
            return readOneOf(context.workGroups(), sent, place, "form.notAWorkGroup");
        }
        if (field instanceof Field.Account) {
            return readOneOf(context.accounts(), sent, place, "form.noSuchAccount");
        }
        if (field instanceof Field.Tick) {
            return sent.isBoolean() ? Optional.of(sent.booleanValue()) : refused(place, "form.wrongType.tick");
        }
        if (field instanceof Field.Checklist) {
            return readChecklist(sent, place);
        }
        if (field instanceof Field.Files files) {
            return readFiles(files, sent, place);
        }
        if (field instanceof Field.Table table) {
            return readTable(table, sent, place);
        }
        throw new AssertionError("a field type nobody reads: " + field.type());
    }

    private Optional<Object> readText(Field.Text field, JsonNode sent, Place place) {
        if (!sent.isTextual()) {
            return refused(place, "form.wrongType.text", label(place));
        }
        String text = Characters.trimmed(sent.textValue());
        if (!Characters.allowed(text, field.form() == Field.Form.LINES)) {
            return refused(place, "form.forbiddenCharacter", label(place));
        }
        if (text.length() > field.max()) {
            return refused(place, "form.tooLong", text.length(), field.max());
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (field.form()) {
            case LINE, LINES -> Optional.of(text);
            case MEETING_NUMBER -> readMeetingNumber(text, place);
            case FISCAL_YEAR ->
                FiscalYear.parse(text)
                        .<Object>map(FiscalYear::toString)
                        .or(() -> refused(place, "form.notAFiscalYear"));
        };
    }

    private Optional<Object> readMeetingNumber(String text, Place place) {
        Matcher matcher = MEETING.matcher(ThaiDates.toArabicDigits(text));
        if (!matcher.matches()) {
            return refused(place, "form.notAMeetingNumber");
        }
        int number = Integer.parseInt(matcher.group(1));
        int written = Integer.parseInt(matcher.group(2));
        int year = matcher.group(2).length() == 2 ? FIRST_YEAR + written : written;
        return number < 1 || year < FIRST_YEAR || year > LAST_YEAR
                ? refused(place, "form.notAMeetingNumber")
                : Optional.of(number + "/" + year);
    }

    private Optional<Object> readNumber(Field.Number field, JsonNode sent, Place place) {
        if (!sent.isNumber() && !sent.isTextual()) {
            return refused(place, "form.wrongType.number", label(place));
        }
        if (sent.isTextual() && Characters.trimmed(sent.textValue()).isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number =
                sent.isNumber() ? Optional.of(sent.decimalValue()) : parseNumber(sent.textValue());
        if (number.isEmpty()) {
            return refused(place, "form.wrongType.number", label(place));
        }
        BigDecimal value = number.orElseThrow();
        if (value.compareTo(field.min()) < 0 || value.compareTo(field.max()) > 0) {
            return refused(place, "form.numberOutOfRange", label(place), field.min(), field.max());
        }
        if (value.signum() != 0 && value.stripTrailingZeros().scale() > field.decimals()) {
            return field.decimals() == 0
                    ? refused(place, "form.notWhole", label(place))
                    : refused(place, "form.tooManyDecimals", label(place), field.decimals());
        }
        return Optional.of(inShortestForm(value));
    }

    private static Optional<BigDecimal> parseNumber(String text) {
        String digits = ThaiDates.toArabicDigits(Characters.trimmed(text));
        return NUMBER.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    private static BigDecimal inShortestForm(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private Optional<Object> readDate(Field.Date field, JsonNode sent, Place place) {
        if (!sent.isTextual()) {
            return refused(place, "form.wrongType.date", label(place));
        }
        String text = Characters.trimmed(sent.textValue());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = parseDate(text);
        if (day.isEmpty()) {
            return refused(place, "form.wrongType.date", label(place));
        }
        int buddhistYear = day.orElseThrow().getYear() + FiscalYear.BUDDHIST_OFFSET;
        if (buddhistYear < FIRST_YEAR || buddhistYear > LAST_YEAR) {
            return refused(place, "form.implausibleYear", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
        }
        if (field.past() && day.orElseThrow().isAfter(context.today())) {
            return refused(place, "form.dateInFuture", label(place), ThaiDates.longDate(context.today()));
        }
        return Optional.of(day.orElseThrow().toString());
    }

    private static Optional<LocalDate> parseDate(String text) {
        if (!ISO_DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<Object> readOneOf(Collection<String> values, JsonNode sent, Place place, String otherwise) {
        if (!sent.isTextual() && !sent.isIntegralNumber()) {
            return refused(place, otherwise, label(place));
        }
        String text = Characters.trimmed(sent.asText());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return values.contains(text) ? Optional.of(text) : refused(place, otherwise, label(place));
    }

    private Optional<Object> readChecklist(JsonNode sent, Place place) {
        if (!sent.isArray() || sent.size() > context.controlPoints()) {
            return refused(place, "form.wrongType.checklist");
        }
        List<Boolean> ticks = new ArrayList<>();
        for (JsonNode tick : sent) {
            if (!tick.isBoolean()) {
                return refused(place, "form.wrongType.checklist");
            }
            ticks.add(tick.booleanValue());
        }
        return ticks.isEmpty() ? Optional.empty() : Optional.of(ticks);
    }

    private Optional<Object> readFiles(Field.Files field, JsonNode sent, Place place) {
        if (!sent.isArray()) {
            return refused(place, "form.wrongType.files", label(place));
        }
        if (sent.size() > field.max()) {
            return refused(place, "form.tooManyFiles", label(place), field.max());
        }
        Set<String> ids = new HashSet<>();
        List<String> inOrder = new ArrayList<>();
        for (JsonNode id : sent) {
            if (!id.isTextual()) {
                return refused(place, "form.wrongType.files", label(place));
            }
            Optional<DocumentVersion> own =
                    Optional.ofNullable(context.attachments().get(id.textValue()));
            Optional<DocumentVersion> picked = own.isPresent() ? Optional.empty() : picked(field, id.textValue());
            if (own.isEmpty() && picked.isEmpty()) {
                return refused(place, field.orPicked() ? "form.notPickable" : "form.noSuchFile", label(place));
            }
            DocumentVersion attached = own.or(() -> picked).orElseThrow();
            if (picked.isEmpty() && attached.kind() != field.kind()) {
                return refused(place, "form.fileOfOtherKind", attached.fileName(), label(place));
            }
            if (!ids.add(id.textValue())) {
                return refused(place, "form.fileTwice", attached.fileName());
            }
            inOrder.add(id.textValue());
        }
        if (!inOrder.isEmpty() && inOrder.size() < field.min()) {
            return refused(place, "form.tooFewFiles", label(place), field.min());
        }
        return inOrder.isEmpty() ? Optional.empty() : Optional.of(inOrder);
    }

    private Optional<DocumentVersion> picked(Field.Files field, String versionId) {
        return field.orPicked() && VERSION_ID.matcher(versionId).matches()
                ? context.pickable().apply(versionId)
                : Optional.empty();
    }

    private Optional<Object> readTable(Field.Table table, JsonNode sent, Place place) {
        if (!sent.isArray()) {
            return refused(place, "form.wrongType.table", label(place));
        }
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        if (!rowCountFits(table.rows(), sent.size(), place)) {
            return Optional.empty();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            rows.add(readRow(table, sent.get(i), i, place));
        }
        return Optional.of(rows);
    }

    private boolean rowCountFits(Rows rows, int count, Place place) {
        int least = leastRows(rows);
        int most = rows instanceof Rows.Between between ? between.max() : least;
        if (count < least || count > most) {
            problems.add(
                    place.path(),
                    least == most ? "form.otherRowCount" : "form.rowCountOutOfRange",
                    label(place),
                    least,
                    most,
                    count);
            return false;
        }
        return true;
    }

    private int leastRows(Rows rows) {
        if (rows instanceof Rows.Between between) {
            return between.min();
        }
        return rows instanceof Rows.Numbered numbered ? numbered.count() : context.measures();
    }

    private Map<String, Object> readRow(Field.Table table, JsonNode sent, int row, Place place) {
        Map<String, Object> cells = new LinkedHashMap<>();
        if (!sent.isObject()) {
            problems.add(place.row(row), "form.wrongType.row");
            return cells;
        }
        refuseUnknownColumns(table, sent, row, place);
        for (Field column : table.columns()) {
            Place cell = place.cell(row, column.name());
            Optional<Object> value = read(column, sent.path(column.name()), cell);
            value.ifPresent(found -> cells.put(column.name(), found));
            requirePresent(column, value.isPresent(), cell);
            requireTicked(column, value, cell);
        }
        requireRowNumber(table.rows(), cells, row, place);
        return cells;
    }

    private void refuseUnknownColumns(Field.Table table, JsonNode sent, int row, Place place) {
        sent.fieldNames().forEachRemaining(name -> {
            if (table.columns().stream().noneMatch(column -> column.name().equals(name))) {
                String shown = Characters.shown(name);
                String where = NAME.matcher(name).matches() ? "%s.%s".formatted(place.row(row), name) : place.row(row);
                problems.add(where, "form.unknownColumn", shown);
            }
        });
    }

    private void requireRowNumber(Rows rows, Map<String, Object> cells, int row, Place place) {
        if (rows instanceof Rows.Between) {
            return;
        }
        String column = rows instanceof Rows.Numbered numbered ? numbered.column() : ((Rows.PerMeasure) rows).column();
        Object number = cells.get(column);
        if (number != null && !number.equals(BigDecimal.valueOf(row + 1L))) {
            problems.add(place.cell(row, column).path(), "form.rowOutOfOrder", row + 1);
        }
    }

    /** Where yes is needed, no is as good as nothing. */
    void requireTicked(Field field, Optional<Object> value) {
        requireTicked(field, value, new Place(field.name(), field.name()));
    }

    private void requireTicked(Field field, Optional<Object> value, Place place) {
        if (field instanceof Field.Tick && field.need() instanceof Need.Always && value.equals(Optional.of(false))) {
            problems.add(place.path(), "form.missing.tick", label(place));
        }
    }

    private void requirePresent(Field field, boolean present, Place place) {
        boolean mayBeEmpty = field.need() instanceof Need.Never || present;
        if (!mayBeEmpty && !problems.at(place.path())) {
            problems.add(place.path(), "form.missing." + field.type(), label(place));
        }
    }

    private Message label(Place place) {
        return Message.of("form.label.%s.%s".formatted(form.element(), place.labelled()));
    }

    private Optional<Object> refused(Place place, String key, Object... arguments) {
        problems.add(place.path(), key, arguments);
        return Optional.empty();
    }
}

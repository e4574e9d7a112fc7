package org.itacycle.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itacycle.calendar.ThaiDates;

/** The events of a year as a JSON array, one event on each line; the README documents its fields. */
final class YearJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private YearJson() {}

    static String of(List<YearEvent> events) {
        return events.stream().map(YearJson::line).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static String line(YearEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", iso(event.at()));
        fields.put("kind", event.kind().word());
        fields.put("step", event.step().isPresent() ? event.step().getAsInt() : null);
        fields.put("key", event.key());
        fields.put("to", event.to().orElse(null));
        fields.put("detail", event.detail());
        event.deadline().ifPresent(deadline -> {
            fields.put("startBy", iso(deadline.startBy()));
            fields.put("due", iso(deadline.due()));
        });
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("an event has no JSON", impossible);
        }
    }

    private static String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ThaiDates.ZONE));
    }
}

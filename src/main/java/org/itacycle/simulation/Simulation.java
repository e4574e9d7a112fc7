package org.itacycle.simulation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.itacycle.cycle.Cycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One simulated year and what is told about it. */
@Component
@Profile("simulation")
class Simulation {

    private final SimulatedYear year;
    private final YearRecords records;
    private final YearText text;

    Simulation(SimulatedYear year, YearRecords records, YearText text) {
        this.year = year;
        this.records = records;
        this.text = text;
    }

    /** A year as text for a reader and as JSON, both in UTF-8; the same for the same options, byte for byte. */
    record Told(byte[] text, byte[] json) {}

    Told run(SimulationOptions options) {
        Cycle cycle = year.run(options);
        List<YearEvent> events = records.events(cycle);
        return new Told(
                text.of(cycle, options, records.openings(cycle), events).getBytes(StandardCharsets.UTF_8),
                YearJson.of(events).getBytes(StandardCharsets.UTF_8));
    }
}

package org.itacycle.simulation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itacycle.calendar.FiscalYear;

/**
 * What to simulate.
 *
 * @param late how many working days after its due each opening of a step ends, by step
 * @param returns how often a step returns what it was given, by step
 * @param json where the events are written as JSON
 */
record SimulationOptions(
        FiscalYear year, SortedMap<Integer, Integer> late, SortedMap<Integer, Integer> returns, Optional<Path> json) {

    SimulationOptions(FiscalYear year, Map<Integer, Integer> late, Map<Integer, Integer> returns, Optional<Path> json) {
        this(year, new TreeMap<>(late), new TreeMap<>(returns), json);
    }

    SimulationOptions {
        late = new TreeMap<>(late);
        returns = new TreeMap<>(returns);
    }
}

package org.itacycle.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** A set of numbers, kept as ranges: as large as the trail, as small in memory as what is wrong with it. */
final class Numbers {

    /** From the first number of each range to its last. */
    private final NavigableMap<Long, Long> ranges = new TreeMap<>();

    record Range(long first, long last) {}

    /** All numbers from 1 to the last. */
    static Numbers to(long last) {
        Numbers numbers = new Numbers();
        if (last > 0) {
            numbers.ranges.put(1L, last);
        }
        return numbers;
    }

    boolean contains(long number) {
        Entry<Long, Long> range = ranges.floorEntry(number);
        return range != null && number <= range.getValue();
    }

    void remove(long number) {
        remove(number, number);
    }

    /** Takes away all numbers from the first to the last of them. */
    void remove(long first, long last) {
        Entry<Long, Long> range = ranges.floorEntry(last);
        while (range != null && range.getValue() >= first) {
            ranges.remove(range.getKey());
            if (range.getValue() > last) {
                ranges.put(last + 1, range.getValue());
            }
            if (range.getKey() < first) {
                ranges.put(range.getKey(), first - 1);
                return;
            }
            range = ranges.floorEntry(last);
        }
    }

    /** How many there are below a number. */
    long countBelow(long number) {
        long count = 0;
        for (Entry<Long, Long> range : ranges.headMap(number).entrySet()) {
            count += Math.min(range.getValue(), number - 1) - range.getKey() + 1;
        }
        return count;
    }

    List<Range> ranges() {
        List<Range> all = new ArrayList<>();
        ranges.forEach((first, last) -> all.add(new Range(first, last)));
        return all;
    }

    /** Tells the first numbers, at most so many. */
    void first(int most, LongConsumer teller) {
        int told = 0;
        for (Range range : ranges()) {
            for (long number = range.first(); number <= range.last() && told < most; number++) {
                teller.accept(number);
                told++;
            }
        }
    }
}

package org.itacycle.form;

import java.util.List;
import java.util.Map;

/**
 * What a form that starts a process shows beside its own labels, as JSON.
 *
 * @param element the start event
 */
record StartView(String element, Map<String, Object> values, Choices choices) {

    /** @param fiscalYears four-digit Buddhist years, the likeliest first */
    record Choices(List<Integer> fiscalYears) {}
}

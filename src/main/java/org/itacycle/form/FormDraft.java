package org.itacycle.form;

import java.time.Instant;
import java.util.Map;

/**
 * The unfinished content of an open task.
 *
 * @param revision counts the savings, from 1
 * @param values as they were saved: unchecked, only their names are known to be fields of the form
 */
record FormDraft(String taskId, int revision, Map<String, Object> values, String savedBy, Instant savedAt) {}

package org.itacycle.attack.load;

import java.util.List;
import java.util.Map;

/**
 * What there is to attack: open tasks by the element of their form, and other things that have an id.
 *
 * @param people account by account the headers of its session
 * @param tasks task ids by element
 * @param workers who may work at the task of an element
 * @param ids of versions, openings, definitions and instances
 */
record Targets(Map<String, String> people, Map<String, String> tasks, Map<String, String> workers, List<String> ids) {}

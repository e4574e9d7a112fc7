package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.ProcessVariables.Variable;

/**
 * Works the ladder of reminders, once on each working day at the set hour.
 */
public final class RemindersProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "reminders";

    /** The message that makes it look at once, without waiting for the hour. */
    public static final String REMINDERS_WANTED = "reminders-wanted";

    /** What must be known when an instance starts. */
    public static final List<Variable<?>> IN = List.of();

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of();

    /** The flow nodes of the model. */
    public enum Element {
        START_EVENT_EACH_DAY("StartEvent_EachDay"),
        START_EVENT_NOW("StartEvent_Now"),
        GATEWAY_ASK_CALENDAR("Gateway_AskCalendar"),
        GATEWAY_TIME_TO_TELL("Gateway_TimeToTell"),
        REMINDERS_FILL_SLOTS("Reminders_FillSlots"),
        REMINDERS_TELL("Reminders_Tell"),
        GATEWAY_CALENDAR_COMPLETE("Gateway_CalendarComplete"),
        REMINDERS_WARN_OF_CALENDAR("Reminders_WarnOfCalendar"),
        END_EVENT_EVERYBODY_TOLD("EndEvent_EverybodyTold"),
        END_EVENT_QUIET("EndEvent_Quiet");

        private final String id;

        Element(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private RemindersProcess() {}

    /** The ids of all flow nodes of the model. */
    public static Set<String> elementIds() {
        return Arrays.stream(Element.values()).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }
}

package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.ProcessVariables.Variable;

/**
 * One monitoring report, of a month (step 8), of the half year (step 9) or of the year (step 12).
 */
public final class MonitoringReportProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "monitoring-report";

    /** What must be known when an instance starts. */
    public static final List<Variable<?>> IN = List.of(
            ProcessVariables.CYCLE_ID,
            ProcessVariables.FISCAL_YEAR,
            ProcessVariables.STEP,
            ProcessVariables.OCCURRENCE,
            ProcessVariables.DUE_AT,
            ProcessVariables.COMMITTEE_GROUP);

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of();

    /** The flow nodes of the model. */
    public enum Element {
        START_EVENT_REPORT_DUE("StartEvent_ReportDue"),
        MONITORING_REPORT_WRITE("MonitoringReport_Write"),
        GATEWAY_SIGNATURE_NEEDED("Gateway_SignatureNeeded"),
        MONITORING_REPORT_REGISTER("MonitoringReport_Register"),
        MONITORING_REPORT_SIGN("MonitoringReport_Sign"),
        GATEWAY_REPORT_SIGNED("Gateway_ReportSigned"),
        MONITORING_REPORT_PUBLISH("MonitoringReport_Publish"),
        END_EVENT_REPORT_PUBLISHED("EndEvent_ReportPublished");

        private final String id;

        Element(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private MonitoringReportProcess() {}

    /** The ids of all flow nodes of the model. */
    public static Set<String> elementIds() {
        return Arrays.stream(Element.values()).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }
}

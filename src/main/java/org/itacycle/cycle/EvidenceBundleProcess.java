package org.itacycle.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.cycle.ProcessVariables.Variable;

/** Makes the bundle of evidence after step 10 was sent on, and again where that fails. */
public final class EvidenceBundleProcess {

    /** The id of the process and the name of its model file. */
    public static final String KEY = "evidence-bundle";

    /** What must be known when an instance starts. */
    public static final List<Variable<?>> IN = List.of(ProcessVariables.CYCLE_ID);

    /** What the instance hands back to its caller. */
    public static final List<Variable<?>> OUT = List.of();

    /** The flow nodes of the model. */
    public enum Element {
        START_EVENT_EVIDENCE_GATHERED("StartEvent_EvidenceGathered"),
        EVIDENCE_BUNDLE_MAKE("EvidenceBundle_Make"),
        END_EVENT_BUNDLE_KEPT("EndEvent_BundleKept");

        private final String id;

        Element(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private EvidenceBundleProcess() {}

    /** The ids of all flow nodes of the model. */
    public static Set<String> elementIds() {
        return Arrays.stream(Element.values()).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }
}

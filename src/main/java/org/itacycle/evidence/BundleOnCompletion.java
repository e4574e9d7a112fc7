package org.itacycle.evidence;

import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.WorkItem;
import org.itacycle.form.FormConsequence;
import org.itacycle.form.FormValues;
import org.springframework.stereotype.Component;

/**
 * Sending on step 10 makes or renews the bundle. What stops it is told at once and the form stays; the bundle itself is
 * made afterwards, so that nobody waits for hundreds of megabytes at the click.
 */
@Component
class BundleOnCompletion implements FormConsequence {

    private final EvidenceBundles bundles;
    private final BundleDispatch dispatch;

    BundleOnCompletion(EvidenceBundles bundles, BundleDispatch dispatch) {
        this.bundles = bundles;
        this.dispatch = dispatch;
    }

    @Override
    public boolean concerns(String element) {
        return element.equals(AnnualCycleProcess.Element.STEP10_GATHER_EVIDENCE.id());
    }

    @Override
    public void record(WorkItem item, FormValues values, String account) {
        bundles.require(item.cycleId(), EvidenceEntry.of(values.asMap()));
        dispatch.requested(item.cycleId());
    }
}

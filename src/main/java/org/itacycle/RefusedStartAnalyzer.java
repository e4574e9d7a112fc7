package org.itacycle;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refused start as its one line, without a stack trace. */
class RefusedStartAnalyzer extends AbstractFailureAnalyzer<RefusedStart> {

    @Override
    protected FailureAnalysis analyze(Throwable root, RefusedStart refused) {
        return new FailureAnalysis(refused.getMessage(), null, refused);
    }
}

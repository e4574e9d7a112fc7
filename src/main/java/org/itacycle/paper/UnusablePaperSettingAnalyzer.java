package org.itacycle.paper;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at a refused start which setting of the papers is at fault, instead of a trace. */
final class UnusablePaperSettingAnalyzer extends AbstractFailureAnalyzer<UnusablePaperSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnusablePaperSetting cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Correct the setting, or remove it to use what the product brings.", cause);
    }
}

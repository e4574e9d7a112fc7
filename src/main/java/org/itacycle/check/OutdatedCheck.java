package org.itacycle.check;

import java.util.List;
import org.itacycle.drafting.PaperMaking;
import org.springframework.stereotype.Component;

/** A document made of the form before the form was changed. */
@Component
class OutdatedCheck implements Check {

    private final PaperMaking making;

    OutdatedCheck(PaperMaking making) {
        this.making = making;
    }

    @Override
    public List<Finding> of(Matter matter) {
        return matter.documents().stream()
                .filter(document -> making.isOutdated(document.version(), matter.item(), matter.entered()))
                .map(document -> Finding.warning(
                        document.place(), "outdated", document.version().fileName()))
                .toList();
    }
}

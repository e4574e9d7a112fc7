package org.itacycle.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.itacycle.Messages;
import org.itacycle.document.DocumentOrigin;
import org.springframework.stereotype.Component;

/** A document of another agency, or of this one under a former name. */
@Component
class AgencyNameCheck implements Check {

    private final String name;
    private final List<String> formerNames;
    private final String formerly;

    AgencyNameCheck(CheckSettings agency, Messages messages) {
        this.name = PlainThai.squeezed(agency.name());
        this.formerNames = agency.formerNames().stream()
                .filter(former -> !PlainThai.squeezed(former).equals(name))
                .toList();
        this.formerly = messages.text("check.word.formerly");
    }

    @Override
    public List<Finding> of(Matter matter) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : matter.passages()) {
            String text = PlainThai.squeezed(passage.text());
            formerNames.stream()
                    .filter(former -> carries(text, PlainThai.squeezed(former)))
                    .map(former -> Finding.error(passage.place(), "other-agency", former))
                    .forEach(findings::add);
            passage.document()
                    // Not every paper that the product makes names the agency.
                    .filter(version -> version.origin() != DocumentOrigin.GENERATED && !text.contains(name))
                    .ifPresent(version ->
                            findings.add(Finding.warning(passage.place(), "agency-missing", version.fileName())));
        }
        return findings;
    }

    /** A former name that is part of today's counts only outside of it, and none counts where it is called former. */
    private boolean carries(String text, String former) {
        String rest = name.contains(former) ? text.replace(name, "\n") : text;
        return rest.replaceAll(formerly + Pattern.quote(former), "\n").contains(former);
    }
}

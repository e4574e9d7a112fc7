package org.itacycle.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itacycle.Messages;
import org.itacycle.drafting.Entered;
import org.itacycle.people.Account;
import org.itacycle.people.Accounts;
import org.itacycle.people.AgencySettings;
import org.springframework.stereotype.Component;

/** A measure whose responsible unit the agency does not have: a work group, a further unit of the settings, or a person. */
@Component
class ResponsibleUnitCheck implements Check {

    private final AgencySettings agency;
    private final CheckSettings settings;
    private final Accounts accounts;
    private final Pattern everybody;

    ResponsibleUnitCheck(AgencySettings agency, CheckSettings settings, Accounts accounts, Messages messages) {
        this.agency = agency;
        this.settings = settings;
        this.accounts = accounts;
        this.everybody = Pattern.compile(messages.text("check.word.everybody"));
    }

    @Override
    public List<Finding> of(Matter matter) {
        List<Entered> measures = matter.entered().rows("measures");
        Set<String> known = known();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            String responsible = measures.get(i).text("responsible");
            if (!responsible.isEmpty() && !isKnown(PlainThai.squeezed(responsible), known)) {
                findings.add(Finding.warning(
                        "measures[%d].responsible".formatted(i),
                        "unknown-unit",
                        responsible,
                        String.join(", ", agency.workGroups())));
            }
        }
        return findings;
    }

    private boolean isKnown(String responsible, Set<String> known) {
        return known.stream().anyMatch(responsible::contains)
                || everybody.matcher(responsible).find();
    }

    private Set<String> known() {
        return Stream.of(
                        agency.workGroups().stream(),
                        settings.units().stream(),
                        accounts.all().stream().map(Account::name))
                .flatMap(names -> names)
                .map(PlainThai::squeezed)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}

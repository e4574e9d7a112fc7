package org.itacycle.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itacycle.Message;
import org.itacycle.Refusal;
import org.itacycle.cycle.WorkItem;
import org.itacycle.drafting.Entered;
import org.itacycle.form.Field;
import org.itacycle.form.FormInspection;
import org.itacycle.form.FormValues;
import org.springframework.stereotype.Component;

/** Lets nothing on its way to the director that is surely wrong, and nothing that looks wrong unless it is confirmed. */
@Component
class SendingInspection implements FormInspection {

    private final Checks checks;

    SendingInspection(Checks checks) {
        this.checks = checks;
    }

    @Override
    public void inspect(WorkItem item, FormValues values, String account) {
        if (!checks.concern(item)) {
            return;
        }
        List<Finding> findings = checks.of(item, Entered.of(values.asMap()));
        Map<String, Message> mend = new LinkedHashMap<>();
        findings.stream()
                .filter(Finding::isError)
                .forEach(error -> mend.merge(error.place(), error.text(), SendingInspection::both));
        List<Finding> warnings = values.tick(Field.WARNINGS_ACCEPTED)
                ? List.of()
                : findings.stream().filter(finding -> !finding.isError()).toList();
        if (!warnings.isEmpty()) {
            mend.put(Field.WARNINGS_ACCEPTED, unconfirmed(warnings));
        }
        if (!mend.isEmpty()) {
            throw Refusal.ofFields(Message.of("form.refused", mend.size()), mend);
        }
    }

    private static Message unconfirmed(List<Finding> warnings) {
        List<Message> texts = new ArrayList<>();
        warnings.forEach(warning -> texts.add(Message.of("check.listed", warning.text())));
        Message listed = texts.stream().reduce(SendingInspection::both).orElseThrow();
        return Message.of("check.unconfirmed", Integer.toString(warnings.size()), listed);
    }

    private static Message both(Message one, Message other) {
        return Message.of("check.both", one, other);
    }
}

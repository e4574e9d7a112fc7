package org.itacycle.publication;

import java.time.Clock;
import org.itacycle.cycle.PublicationProcess.Element;
import org.itacycle.cycle.WorkItem;
import org.itacycle.form.FormConsequence;
import org.itacycle.form.FormValues;
import org.springframework.stereotype.Component;

/** The officer put a document at a target without an interface and says where; what he says is kept in the register. */
@Component
class PostedByHand implements FormConsequence {

    private final PublicationRegister register;
    private final Clock clock;

    PostedByHand(PublicationRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public boolean concerns(String element) {
        return element.equals(Element.PUBLICATION_MANUAL.id());
    }

    @Override
    public void record(WorkItem item, FormValues values, String account) {
        String location =
                values.text("address").or(() -> values.text("reference")).orElseThrow();
        register.markPosted(
                item.subject().orElseThrow(),
                location,
                values.text("reference"),
                values.files("screenshot"),
                account,
                clock.instant());
    }
}

package org.itacycle.watch;

import java.time.Clock;
import java.util.Map;
import org.itacycle.Message;
import org.itacycle.Refusal;
import org.itacycle.cycle.PublicationWatchProcess.Element;
import org.itacycle.cycle.WorkItem;
import org.itacycle.form.FormConsequence;
import org.itacycle.form.FormValues;
import org.itacycle.publication.PublicationRegister;
import org.itacycle.publication.Publications;
import org.itacycle.watch.LastLook.Answer;
import org.springframework.stereotype.Component;

/** The officer answers a finding; the register keeps the answer, and the model goes on by what the register says. */
@Component
class MendAnswered implements FormConsequence {

    private final WatchRegister register;
    private final PublicationRegister published;
    private final Publications publications;
    private final Clock clock;

    MendAnswered(WatchRegister register, PublicationRegister published, Publications publications, Clock clock) {
        this.register = register;
        this.published = published;
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    public boolean concerns(String element) {
        return element.equals(Element.PUBLICATION_WATCH_MEND.id());
    }

    @Override
    public void record(WorkItem item, FormValues values, String account) {
        String publicationId = item.subject().orElseThrow();
        MendAnswer answer = MendAnswer.of(values.text("action"));
        refuseWhatDoesNotFit(answer, publications.isByHand(publicationId));
        if (answer == MendAnswer.MOVED) {
            published.markMoved(
                    publicationId, values.text("address").orElseThrow(), values.files("screenshot"), account);
        }
        if (answer == MendAnswer.EXPLAINED) {
            register.find(publicationId).map(LastLook::explainedAsFound).ifPresent(register::record);
        }
        boolean isToBeLookedAt = answer != MendAnswer.EXPLAINED;
        register.answered(
                publicationId,
                new Answer(answer, values.text("reason").orElseThrow(), account, clock.instant(), isToBeLookedAt));
    }

    /** What the product brings to its target by itself has its address from there; the rest only a person can post again. */
    private static void refuseWhatDoesNotFit(MendAnswer answer, boolean byHand) {
        if (answer == MendAnswer.PUBLISH_AGAIN && byHand) {
            throw refused("watch.only-by-hand");
        }
        if (answer == MendAnswer.MOVED && !byHand) {
            throw refused("watch.only-by-the-product");
        }
    }

    private static Refusal refused(String why) {
        return Refusal.ofFields(Message.of("form.refused", 1), Map.of("action", Message.of(why)));
    }
}

package org.itacycle.reminder;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.itacycle.form.SentBack;
import org.itacycle.mail.WorkMails;
import org.itacycle.mail.WorkNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells those at a new task of it, once each; the person who sent the work on knows of it already. */
@Component
class WorkTelling {

    private static final Logger LOG = LoggerFactory.getLogger(WorkTelling.class);

    private final WorkItems workItems;
    private final PeopleAtWork people;
    private final SentBack returns;
    private final WorkNotices notices;
    private final WorkMails mails;
    private final RecipientAddresses addresses;
    private final List<OwnWords> ownWords;

    WorkTelling(
            WorkItems workItems,
            PeopleAtWork people,
            SentBack returns,
            WorkNotices notices,
            WorkMails mails,
            RecipientAddresses addresses,
            List<OwnWords> ownWords) {
        this.workItems = workItems;
        this.people = people;
        this.returns = returns;
        this.notices = notices;
        this.mails = mails;
        this.addresses = addresses;
        this.ownWords = List.copyOf(ownWords);
    }

    /**
     * Tells of a task unless it is done already.
     *
     * @param sender who sent the work on, where a person did
     */
    void tell(String taskId, Optional<String> sender) {
        workItems.find(taskId).ifPresent(item -> tell(item, sender));
    }

    private void tell(WorkItem item, Optional<String> sender) {
        Set<Recipient> recipients = new LinkedHashSet<>(people.at(item));
        sender.map(Recipient::person).ifPresent(recipients::remove);
        tell(item, recipients);
    }

    /** Tells somebody of a task that others have heard of before. */
    void tell(WorkItem item, Recipient late) {
        if (people.at(item).contains(late)) {
            tell(item, Set.of(late));
        }
    }

    private void tell(WorkItem item, Set<Recipient> recipients) {
        if (recipients.isEmpty()) {
            return;
        }
        BiConsumer<Recipient, String> telling = ownWords.stream()
                .filter(words -> words.concern(item))
                .findFirst()
                .<BiConsumer<Recipient, String>>map(
                        words -> (recipient, address) -> words.tell(item, recipient.key(), address))
                .orElseGet(() -> usual(item));
        for (Recipient recipient : recipients) {
            String address = addresses.of(recipient);
            if (address.isBlank()) {
                LOG.warn("{} has no mail address and is not told of task {}", recipient.key(), item.taskId());
                continue;
            }
            telling.accept(recipient, address);
        }
    }

    private BiConsumer<Recipient, String> usual(WorkItem item) {
        WorkNotice notice = notices.of(item);
        Optional<SentBack.Return> back = returns.by(item);
        return (recipient, address) -> back.ifPresentOrElse(
                sent -> mails.returnedWork(
                        key("returned", item, recipient), address, notice, sent.who(), sent.reason()),
                () -> mails.newWork(key("new", item, recipient), address, notice));
    }

    private static String key(String kind, WorkItem item, Recipient recipient) {
        return String.join("/", kind, item.taskId(), recipient.key());
    }
}

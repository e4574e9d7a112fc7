package org.itacycle.watch;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.people.Accounts;
import org.itacycle.publication.LaterLooks;
import org.springframework.stereotype.Component;

/** What people read about the last look at an address. */
@Component
class WatchLines implements LaterLooks {

    private final WatchRegister register;
    private final Accounts accounts;
    private final Messages messages;

    WatchLines(WatchRegister register, Accounts accounts, Messages messages) {
        this.register = register;
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public Map<String, Later> ofCycle(String cycleId) {
        return register.ofCycle(cycleId).stream()
                .filter(look -> look.lookedAt().isPresent())
                .collect(Collectors.toMap(LastLook::publicationId, this::later));
    }

    /** What was found, in a sentence. */
    String found(LastLook look) {
        String result = messages.text("watch.result." + look.result().orElseThrow());
        return look.finding()
                .map(finding -> messages.text("watch.found", result, finding))
                .orElse(result);
    }

    /** What the officer answered last, with his name, the time and the reason. */
    Optional<String> lastAnswer(LastLook look) {
        return look.answer()
                .map(answer -> messages.text(
                        "watch.answered",
                        messages.text("watch.answer." + answer.kind()),
                        accounts.displayName(answer.account()),
                        ThaiDates.dateAndTime(answer.at()),
                        answer.reason()));
    }

    private Later later(LastLook look) {
        String seen = messages.text(
                "watch.looked",
                ThaiDates.dateAndTime(look.lookedAt().orElseThrow()),
                Integer.toString(look.looks()),
                found(look));
        String since = look.badSince()
                .map(at -> messages.text("watch.since", seen, ThaiDates.dateAndTime(at)))
                .orElse(seen);
        String whole = look.isExplained()
                ? lastAnswer(look)
                        .map(answer -> messages.text("watch.explained", since, answer))
                        .orElse(since)
                : since;
        return new Later(whole, look.isAmiss());
    }
}

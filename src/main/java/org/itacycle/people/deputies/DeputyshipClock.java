package org.itacycle.people.deputies;

import java.util.Date;
import org.itacycle.people.Deputyship;
import org.springframework.stereotype.Component;

/** When a deputyship begins and ends, for its model. */
@Component("deputyshipClock")
class DeputyshipClock {

    private final DeputyBook book;

    DeputyshipClock(DeputyBook book) {
        this.book = book;
    }

    public Date begins(String deputyshipId) {
        return Date.from(find(deputyshipId).begins());
    }

    public Date ends(String deputyshipId) {
        return Date.from(find(deputyshipId).ends());
    }

    private Deputyship find(String id) {
        return book.byId(id)
                .map(DeputyBook.Entry::deputyship)
                .orElseThrow(() -> new IllegalStateException("no deputyship " + id));
    }
}

package org.itacycle.people.deputies;

import java.util.Date;
import org.itacycle.people.Deputyship;
import org.springframework.stereotype.Component;

/** When a deputyship begins and ends, for its model; public, because expressions call no others. */
@Component("deputyshipClock")
public class DeputyshipClock {

    private final DeputyBook book;

    DeputyshipClock(DeputyBook book) {
        this.book = book;
    }

    /** The beginning of its first day in Bangkok. */
    public Date begins(String deputyshipId) {
        return Date.from(find(deputyshipId).begins());
    }

    /** The end of its last day in Bangkok, or the moment at which it was ended early. */
    public Date ends(String deputyshipId) {
        return Date.from(find(deputyshipId).ends());
    }

    private Deputyship find(String id) {
        return book.byId(id)
                .map(DeputyBook.Entry::deputyship)
                .orElseThrow(() -> new IllegalStateException("no deputyship " + id));
    }
}

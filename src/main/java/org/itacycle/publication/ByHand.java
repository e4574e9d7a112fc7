package org.itacycle.publication;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.itacycle.Message;
import org.itacycle.publication.GuardedFetch.Look;
import org.itacycle.publication.Sighting.Known;
import org.springframework.stereotype.Component;

/**
 * Targets without an interface: a person puts the document there and says where. Where an address was given and leads to
 * the file it is fetched and compared; else the proof is the officer's word and a picture.
 */
@Component
class ByHand implements TargetMaker {

    private static final Set<Integer> NOTHING_THERE = Set.of(404, 410);
    private static final String PAGE = "text/html";

    private final GuardedFetch fetch;

    ByHand(GuardedFetch fetch) {
        this.fetch = fetch;
    }

    @Override
    public TargetKind kind() {
        return TargetKind.MANUAL;
    }

    @Override
    public PublicationTarget make(Target target, TargetSettings settings) {
        return new Place();
    }

    private final class Place implements PublicationTarget {

        @Override
        public Published publish(PublicationOrder order) {
            throw new IllegalStateException("a person publishes there: " + order.key());
        }

        @Override
        public Proof prove(PublicationOrder order) {
            String location = order.location().orElseThrow();
            if (!PostedAddress.isAddress(location)) {
                return attested(location, Message.of("publication.look.no-address"));
            }
            return judge(
                    order,
                    location,
                    fetch.look(URI.create(location), order.document().size(), null));
        }

        @Override
        public Sighting look(PublicationOrder order, Known known) {
            String location = order.location().orElseThrow();
            if (!PostedAddress.isAddress(location)) {
                return new Sighting.Unreadable(Message.of("publication.look.no-address"));
            }
            Look found = fetch.look(URI.create(location), order.document().size(), null);
            return judgeLater(order, location, found, known);
        }
    }

    private static Proof judge(PublicationOrder order, String location, Look look) {
        if (look instanceof Look.Impossible impossible) {
            return attested(location, impossible.why());
        }
        if (look instanceof Look.Answered answered) {
            return NOTHING_THERE.contains(answered.status())
                    ? Proof.mismatch(
                            "publication.problem.posted-missing", location, Integer.toString(answered.status()))
                    : attested(location, Message.of("publication.look.answered", Integer.toString(answered.status())));
        }
        Look.Content content = (Look.Content) look;
        if (content.sha256().equals(order.document().sha256())) {
            return Proof.equal(Proof.Kind.FETCHED, location, location, order);
        }
        return isPage(order, content)
                ? attested(location, Message.of("publication.look.page"))
                : Proof.differs(content.sha256(), "publication.problem.posted-differs", location);
    }

    /** Where a person vouched for a page it is enough that it answers; a file that was compared has to stay equal. */
    private static Sighting judgeLater(PublicationOrder order, String location, Look look, Known known) {
        if (look instanceof Look.Impossible impossible) {
            return silent(impossible.why(), known);
        }
        if (look instanceof Look.Answered answered) {
            return judgeLater(location, answered.status(), known);
        }
        Look.Content content = (Look.Content) look;
        if (content.sha256().equals(order.document().sha256())) {
            return new Sighting.InOrder(Optional.of(content.sha256()));
        }
        return isPage(order, content) && known != Known.COMPARED
                ? new Sighting.InOrder(Optional.empty())
                : Proof.differs(content.sha256(), "publication.problem.posted-differs", location)
                        .asSighting();
    }

    private static Sighting judgeLater(String location, int status, Known known) {
        if (HttpStatuses.mayPass(status)) {
            return silent(Message.of("publication.trouble.answers", location, Integer.toString(status)), known);
        }
        return known != Known.NEVER || NOTHING_THERE.contains(status)
                ? new Sighting.Gone(
                        Message.of("publication.problem.posted-missing", location, Integer.toString(status)))
                : new Sighting.Unreadable(Message.of("publication.look.answered", Integer.toString(status)));
    }

    private static Sighting silent(Message why, Known known) {
        return known == Known.NEVER ? new Sighting.Unreadable(why) : new Sighting.Silent(why);
    }

    private static boolean isPage(PublicationOrder order, Look.Content content) {
        return content.mediaType().equals(PAGE) && !order.document().mediaType().equals(PAGE);
    }

    private static Proof attested(String location, Message why) {
        return new Proof.Found(Proof.Kind.ATTESTED, location, Optional.empty(), Optional.empty(), Optional.of(why));
    }
}

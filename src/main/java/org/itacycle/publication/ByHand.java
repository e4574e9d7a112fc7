package org.itacycle.publication;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.itacycle.Message;
import org.itacycle.publication.GuardedFetch.Look;
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
        boolean isPage = content.mediaType().equals(PAGE)
                && !order.document().mediaType().equals(PAGE);
        return isPage
                ? attested(location, Message.of("publication.look.page"))
                : Proof.mismatch("publication.problem.posted-differs", location);
    }

    private static Proof attested(String location, Message why) {
        return new Proof.Found(Proof.Kind.ATTESTED, location, Optional.empty(), Optional.empty(), Optional.of(why));
    }
}

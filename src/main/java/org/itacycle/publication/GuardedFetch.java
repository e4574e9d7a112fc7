package org.itacycle.publication;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.itacycle.Message;
import org.springframework.stereotype.Component;

/**
 * Fetches an address that a person or another server named, and compares what is there. It connects only to what
 * {@link ReachableHosts} allows, also after a redirect, and reads no more and no longer than needed.
 */
@Component
class GuardedFetch {

    private static final int MOST_REDIRECTS = 3;

    private final ReachableHosts hosts;
    private final TimeLimits limits;

    GuardedFetch(ReachableHosts hosts, PublishingLimits limits) {
        this.hosts = hosts;
        this.limits = limits.limits();
    }

    /** What was found at an address. */
    sealed interface Look {
        /** Something is there. */
        record Content(URI at, String mediaType, String sha256) implements Look {}

        /** The server answered that nothing can be had. */
        record Answered(int status) implements Look {}

        /** It could not be looked at. */
        record Impossible(Message why) implements Look {}
    }

    /**
     * Looks at an address.
     *
     * @param expectedSize reading stops behind it: then the bytes differ whatever follows
     * @param trusted a further address whose host and port may be fetched from; may be null
     */
    Look look(URI address, long expectedSize, URI trusted) {
        Deadline deadline = Deadline.of(limits);
        URI at = address;
        try {
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                List<InetAddress> addresses = hosts.addressesOf(at, trusted);
                PlainHttp.Answer answer = PlainHttp.get(at, addresses.get(0), limits, deadline, expectedSize);
                Optional<URI> next = redirection(at, answer);
                if (next.isEmpty()) {
                    return look(at, answer);
                }
                at = next.get();
            }
            return new Look.Impossible(Message.of("publication.look.redirects"));
        } catch (ReachableHosts.NotReachable refused) {
            return new Look.Impossible(refused.why());
        } catch (IOException broken) {
            return new Look.Impossible(Message.of("publication.look.unreachable", at.getHost()));
        }
    }

    private static Look look(URI at, PlainHttp.Answer answer) {
        if (answer.status() != 200) {
            return new Look.Answered(answer.status());
        }
        return answer.sha256()
                .<Look>map(sha256 -> new Look.Content(at, answer.mediaType(), sha256))
                .orElseGet(() -> new Look.Impossible(Message.of("publication.look.encoded")));
    }

    private static Optional<URI> redirection(URI at, PlainHttp.Answer answer) throws IOException {
        boolean redirects = answer.status() >= 301 && answer.status() <= 308 && answer.status() != 304;
        if (!redirects || answer.location().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(at.resolve(answer.location().get()));
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("redirected to no address", noAddress);
        }
    }
}

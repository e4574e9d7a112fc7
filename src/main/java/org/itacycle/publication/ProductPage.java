package org.itacycle.publication;

import java.io.IOException;
import java.net.URI;
import org.itacycle.Message;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;

/**
 * The product's own public page. A document is on it as soon as the register says so; the proof fetches it from its
 * public address, as an assessor would.
 */
final class ProductPage implements PublicationTarget {

    private final PublicAddress address;
    private final HttpCalls http;

    ProductPage(PublicAddress address, HttpCalls http) {
        this.address = address;
        this.http = http;
    }

    @Override
    public Published publish(PublicationOrder order) {
        return new Published(addressOf(order).toString());
    }

    @Override
    public Proof prove(PublicationOrder order) {
        URI where = addressOf(order);
        try {
            return http.within(http.deadline())
                    .get()
                    .uri(where)
                    .exchange((request, response) -> judge(order, where, response));
        } catch (ResourceAccessException unreachable) {
            throw new TargetTrouble(Message.of("publication.trouble.unreachable", where.toString()), unreachable);
        }
    }

    private URI addressOf(PublicationOrder order) {
        return address.of(order.publicationId(), order.document().fileName());
    }

    private static Proof judge(PublicationOrder order, URI where, ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status != 200) {
            return HttpStatuses.refused(status, where.toString());
        }
        String found = Sha256.of(response.getBody(), order.document().size());
        return found.equals(order.document().sha256())
                ? Proof.equal(Proof.Kind.FETCHED, where.toString(), where.toString(), order)
                : Proof.differs(found, "publication.problem.address-differs", where.toString());
    }
}

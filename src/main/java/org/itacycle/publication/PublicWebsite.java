package org.itacycle.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.itacycle.Message;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * The product's own public page. A document is on it as soon as the register says so; the proof fetches it from its
 * public address, as an assessor would.
 */
@Component
class PublicWebsite implements PublicationTarget {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(20);

    private final PublicAddress address;
    private final RestClient http;

    PublicWebsite(PublicAddress address) {
        this.address = address;
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(READ);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public Target target() {
        return Target.WEBSITE;
    }

    @Override
    public Published publish(PublicationOrder order) {
        return new Published(addressOf(order).toString());
    }

    @Override
    public Proof prove(PublicationOrder order) {
        URI where = addressOf(order);
        return http.get().uri(where).exchange((request, response) -> judge(order, where, response));
    }

    private URI addressOf(PublicationOrder order) {
        return address.of(order.publicationId(), order.document().fileName());
    }

    private static Proof judge(PublicationOrder order, URI where, ClientHttpResponse response) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        if (status.is5xxServerError()) {
            throw new ResourceAccessException("the public address answers " + status.value());
        }
        if (status.value() != 200) {
            return new Proof.Mismatch(Message.of(
                    "publication.problem.address-answers", where.toString(), Integer.toString(status.value())));
        }
        return sameBytes(order, response.getBody())
                ? new Proof.Found(Proof.Kind.FETCHED, where.toString())
                : new Proof.Mismatch(Message.of("publication.problem.address-differs", where.toString()));
    }

    private static boolean sameBytes(PublicationOrder order, InputStream body) {
        try {
            return Sha256.of(body, order.document().size())
                    .equals(order.document().sha256());
        } catch (IOException cut) {
            throw new UncheckedIOException("the public address stopped answering", cut);
        }
    }
}

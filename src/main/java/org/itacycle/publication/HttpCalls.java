package org.itacycle.publication;

import java.net.http.HttpClient;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Speaks HTTP to the servers of the configuration; no redirect is followed, and no answer is waited for too long. */
@Component
class HttpCalls {

    private final HttpClient client;
    private final TimeLimits limits;

    HttpCalls(PublishingLimits limits) {
        this.limits = limits.limits();
        this.client = HttpClient.newBuilder()
                .connectTimeout(this.limits.connect())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    Deadline deadline() {
        return Deadline.of(limits);
    }

    /** For the next question; its answer has to be read whole before the deadline. */
    RestClient within(Deadline deadline) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        // Limits the whole exchange: sending, waiting, and reading the answer to its end.
        requests.setReadTimeout(deadline.forNextQuestion());
        return RestClient.builder().requestFactory(requests).build();
    }
}

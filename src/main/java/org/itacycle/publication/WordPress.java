package org.itacycle.publication;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.itacycle.Message;
import org.itacycle.document.DocumentStore;
import org.itacycle.document.DocumentVersion;
import org.itacycle.publication.GuardedFetch.Look;
import org.itacycle.publication.PublishingStages.Stage;
import org.itacycle.publication.WordPressApi.Media;
import org.itacycle.publication.WordPressApi.Post;
import org.itacycle.publication.WordPressApi.Upload;
import org.springframework.web.util.HtmlUtils;

/**
 * A WordPress site. Each publication is a post and a file, both found again by a slug made from the order's key: what an
 * interrupted attempt left there is used, not made twice. The post stays a draft until its file is there, and the file
 * belongs to the post, so nothing half-published can be seen. The proof looks at both as a visitor would.
 */
final class WordPress implements PublicationTarget {

    private final WordPressApi api;
    private final URI site;
    private final GuardedFetch fetch;
    private final HttpCalls http;
    private final DocumentStore documents;
    private final PublishingStages stages;

    WordPress(
            WordPressApi api,
            URI site,
            GuardedFetch fetch,
            HttpCalls http,
            DocumentStore documents,
            PublishingStages stages) {
        this.api = api;
        this.site = site;
        this.fetch = fetch;
        this.http = http;
        this.documents = documents;
        this.stages = stages;
    }

    @Override
    public Published publish(PublicationOrder order) {
        Deadline deadline = http.deadline();
        String slug = order.shortKey();
        Post post = api.post(slug, false, deadline)
                .orElseGet(() -> api.draft(slug, asText(order.document().title()), deadline));
        Media media = usable(order, deadline).orElseGet(() -> upload(order, post.id(), deadline));
        stages.reached(Stage.BYTES_ARRIVED, order.key());
        if (post.visible() && post.content().contains(HtmlUtils.htmlEscape(media.sourceUrl()))) {
            return new Published(post.link());
        }
        return new Published(
                api.show(post.id(), content(order.document(), media), deadline).link());
    }

    @Override
    public Proof prove(PublicationOrder order) {
        Deadline deadline = http.deadline();
        Optional<Post> post = api.post(order.shortKey(), true, deadline).filter(Post::visible);
        if (post.isEmpty()) {
            return Proof.mismatch("publication.problem.post-missing", site.toString());
        }
        Optional<Media> media = api.media(fileSlug(order), deadline)
                .filter(file -> post.get().content().contains(HtmlUtils.htmlEscape(file.sourceUrl())));
        return media.map(file -> judge(order, post.get(), file))
                .orElseGet(() -> Proof.mismatch(
                        "publication.problem.post-without-file", post.get().link()));
    }

    private Proof judge(PublicationOrder order, Post post, Media media) {
        Look look = look(order, media);
        if (look instanceof Look.Impossible impossible) {
            throw new TargetTrouble(impossible.why());
        }
        if (look instanceof Look.Answered answered) {
            return HttpStatuses.refused(answered.status(), media.sourceUrl());
        }
        return isEqual(order, look)
                ? Proof.equal(Proof.Kind.FETCHED, post.link(), media.sourceUrl(), order)
                : Proof.differs(
                        ((Look.Content) look).sha256(), "publication.problem.address-differs", media.sourceUrl());
    }

    /** The file of an earlier attempt; where a person asked to mend it and its bytes differ, it makes room. */
    private Optional<Media> usable(PublicationOrder order, Deadline deadline) {
        Optional<Media> found = api.media(fileSlug(order), deadline);
        if (found.isPresent() && order.mending() && !isEqual(order, look(order, found.get()))) {
            api.delete(found.get(), deadline);
            return Optional.empty();
        }
        return found;
    }

    private Media upload(PublicationOrder order, long post, Deadline deadline) {
        DocumentVersion document = order.document();
        try (InputStream content = documents.content(document.id())) {
            return api.upload(
                    new Upload(
                            fileSlug(order),
                            order.shortKey() + order.ending(),
                            asText(document.title()),
                            document.mediaType(),
                            document.size(),
                            content),
                    post,
                    deadline);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the document cannot be read: " + document.id(), unreadable);
        }
    }

    private Look look(PublicationOrder order, Media media) {
        try {
            return fetch.look(URI.create(media.sourceUrl()), order.document().size(), site);
        } catch (IllegalArgumentException noAddress) {
            return new Look.Impossible(Message.of("publication.look.no-web-address"));
        }
    }

    private static boolean isEqual(PublicationOrder order, Look look) {
        return look instanceof Look.Content content
                && content.sha256().equals(order.document().sha256());
    }

    /** Files and posts of a site may not share a slug. */
    private static String fileSlug(PublicationOrder order) {
        return order.shortKey() + "-file";
    }

    private static String content(DocumentVersion document, Media media) {
        return "<p><a href=\"%s\">%s</a></p>\n<p><small>SHA-256: %s</small></p>"
                .formatted(HtmlUtils.htmlEscape(media.sourceUrl()), asText(document.title()), document.sha256());
    }

    /** A site prints titles as markup, and runs what stands in square brackets. */
    private static String asText(String title) {
        return HtmlUtils.htmlEscape(title, "UTF-8").replace("[", "&#91;").replace("]", "&#93;");
    }
}

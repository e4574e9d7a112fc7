package org.itacycle.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.itacycle.document.DocumentStore;
import org.springframework.stereotype.Component;

/** Targets that are WordPress sites. */
@Component
class WordPressSites implements TargetMaker {

    private static final Set<String> COLLECTIONS = Set.of("posts", "pages");

    private final HttpCalls http;
    private final GuardedFetch fetch;
    private final DocumentStore documents;
    private final PublishingStages stages;
    private final ObjectMapper json;

    WordPressSites(
            HttpCalls http, GuardedFetch fetch, DocumentStore documents, PublishingStages stages, ObjectMapper json) {
        this.http = http;
        this.fetch = fetch;
        this.documents = documents;
        this.stages = stages;
        this.json = json;
    }

    @Override
    public TargetKind kind() {
        return TargetKind.WORDPRESS;
    }

    @Override
    public PublicationTarget make(Target target, TargetSettings settings) {
        URI url = settings.needed(target, "url", settings.url());
        requireSafe(target, url);
        if (!COLLECTIONS.contains(settings.collection())) {
            throw TargetSettings.refused(target, "collection", "is neither posts nor pages");
        }
        String user = settings.needed(target, "user", settings.user());
        Secret secret =
                settings.needed(target, "secret", settings.credentials(target).orElse(null));
        WordPressApi api =
                new WordPressApi(http, json, url, user, secret, settings.collection(), settings.categories());
        return new WordPress(api, url, fetch, http, documents, stages);
    }

    /** An application password never travels unencrypted, except within this machine. */
    private static void requireSafe(Target target, URI url) {
        boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null || url.getRawUserInfo() != null) {
            throw TargetSettings.refused(target, "url", "is no plain address of a site");
        }
        if (!"https".equalsIgnoreCase(url.getScheme()) && !isThisMachine(url.getHost())) {
            throw TargetSettings.refused(target, "url", "has to begin with https, for a password is sent there");
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }
}

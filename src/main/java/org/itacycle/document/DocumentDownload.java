package org.itacycle.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a request with the bytes of a document so that no browser can take them for a page of this site. */
@Component
public class DocumentDownload {

    private final DocumentStore store;

    DocumentDownload(DocumentStore store) {
        this.store = store;
    }

    /**
     * The answer for one version: its own type and no other, its Thai name (RFC 6266), no script, no access to the
     * site's session. What browsers show safely opens in them, everything else is saved.
     */
    public ResponseEntity<Resource> of(DocumentVersion version, CacheControl caching) {
        return ResponseEntity.ok()
                .contentType(typeOf(version))
                .contentLength(version.size())
                .cacheControl(caching)
                .eTag("\"" + version.sha256() + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(version).toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .body(new Content(version));
    }

    private static MediaType typeOf(DocumentVersion version) {
        MediaType type = MediaType.parseMediaType(version.mediaType());
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    private static ContentDisposition disposition(DocumentVersion version) {
        boolean shown =
                FileType.of(version.mediaType()).map(FileType::shownInBrowser).orElse(false);
        return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(version.fileName(), StandardCharsets.UTF_8)
                .build();
    }

    /** Opened only when bytes are really sent: not for HEAD on an unchanged file. */
    private final class Content extends AbstractResource {

        private final DocumentVersion version;

        Content(DocumentVersion version) {
            this.version = version;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public long contentLength() {
            return version.size();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return store.content(version.id());
        }

        @Override
        public String getDescription() {
            return "document version " + version.id();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Content content && content.version.equals(version);
        }

        @Override
        public int hashCode() {
            return version.hashCode();
        }
    }
}

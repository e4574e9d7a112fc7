package org.itacycle.publication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.itacycle.BaseAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Where the public finds a published file: the address holds the publication's id and ends in the file's name. */
@Component
public class PublicAddress {

    private final BaseAddress base;

    PublicAddress(BaseAddress base) {
        this.base = base;
    }

    /** The absolute address that an assessor clicks. */
    public URI of(String publicationId, String fileName) {
        return base.of(path(publicationId, fileName));
    }

    /** The address within this site, encoded. */
    public static String path(String publicationId, String fileName) {
        return "/public/files/" + publicationId + "/"
                + UriUtils.encodePathSegment(nameInAddress(fileName), StandardCharsets.UTF_8);
    }

    /** The file's name without what proxies and servers refuse within a path, however it is encoded. */
    public static String nameInAddress(String fileName) {
        return fileName.replaceAll("[%;\\\\/]", "_");
    }
}

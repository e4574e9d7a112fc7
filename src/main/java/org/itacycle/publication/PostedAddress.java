package org.itacycle.publication;

import java.net.URI;
import java.net.URISyntaxException;

/** The address at which a person says to have put a document. */
public final class PostedAddress {

    private PostedAddress() {}

    /** Whether it is an absolute address of the web, without credentials in it. */
    public static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}

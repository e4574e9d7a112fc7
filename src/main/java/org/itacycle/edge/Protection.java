package org.itacycle.edge;

import java.util.LinkedHashMap;
import java.util.Map;

/** What browsers are told with every answer, whoever makes it. */
final class Protection {

    static final String POLICY = "Content-Security-Policy";

    /** A page of ours: no script, nothing from elsewhere, in nobody's frame. */
    private static final String OWN_PAGES =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                    + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final String ONE_YEAR = "max-age=31536000";

    private final Map<String, String> always = new LinkedHashMap<>();
    private final String policy;

    /**
     * @param https whether this server is reached by https only
     * @param signOutOrigin another server that a form may lead to, the agency's own sign-in; empty where there is none
     */
    Protection(boolean https, String signOutOrigin) {
        policy = signOutOrigin.isEmpty() ? OWN_PAGES : OWN_PAGES + " " + signOutOrigin;
        always.put("X-Content-Type-Options", "nosniff");
        always.put("X-Frame-Options", "DENY");
        always.put("Referrer-Policy", "no-referrer");
        always.put(
                "Permissions-Policy",
                "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(),"
                        + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()");
        if (https) {
            always.put("Strict-Transport-Security", ONE_YEAR);
        }
    }

    /**
     * What an answer with this policy carries beside it, by name. A sandbox and a browsing context of its own exclude each
     * other: browsers that follow the standard (HTML, “create navigation params by fetching”) refuse to show both.
     */
    Map<String, String> beside(String policyOfTheAnswer) {
        Map<String, String> headers = new LinkedHashMap<>(always);
        if (!policyOfTheAnswer.contains("sandbox")) {
            headers.put("Cross-Origin-Opener-Policy", "same-origin");
        }
        return headers;
    }

    /** The policy of whatever has none of its own. */
    String policy() {
        return policy;
    }
}

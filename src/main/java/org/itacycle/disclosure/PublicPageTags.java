package org.itacycle.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Marks the public pages and the JSON with a tag of their content, so that nothing unchanged is sent twice. Files carry
 * the hash of their bytes already and are never held in memory for it.
 */
@Component
class PublicPageTags extends ShallowEtagHeaderFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !(path.equals("/public") || path.startsWith("/public/")) || path.startsWith("/public/files/");
    }
}

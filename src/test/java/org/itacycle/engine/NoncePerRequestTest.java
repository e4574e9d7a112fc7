package org.itacycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class NoncePerRequestTest {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    private final ServletContext server = new MockServletContext();

    @Test
    void aRequestInBetweenDoesNotChangeTheNonceOfAPage() throws Exception {
        open(page -> {
            page.setAttribute(NONCE, "first");
            Object ours = page.getAttribute(NONCE);
            open(other -> other.setAttribute(NONCE, "second"));
            assertThat(page.getAttribute(NONCE)).isEqualTo(ours).isNotEqualTo("first");
        });
    }

    @Test
    void everythingElseIsTheServersOwn() throws Exception {
        server.setAttribute("kept", "before");
        open(page -> {
            assertThat(page.getAttribute("kept")).isEqualTo("before");
            page.setAttribute("made", "now");
        });
        assertThat(server.getAttribute("made")).isEqualTo("now");
    }

    private interface Page {
        void seenWith(ServletContext context) throws Exception;
    }

    private void open(Page page) throws Exception {
        FilterChain chain = (request, response) -> {
            try {
                page.seenWith(request.getServletContext());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        };
        new NoncePerRequest().doFilter(new MockHttpServletRequest(server), new MockHttpServletResponse(), chain);
    }
}

package org.itacycle.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the web apps its own nonce, from a source that nobody can foretell. The web apps keep one for the
 * whole server between writing the header and writing the page; with several people at work the two then differ and the
 * page stays blank.
 */
final class NoncePerRequest extends OncePerRequestFilter {

    private static final int NONCE_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new Request(request);
        chain.doFilter(page, new Response(response, page));
    }

    private static String unforeseeable() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The header is written with the web apps' nonce, which comes from an ordinary generator. */
    private static final class Response extends HttpServletResponseWrapper {

        private final Request page;

        Response(HttpServletResponse response, Request page) {
            super(response);
            this.page = page;
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, value == null || page.theirs == null ? value : value.replace(page.theirs, page.ours));
        }
    }

    private static final class Request extends HttpServletRequestWrapper {

        private final ServletContext server;
        private String theirs;
        private String ours;

        Request(HttpServletRequest request) {
            super(request);
            server = (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(), new Class<?>[] {ServletContext.class}, this::call);
        }

        @Override
        public ServletContext getServletContext() {
            return server;
        }

        private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
            boolean concernsNonce = arguments != null
                    && arguments.length > 0
                    && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0]);
            if (concernsNonce && method.getName().equals("setAttribute")) {
                theirs = (String) arguments[1];
                ours = unforeseeable();
                return null;
            }
            if (concernsNonce && method.getName().equals("getAttribute")) {
                return ours;
            }
            try {
                return method.invoke(getRequest().getServletContext(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}

package org.itacycle.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the web apps its own nonce. The web apps keep one for the whole server between writing the header
 * and writing the page; with several people at work the two then differ and the page stays blank.
 */
final class NoncePerRequest extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Request(request), response);
    }

    private static final class Request extends HttpServletRequestWrapper {

        private final ServletContext server;
        private Object nonce;

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
                nonce = arguments[1];
                return null;
            }
            if (concernsNonce && method.getName().equals("getAttribute")) {
                return nonce;
            }
            try {
                return method.invoke(getRequest().getServletContext(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}

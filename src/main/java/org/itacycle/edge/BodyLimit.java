package org.itacycle.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Refuses bodies that are larger than any form of ours, before anything reads them: by the length they announce, or
 * where they announce none, once so much has arrived. Files have a limit of their own where files are taken.
 */
final class BodyLimit extends OncePerRequestFilter {

    /** The largest form: 60 measures with all their texts in Thai, written as JSON within JSON. */
    static final DataSize OF_A_FORM = DataSize.ofMegabytes(2);

    /** An account and a password. */
    static final DataSize OF_A_SIGN_IN = DataSize.ofKilobytes(8);

    private static final List<PathPattern> TAKE_FILES =
            patterns("/api/tasks/*/documents", "/calendar/file", "/admin/items/file", "/public/verify/*");
    private static final List<PathPattern> SIGN_IN = patterns("/login", "/login/**", "/logout");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFile(request)) {
            chain.doFilter(request, response);
            return;
        }
        int most = Math.toIntExact((at(SIGN_IN, request) ? OF_A_SIGN_IN : OF_A_FORM).toBytes());
        if (request.getContentLengthLong() > most) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            chain.doFilter(request, response);
        } else if (isForm(request)) {
            // Its fields are read out of the server's own reach; no browser sends it this way.
            refuse(response, HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            byte[] body = request.getInputStream().readNBytes(most + 1);
            if (body.length > most) {
                refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else {
                chain.doFilter(new ReadAlready(request, body), response);
            }
        }
    }

    /** What is still on its way is not waited for. */
    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.sendError(status);
    }

    private static boolean isFile(HttpServletRequest request) {
        return type(request).startsWith("multipart/") && at(TAKE_FILES, request);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = type(request);
        return type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) || type.startsWith("multipart/");
    }

    private static String type(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    }

    private static boolean at(List<PathPattern> places, HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return places.stream().anyMatch(place -> place.matches(path));
    }

    private static List<PathPattern> patterns(String... paths) {
        return List.of(paths).stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    private static final class ReadAlready extends HttpServletRequestWrapper {

        private final ByteArrayInputStream body;

        ReadAlready(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] bytes, int offset, int length) {
                    return body.read(bytes, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("nothing here reads asynchronously");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}

package org.itacycle.document;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses an upload that says beforehand that it is too large; no byte of it is kept. What arrives is read and dropped
 * first: many clients lose an answer that comes while they still send. Beyond a bound the connection is closed instead.
 */
@Component
class UploadLimit extends OncePerRequestFilter {

    /** Room for the multipart wrapping around the file. */
    private static final DataSize WRAPPING = DataSize.ofKilobytes(64);

    private static final int DROPPED_AT_MOST = 4;

    private final long mostBytes;
    private final HandlerExceptionResolver answers;

    UploadLimit(DocumentSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.mostBytes = settings.maxSize().toBytes() + WRAPPING.toBytes();
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isUpload(request) && request.getContentLengthLong() > mostBytes) {
            drop(request);
            answers.resolveException(request, response, null, new MaxUploadSizeExceededException(mostBytes));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private void drop(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() <= mostBytes * DROPPED_AT_MOST) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }
}

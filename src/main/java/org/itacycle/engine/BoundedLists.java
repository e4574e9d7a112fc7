package org.itacycle.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every list that is asked of the engine an end. The engine refuses lists without one to people, and the web apps
 * ask for some of theirs so: to those calls the limit is added, and larger numbers become the limit.
 */
final class BoundedLists extends OncePerRequestFilter {

    private static final String MAX_RESULTS = "maxResults=";

    /** The engine counts its metrics in at most so many intervals. */
    private static final int INTERVALS = 200;

    private static final String METRICS = "/metrics";

    private final IntSupplier limit;

    /** @param limit the longest list, in entries; known once the engine runs, which is after this filter is made */
    BoundedLists(IntSupplier limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Bounded(request), response);
    }

    /** What stands behind the question mark, with an end to the list. */
    String bounded(String query, int most) {
        Stream<String> others = Optional.ofNullable(query).stream()
                .flatMap(text -> Arrays.stream(text.split("&")))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(MAX_RESULTS));
        return Stream.concat(others, Stream.of(MAX_RESULTS + wanted(query, most)))
                .collect(Collectors.joining("&"));
    }

    private String wanted(String query, int most) {
        return Optional.ofNullable(query).stream()
                .flatMap(text -> Arrays.stream(text.split("&")))
                .filter(parameter -> parameter.startsWith(MAX_RESULTS))
                .map(parameter -> parameter.substring(MAX_RESULTS.length()))
                .findFirst()
                .filter(number -> isNoLongerThan(most, number))
                .orElseGet(() -> Integer.toString(most));
    }

    /** What is no number stays for the engine to refuse. */
    private static boolean isNoLongerThan(int most, String number) {
        return !number.matches("\\d+") || number.length() < 10 && Integer.parseInt(number) <= most;
    }

    private final class Bounded extends HttpServletRequestWrapper {

        private Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            boolean counts = getRequestURI().endsWith(METRICS);
            return bounded(super.getQueryString(), counts ? INTERVALS : limit.getAsInt());
        }
    }
}

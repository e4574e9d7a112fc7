package org.itacycle.attack.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itacycle.attack.load.RawConnection.Reply;
import org.itacycle.support.SignedIn;

/** Sends hostile requests to a product and looks at what they did: to its answers, its records, its memory, its folder. */
final class HostileLoad {

    /** What gives away the inside of the product: a line of a stack trace, a class, a statement or an error of a database. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\tat [\\w.$]+\\(|\\.java:\\d+\\)|\\b(?:java|javax|jakarta|org\\.springframework|org\\.camunda|org\\.itacycle|"
                    + "com\\.fasterxml|org\\.apache|org\\.h2|org\\.postgresql)\\.[a-z]+\\.\\w+"
                    + "|(?i:\\bselect\\b.{1,200}\\bfrom\\b.{1,80}\\b(?:act|ita)_|\\binsert into (?:act|ita)_|jdbcsql|psqlexception|"
                    + "syntax error in sql|ENGINE-\\d{5})",
            Pattern.DOTALL);

    private static final List<String> PEOPLE = List.of("officer", "committee1", "director", "head", "admin");
    private static final int MOST_TOLD = 40;

    private final int requests;
    private final int senders;
    private final long seed;
    private final int only;
    private final Map<String, LongAdder> statuses = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> kinds = new ConcurrentHashMap<>();
    private final Map<String, List<String>> faults = new TreeMap<>();
    private String before = "";
    private String after = "";
    private List<String> leftBehind = List.of();
    private long seconds;
    private String heap = "";
    private long medianMillis;
    private long p95Millis;
    private int looks;

    /** @param only the one request to send; negative for all */
    HostileLoad(int requests, int senders, long seed, int only) {
        this.requests = requests;
        this.senders = senders;
        this.seed = seed;
        this.only = only;
    }

    void against(ProductProcess product) throws Exception {
        Map<String, SignedIn> people = new LinkedHashMap<>();
        for (String account : PEOPLE) {
            people.put(account, SignedIn.as(account, product.port()));
        }
        SignedIn colleague = SignedIn.as("officer", product.port());
        PreparedYears years = new PreparedYears(people.get("officer"));
        years.open();
        product.ask("jobs", HostileProduct.JOBS);
        before = product.ask("state", HostileProduct.STATE);
        List<Path> files = files(product.temporaryFiles());

        HostileRequests made = new HostileRequests(targets(people, years), seed);
        try (NormalUser normal = new NormalUser(colleague, years.tasks().get("Step01_DraftOrder"), 100)) {
            send(made, product, sessions(people));
            looks = normal.looks();
            medianMillis = normal.percentile(50);
            p95Millis = normal.percentile(95);
            normal.failures().forEach(failure -> fault("a normal user was let down", failure));
        }
        if (!product.isAlive()) {
            fault("the product died", "see its log");
            return;
        }
        waitForTheLast(product, files);
        after = product.ask("state", HostileProduct.STATE);
        heap = product.ask("heap", HostileProduct.HEAP);
    }

    /** What should not have been, by what it is. */
    Map<String, List<String>> faults() {
        synchronized (faults) {
            return new TreeMap<>(faults);
        }
    }

    String stateBefore() {
        return before;
    }

    String stateAfter() {
        return after;
    }

    List<String> leftBehind() {
        return leftBehind;
    }

    int answered() {
        return statuses.values().stream().mapToInt(LongAdder::intValue).sum();
    }

    String figures() {
        StringBuilder text = new StringBuilder();
        text.append("Hostile load: %,d requests in %d s, %d a second, seed %d%n"
                .formatted(requests, seconds, requests / Math.max(1, seconds), seed));
        text.append("  answers        ").append(new TreeMap<>(statuses)).append('\n');
        text.append("  kinds          ").append(new TreeMap<>(kinds)).append('\n');
        text.append("  heap in MB     %s (most at once, left afterwards) of 512%n".formatted(heap));
        text.append("  a normal user  %d looks, half within %d ms, 95 of 100 within %d ms%n"
                .formatted(looks, medianMillis, p95Millis));
        faults().forEach((what, where) ->
                text.append("  ").append(what).append(": ").append(where.size()).append('\n'));
        return text.toString();
    }

    private static Targets targets(Map<String, SignedIn> people, PreparedYears years) {
        return new Targets(
                sessions(people),
                years.tasks(),
                Map.of("Step01_DraftOrder", "officer", "SignOff_Decide", "director", "SignOff_Withdraw", "officer"),
                years.ids());
    }

    private static Map<String, String> sessions(Map<String, SignedIn> people) {
        Map<String, String> headers = new LinkedHashMap<>();
        people.forEach((account, person) -> headers.put(account, session(person)));
        headers.put("", "");
        return headers;
    }

    private static String session(SignedIn person) {
        String xsrf = person.cookie("XSRF-TOKEN").orElse("");
        String own = person.cookie("ITA-XSRF").orElse("");
        return "Cookie: JSESSIONID=" + person.cookie("JSESSIONID").orElse("") + "; XSRF-TOKEN=" + xsrf + "; ITA-XSRF="
                + own + "\r\nX-XSRF-TOKEN: " + xsrf + "\r\nX-ITA-XSRF: " + own + "\r\n";
    }

    private void send(HostileRequests made, ProductProcess product, Map<String, String> sessions) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(senders);
        AtomicInteger number = new AtomicInteger(only < 0 ? 0 : only);
        int end = only < 0 ? requests : only + 1;
        long start = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            running.add(pool.submit(() -> {
                try (RawConnection connection = new RawConnection(product.port())) {
                    for (int next = number.getAndIncrement(); next < end; next = number.getAndIncrement()) {
                        HostileRequest request = next % 2000 == 1000
                                ? made.oversized(next, next % 4000 == 1000 ? 1 : 20 * 1024 * 1024)
                                : made.make(next);
                        one(request, connection, sessions.get(request.account()));
                    }
                }
                return null;
            }));
        }
        for (Future<?> sender : running) {
            sender.get();
        }
        seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        pool.shutdown();
    }

    private void one(HostileRequest request, RawConnection connection, String session) throws IOException {
        kinds.computeIfAbsent(request.kind().replaceFirst(" of .*", ""), kind -> new LongAdder())
                .increment();
        byte[] bytes = request.bytes(session);
        if (request.leaves()) {
            connection.sendAndLeave(bytes);
            return;
        }
        Reply reply = connection.exchange(bytes, !request.line().startsWith("HEAD "));
        statuses.computeIfAbsent(
                        reply.status() == 0 ? "closed" : Integer.toString(reply.status()), status -> new LongAdder())
                .increment();
        judge(request, reply);
    }

    private void judge(HostileRequest request, Reply reply) {
        if (reply.status() >= 500) {
            fault("answered " + reply.status(), request + " -> " + beginning(reply));
        }
        if (reply.status() == 401 && !request.account().isEmpty()) {
            fault("lost its session", request.toString());
        }
        if (request.kind().startsWith("upload of ") && reply.status() / 100 == 2) {
            fault("took a bad file", request.toString());
        }
        if (tellsOfTheInside(request, reply) && !request.line().contains(SignedIn.ENGINE + "/process-definition")) {
            fault("told of its inside", request + " -> " + beginning(reply));
        }
    }

    /** What the sender wrote himself and reads again tells him nothing. */
    private static boolean tellsOfTheInside(HostileRequest request, Reply reply) {
        String sent = request.line() + new String(request.body(), StandardCharsets.UTF_8);
        return INSIDE.matcher(reply.body()).results().anyMatch(found -> !sent.contains(found.group()));
    }

    private void fault(String what, String where) {
        synchronized (faults) {
            faults.computeIfAbsent(what, none -> new ArrayList<>()).add(where);
        }
    }

    /** For the log of the build: each fault with examples that can be sent again by their number. */
    List<String> told() {
        List<String> lines = new ArrayList<>();
        faults().forEach((what, where) -> {
            lines.add(what + ": " + where.size());
            where.stream().limit(MOST_TOLD).forEach(example -> lines.add("    " + example));
        });
        return lines;
    }

    private static String beginning(Reply reply) {
        return reply.body().substring(0, Math.min(300, reply.body().length())).replaceAll("\\s+", " ");
    }

    /** Cut uploads are noticed a little later than everything else. */
    private void waitForTheLast(ProductProcess product, List<Path> files) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        do {
            List<Path> now = new ArrayList<>(files(product.temporaryFiles()));
            now.removeAll(files);
            leftBehind = now.stream().map(Path::toString).toList();
            TimeUnit.MILLISECONDS.sleep(leftBehind.isEmpty() ? 0 : 500);
        } while (!leftBehind.isEmpty() && System.nanoTime() < end);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    /** Where the faults are written. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(figures()));
        lines.addAll(told());
        lines.add("before " + before);
        lines.add("after  " + after);
        Files.write(file, lines, StandardCharsets.UTF_8);
    }
}

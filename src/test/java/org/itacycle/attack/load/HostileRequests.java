package org.itacycle.attack.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itacycle.attack.BadFiles;
import org.itacycle.attack.Payloads;
import org.itacycle.form.Field;
import org.itacycle.form.FormCatalogue;
import org.itacycle.form.TaskForm;
import org.itacycle.support.SignedIn;

/**
 * Makes hostile requests. None of them is one that the product may accept: each breaks a rule, or asks for what its
 * sender may not. The same seed and number make the same request again.
 */
final class HostileRequests {

    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String BOUNDARY = "hostile-boundary";
    private static final String UPLOAD = "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n";
    private static final int LIMIT = 25 * 1024 * 1024;

    private static final List<String> TEXTS = Stream.of(
                    Payloads.EXPRESSIONS,
                    Payloads.MARKUP,
                    Payloads.FORMULAS,
                    Payloads.PLACES,
                    Payloads.LINES,
                    Payloads.CHARACTERS)
            .flatMap(List::stream)
            .toList();

    private static final List<String> NO_JSON = List.of(
            "",
            "{",
            "}",
            "[",
            "nul",
            "{\"variables\":",
            "{\"variables\":{\"a\":{\"value\":1e999999999}}}",
            "{'variables':{}}",
            "{\"variables\":{}}{}",
            "{\"variables\":[]}",
            "{\"variables\":7}",
            "{\"variables\":{\"reason\":[]}}",
            "{\"variables\":{\"reason\":{\"value\":{\"a\":1},\"type\":\"Object\"}}}",
            "{\"variables\":{\"reason\":{\"value\":\"rO0ABQ==\",\"type\":\"Bytes\"}}}",
            "{\"variables\":{\"reason\":{\"value\":\"x\",\"type\":\"File\"}}}",
            "{\"variables\":{\"reason\":{\"value\":\"x\",\"type\":\"Date\"}}}",
            "{\"variables\":{\"reason\":{\"value\":\"NaN\",\"type\":\"Double\"}}}",
            "{\"variables\":{\"reason\":{\"value\":99999999999999999999,\"type\":\"Long\"}}}",
            "{\"variables\":{\"reason\":{\"value\":\"x\",\"type\":\"" + "T".repeat(5000) + "\"}}}",
            "{\"variables\":{\"reason\":{\"value\":\"x\",\"type\":{}}}}",
            "\u0000",
            "\uFEFF{}",
            "<variables/>",
            "variables=1");

    private final Targets targets;
    private final long seed;
    private final List<EngineOperation> operations;
    private final List<Map.Entry<String, byte[]>> files;
    private final List<Map.Entry<Integer, Function<Dice, HostileRequest>>> kinds = new ArrayList<>();
    private final int weights;

    HostileRequests(Targets targets, long seed) {
        this.targets = targets;
        this.seed = seed;
        this.operations = EngineOperation.all();
        this.files = List.copyOf(BadFiles.all().entrySet());
        kind(22, this::form);
        kind(10, this::brokenForm);
        kind(8, this::formOfAnother);
        kind(10, this::draft);
        kind(12, this::upload);
        kind(4, this::brokenUpload);
        kind(1, this::cutUpload);
        kind(10, this::engineCall);
        kind(8, this::ownCall);
        kind(8, this::page);
        kind(4, this::offered);
        kind(2, this::calendarFile);
        kind(1, this::brokenHttp);
        weights = kinds.stream().mapToInt(Map.Entry::getKey).sum();
    }

    /** The request of this number, the same each time. */
    HostileRequest make(int number) {
        Dice dice = new Dice(number, new Random(seed * 1_000_003 + number));
        int left = dice.upTo(weights);
        for (Map.Entry<Integer, Function<Dice, HostileRequest>> kind : kinds) {
            left -= kind.getKey();
            if (left < 0) {
                return kind.getValue().apply(dice);
            }
        }
        throw new AssertionError(left);
    }

    /** A body beyond what is taken, in full: made seldom, because it takes long to send. */
    HostileRequest oversized(int number, int over) {
        byte[] file = BadFiles.joined("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), new byte[LIMIT + over]);
        return new HostileRequest(
                number,
                "oversized upload",
                "officer",
                "POST /api/tasks/" + targets.tasks().get("Step01_DraftOrder") + "/documents?field=orderFile",
                UPLOAD,
                part("file", "large.pdf", file),
                false);
    }

    private void kind(int weight, Function<Dice, HostileRequest> maker) {
        kinds.add(Map.entry(weight, maker));
    }

    private final class Dice {

        private final int number;
        private final Random random;

        Dice(int number, Random random) {
            this.number = number;
            this.random = random;
        }

        int upTo(int bound) {
            return random.nextInt(bound);
        }

        boolean once(int in) {
            return random.nextInt(in) == 0;
        }

        <T> T of(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        String person() {
            return of(List.of("officer", "committee1", "director", "head", "admin", ""));
        }

        /** Of any language, any length, with any character. */
        String text() {
            return switch (upTo(8)) {
                case 0 -> of(TEXTS) + of(TEXTS);
                case 1 -> of(TEXTS).repeat(1 + upTo(200));
                case 2 -> "ก".repeat(upTo(20_000));
                case 3 ->
                    random.ints(upTo(50), 0, 0x10FFFF)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString();
                case 4 -> Long.toString(random.nextLong());
                default -> of(TEXTS);
            };
        }

        /** A value in JSON, of no sensible type. */
        String value() {
            return switch (upTo(12)) {
                case 0 -> "null";
                case 1 -> "true";
                case 2 -> "-1e400";
                case 3 -> "9".repeat(1 + upTo(2000));
                case 4 -> "[]";
                case 5 -> "{}";
                case 6 -> deep(1 + upTo(once(50) ? 100_000 : 2000));
                case 7 -> "[" + quoted(text()) + "]";
                case 8 -> "{" + quoted(text()) + ":" + quoted(text()) + "}";
                default -> quoted(text());
            };
        }

        String deep(int levels) {
            return once(2)
                    ? "[".repeat(levels) + "]".repeat(levels)
                    : "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
        }

        byte[] encoded(String text) {
            Charset charset = once(40)
                    ? of(List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1))
                    : StandardCharsets.UTF_8;
            byte[] bytes = text.getBytes(charset);
            if (bytes.length > 0 && once(20)) {
                bytes[upTo(bytes.length)] = (byte) upTo(256);
            }
            return bytes;
        }

        HostileRequest request(String kind, String account, String line, String headers, byte[] body) {
            return new HostileRequest(number, kind, account, line, headers, body, false);
        }

        HostileRequest json(String kind, String account, String line, String body) {
            return request(kind, account, line, JSON, encoded(body));
        }
    }

    // forms

    /** One who may work at it sends a form of which at least one field cannot be right. */
    private HostileRequest form(Dice dice) {
        String element = dice.of(List.copyOf(targets.tasks().keySet()));
        TaskForm form = FormCatalogue.find(element).orElseThrow();
        StringBuilder variables = new StringBuilder();
        for (Field field : form.fields()) {
            if (!dice.once(5)) {
                variables.append(variable(field.name(), dice.value(), dice)).append(',');
            }
        }
        variables.append(wrong(form, dice));
        String task = targets.tasks().get(element);
        String call = dice.of(List.of("submit-form", "submit-form", "complete"));
        return dice.json(
                "form",
                targets.workers().get(element),
                "POST " + SignedIn.ENGINE + "/task/" + task + "/" + call,
                "{\"variables\":{" + variables + "}}");
    }

    /** A variable that no form takes. */
    private static String wrong(TaskForm form, Dice dice) {
        Field field = dice.of(form.fields());
        return switch (dice.upTo(4)) {
            case 0 ->
                variable(dice.of(List.of("outcome2", "sentBy", "cycleId", "committeeGroup", "${x}", "")), "1", dice);
            case 1 -> variable("x" + dice.upTo(1000), quoted(dice.text()), dice);
            case 2 -> quoted(field.name()) + ":{\"value\":{\"x\":1},\"type\":\"Json\"},\"y\":{\"value\":1}";
            default -> quoted(field.name() + " ") + ":{\"value\":true,\"type\":\"Boolean\"}";
        };
    }

    private static String variable(String name, String value, Dice dice) {
        String type = dice.of(List.of("String", "String", "String", "Boolean", "Json", "Integer", "Date", "Null", "x"));
        return quoted(name) + ":{\"value\":" + value + ",\"type\":\"" + type + "\"}";
    }

    private HostileRequest brokenForm(Dice dice) {
        String element = dice.of(List.copyOf(targets.tasks().keySet()));
        String body = switch (dice.upTo(8)) {
            case 0 -> "{\"variables\":{\"reason\":{\"value\":" + dice.deep(dice.once(4) ? 100_000 : 3000) + "}}}";
            case 1 -> dice.deep(100 + dice.upTo(3000));
            case 2 ->
                "{\"variables\":{\"x\":{\"value\":\"" + "x".repeat(dice.upTo(dice.once(20) ? 3_000_000 : 300_000))
                        + "\"}}}";
            case 3 -> "{" + "\"variables\":{},".repeat(1 + dice.upTo(5000)) + "\"x\":1}";
            default -> dice.of(NO_JSON);
        };
        String path = dice.once(5)
                ? SignedIn.ENGINE + "/process-definition/key/"
                        + dice.of(List.of("annual-cycle", "cancel-cycle", "sign-off")) + "/submit-form"
                : SignedIn.ENGINE + "/task/" + targets.tasks().get(element) + "/submit-form";
        return dice.json("broken form", targets.workers().get(element), "POST " + path, unstarted(path, body));
    }

    /** An empty start form would be a whole one for no process; nothing that starts one is sent whole. */
    private static String unstarted(String path, String body) {
        return path.contains("/process-definition/") && !body.contains("reason") ? "{\"variables\":" + body : body;
    }

    /** Somebody sends the form of another's task, or of none. */
    private HostileRequest formOfAnother(Dice dice) {
        String element = dice.of(List.copyOf(targets.tasks().keySet()));
        String stranger = dice.of(Stream.of("committee1", "head", "admin", "")
                .filter(account -> !account.equals(targets.workers().get(element)))
                .toList());
        String task = dice.once(3) ? id(dice) : targets.tasks().get(element);
        String call = dice.of(List.of("submit-form", "complete", "claim", "assignee", "unclaim"));
        String body = call.equals("claim") || call.equals("assignee")
                ? "{\"userId\":" + quoted(dice.of(List.of("nobody", "officer", "director", dice.text()))) + "}"
                : "{\"variables\":{\"reason\":{\"value\":" + quoted(dice.text()) + ",\"type\":\"String\"}}}";
        // Tasks are handed out by administrators, which is no attack.
        String account = call.equals("assignee") || call.equals("unclaim") ? "head" : stranger;
        return dice.json("another's form", account, "POST " + SignedIn.ENGINE + "/task/" + task + "/" + call, body);
    }

    private HostileRequest draft(Dice dice) {
        String element = dice.of(List.copyOf(targets.tasks().keySet()));
        TaskForm form = FormCatalogue.find(element).orElseThrow();
        String values = switch (dice.upTo(4)) {
            case 0 -> "{\"no such field\":" + dice.value() + "}";
            case 1 -> dice.value();
            case 2 -> "{" + quoted(dice.of(form.fields()).name()) + ":" + dice.deep(20 + dice.upTo(3000)) + "}";
            default -> "{" + quoted(dice.of(form.fields()).name()) + ":" + dice.value() + "}";
        };
        String account = dice.once(3) ? dice.person() : targets.workers().get(element);
        return dice.json(
                "draft",
                account,
                "PUT /api/tasks/" + (dice.once(6) ? id(dice) : targets.tasks().get(element)) + "/draft",
                dice.once(10)
                        ? dice.of(NO_JSON)
                        : "{\"revision\":" + dice.of(List.of("0", "-1", "1e9", "\"x\"", "7")) + ",\"values\":" + values
                                + "}");
    }

    // uploads

    private HostileRequest upload(Dice dice) {
        Map.Entry<String, byte[]> file = dice.of(files);
        byte[] content = file.getValue();
        if (content.length > 100_000 && !dice.once(20)) {
            content = BadFiles.cut(content, 0.0005 * (1 + dice.upTo(100)));
        } else if (!isWholeBeforeItsEnd(file.getKey()) && dice.once(4)) {
            content = BadFiles.cut(content, dice.upTo(90) / 100.0);
        }
        String account = dice.once(6) ? dice.person() : "officer";
        return dice.request(
                "upload of " + file.getKey(),
                account,
                "POST /api/tasks/" + targets.tasks().get("Step01_DraftOrder") + "/documents?field="
                        + dice.of(List.of("orderFile", "orderFile", "memoFile", "members", "x", "")),
                UPLOAD,
                part("file", dice.text(), content));
    }

    /** Without the end of its second file it is a good first one. */
    private static boolean isWholeBeforeItsEnd(String file) {
        return file.endsWith(" and ZIP");
    }

    private HostileRequest brokenUpload(Dice dice) {
        byte[] body = switch (dice.upTo(8)) {
            case 0 -> new byte[0];
            case 1 -> ("--" + BOUNDARY).getBytes(StandardCharsets.US_ASCII);
            case 2 -> ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
            case 3 -> BadFiles.cut(part("file", "a.pdf", new byte[2000]), 0.5);
            case 4 -> part("other", "a.pdf", new byte[10]);
            case 5 ->
                ("--" + BOUNDARY + "\r\n" + "X-Long: " + "x".repeat(200_000) + "\r\n\r\nx\r\n--" + BOUNDARY + "--\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
            case 6 -> parts(2 + dice.upTo(2000));
            default ->
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename*=UTF-8''"
                                + "%ff%fe; filename=\"" + dice.text() + "\r\n\r\nx\r\n--" + BOUNDARY + "--\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        };
        String type = dice.of(List.of(
                UPLOAD,
                UPLOAD,
                "Content-Type: multipart/form-data\r\n",
                "Content-Type: multipart/form-data; boundary=\r\n",
                "Content-Type: multipart/form-data; boundary=" + "b".repeat(5000) + "\r\n",
                "Content-Type: multipart/mixed; boundary=" + BOUNDARY + "\r\n"));
        String path = dice.of(List.of(
                "/api/tasks/" + targets.tasks().get("Step01_DraftOrder") + "/documents?field=orderFile",
                "/public/verify/AAAAAAAAAAAAAAAA",
                "/calendar/file",
                "/admin/items/file"));
        return dice.request("broken upload", path.startsWith("/api") ? "officer" : "admin", "POST " + path, type, body);
    }

    /** The sender goes away in the middle, or says another length than it sends. */
    private HostileRequest cutUpload(Dice dice) {
        byte[] body = BadFiles.cut(part("file", "a.pdf", new byte[1 + dice.upTo(300_000)]), 0.7);
        return new HostileRequest(
                dice.number,
                "cut upload",
                "officer",
                "POST /api/tasks/" + targets.tasks().get("Step01_DraftOrder") + "/documents?field=orderFile",
                UPLOAD + "Content-Length: " + (body.length + 1 + dice.upTo(1_000_000)) + "\r\n",
                body,
                true);
    }

    private HostileRequest offered(Dice dice) {
        Map.Entry<String, byte[]> file = dice.of(files);
        byte[] content = file.getValue().length > 100_000 ? BadFiles.cut(file.getValue(), 0.01) : file.getValue();
        return dice.request(
                "offered for verification",
                "",
                "POST /public/verify/" + segment(dice.once(2) ? dice.text() : "AAAAAAAAAAAAAAAA"),
                UPLOAD,
                part(dice.of(List.of("file", "x")), dice.text(), content));
    }

    private HostileRequest calendarFile(Dice dice) {
        String content = dice.of(List.of(
                "date,kind,name\n" + dice.text() + "," + dice.text() + "," + dice.text(),
                "BEGIN:VCALENDAR\r\n" + dice.text() + "\r\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nRRULE:FREQ=SECONDLY\r\nSUMMARY:x\r\n"
                        + "END:VEVENT\r\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:00010101\r\nRRULE:FREQ=YEARLY;BYMONTH=2;"
                        + "BYMONTHDAY=30\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(2000) + "END:VCALENDAR",
                "code,key,name\n" + dice.text() + ",\"" + dice.text()));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> fields = Map.of(
                "year", dice.of(List.of("2570", "2570", "99999", dice.text())),
                "base", dice.of(List.of("1", "-1", "x")),
                "mode", dice.of(List.of("ADD", "REPLACE", "x")),
                "note", dice.text(),
                "source", dice.text());
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(part("file", dice.text(), content.getBytes(StandardCharsets.UTF_8)));
        return dice.request(
                "list of days or items",
                dice.once(5) ? dice.person() : "admin",
                "POST " + dice.of(List.of("/calendar/file", "/admin/items/file")),
                UPLOAD,
                body.toByteArray());
    }

    // everything else

    /** What changes something is only asked for about what does not exist, or unreadably. */
    private HostileRequest engineCall(Dice dice) {
        EngineOperation operation = dice.of(operations);
        boolean reads = operation.method().equals("GET");
        StringBuilder path = new StringBuilder(SignedIn.ENGINE);
        for (String part : operation.path().substring(1).split("/", -1)) {
            path.append('/').append(part.startsWith("{") ? reads ? id(dice) : "no-" + id(dice) : part);
        }
        for (int i = dice.upTo(4); reads && i > 0 && !operation.parameters().isEmpty(); i--) {
            path.append(path.indexOf("?") < 0 ? "?" : "&")
                    .append(dice.of(operation.parameters()))
                    .append('=')
                    .append(segment(dice.text()));
        }
        String body = dice.once(2)
                ? "{\""
                        + dice.of(
                                List.of("variables", "orQueries", "sorting", "assigneeExpression", "processVariables"))
                        + "\":" + dice.value() + ",\"userId\":"
                : dice.of(NO_JSON.subList(0, 5));
        return dice.json("engine call", dice.person(), operation.method() + " " + path, reads ? "" : body);
    }

    private HostileRequest ownCall(Dice dice) {
        String task = dice.once(2) ? targets.tasks().get("Step01_DraftOrder") : id(dice);
        String path = dice.of(List.of(
                "/api/tasks/" + task + "/checks",
                "/api/tasks/" + task + "/documents/generated",
                "/api/tasks/" + task + "/documents/typed",
                "/api/tasks/" + task + "/evidence-bundle",
                "/api/tasks/" + task + "/evidence-bundle/check"));
        String body = switch (dice.upTo(4)) {
            case 0 -> dice.of(NO_JSON);
            case 1 -> "{\"field\":\"no such field\",\"values\":{\"orderTitle\":" + dice.value() + "}}";
            case 2 -> "{\"values\":{\"no such field\":" + dice.value() + "}}";
            default ->
                "{\"field\":" + dice.value() + ",\"title\":" + quoted("x".repeat(5000)) + ",\"text\":" + dice.value()
                        + ",\"values\":" + dice.value() + "}";
        };
        if (dice.once(3)) {
            return dice.request(
                    "page form",
                    dice.person(),
                    "POST "
                            + dice.of(List.of(
                                    "/board/deadlines/" + id(dice),
                                    "/calendar/day",
                                    "/calendar/day/remove",
                                    "/calendar/preview",
                                    "/calendar/hours",
                                    "/admin/mail/" + id(dice) + "/again")),
                    "Content-Type: application/x-www-form-urlencoded\r\n",
                    dice.encoded("year=" + segment(dice.text()) + "&base=" + dice.of(List.of("1", "x", "-7"))
                            + "&key=" + segment(dice.text()) + "&date=" + segment(dice.text()) + "&reason="
                            + segment(dice.text()) + "&username=" + segment(dice.text()) + "&password=x&day=32"));
        }
        return dice.json("own call", dice.once(4) ? dice.person() : "officer", "POST " + path, body);
    }

    private HostileRequest page(Dice dice) {
        String text = segment(dice.text());
        String path = dice.of(List.of(
                "/public/" + text,
                "/public/2570/" + text,
                "/public/2570/measures/" + text,
                "/public/files/" + text + "/" + text,
                "/public/verify/" + text,
                "/public/..%2f..%2f" + text,
                "/public;" + text + "/x",
                "/files/" + text,
                "/files/" + id(dice) + "/word",
                "/api/tasks/" + text + "/form",
                "/api/start/" + text + "/form",
                "/task/" + text,
                "/calendar?year=" + text,
                "/calendar/holidays.csv?year=" + text,
                "/admin/items/items.csv?year=" + text,
                "/admin/mail?state=" + text + "&page=" + text,
                "/board?" + text,
                "/board/deadlines/" + text,
                "/camunda/app/tasklist/default/" + text,
                "/camunda/../../" + text,
                "/actuator/" + text,
                "/" + text));
        return dice.request(
                "page",
                dice.person(),
                dice.of(List.of("GET", "GET", "GET", "HEAD", "OPTIONS", "PATCH", "TRACE")) + " " + path,
                dice.of(List.of(
                        "",
                        "",
                        "Accept: text/html\r\n",
                        "Accept: x/" + "y".repeat(200) + "\r\n",
                        "Accept-Language: " + ",".repeat(500) + "\r\n",
                        "Range: bytes=0-1,5-2,-9,x\r\n",
                        "If-None-Match: \"" + "x".repeat(3000) + "\r\n",
                        "If-Modified-Since: never\r\n",
                        "X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: javascript\r\n",
                        "Cookie: JSESSIONID=../../x; ITA-XSRF=\u0001\r\n")),
                new byte[0]);
    }

    /** What is no HTTP: the connection is of no use afterwards. */
    private HostileRequest brokenHttp(Dice dice) {
        String headers = dice.of(List.of(
                "Content-Length: -1\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n",
                "Content-Length: x\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
                "Transfer-Encoding: x\r\n",
                "Transfer-Encoding: chunked\r\nX: y\r\n",
                "no colon\r\n",
                "X: " + "x".repeat(100_000) + "\r\n",
                "X: y\r\n".repeat(5000),
                "Host: other\r\n",
                "\u0000: \u0000\r\n"));
        return new HostileRequest(
                dice.number,
                "broken HTTP",
                dice.person(),
                dice.of(List.of(
                        "POST /api/tasks/x/draft",
                        "G\u0000T /",
                        "GET",
                        "POST http://evil.example/",
                        "GET /" + "x".repeat(20_000))),
                headers,
                dice.of(List.of("ffffffff\r\n", "-1\r\nx", "{}", "zz\r\n")).getBytes(StandardCharsets.US_ASCII),
                true);
    }

    /** Of something that exists, or of nothing. */
    private String id(Dice dice) {
        return dice.once(2) ? dice.of(targets.ids()) : segment(dice.text());
    }

    private static byte[] part(String name, String fileName, byte[] content) {
        String safe = fileName.replace("\r", "").replace("\n", "");
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + safe
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        return BadFiles.joined(BadFiles.joined(head, content), tail);
    }

    private static byte[] parts(int count) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"p")
                    .append(i)
                    .append("\"\r\n\r\nx\r\n");
        }
        return body.append("--" + BOUNDARY + "--\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** In an address: as a browser encodes it, and sometimes not. */
    private static String segment(String text) {
        String shortened = text.substring(0, Math.min(text.length(), 3000));
        return java.net.URLEncoder.encode(shortened, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** With the characters as they are where JSON allows it, half pairs and zeros escaped. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}

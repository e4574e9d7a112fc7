package org.itacycle.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itacycle.people.EngineOperations.Operation;
import org.itacycle.support.Answer;
import org.itacycle.support.Browser;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.SignedIn;
import org.itacycle.support.SmallPdf;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Walks every cell: each role asks for each path of the table with each method, and for each operation of the engine,
 * about what is his and about what is not. Only what the table lists is answered.
 */
@ItaTest
class AccessTableTest {

    private static final int FEWEST_CELLS = 6_000;
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** Answered before the table is asked, or the server's own; they would end the sessions of this test. */
    private static final Set<String> NOT_WALKED =
            Set.of("/login", "/logout", "/error", "/camunda/api/admin/auth/user/default/logout", "/actuator/health");

    private static final List<String> CLOSED = List.of(
            "/engine-rest/task",
            "/engine-rest/engine/default/user",
            "/camunda/api/engine/task",
            "/camunda/api/engine/user",
            "/camunda/api/engine/engine/other/task",
            "/camunda/api/engine/engine/default/task/",
            "/camunda/api/admin/setup/default/user/create",
            "/camunda/app/admin/default/setup/",
            "/camunda/app/tasklist/default/setup/",
            "/camunda/api/admin/auth/user/default/login/tasklist",
            "/h2-console",
            "/actuator",
            "/actuator/env",
            "/v3/api-docs",
            "/webjars/camunda/app/tasklist/index.html",
            "/bpmn/annual-cycle.bpmn",
            "/forms/Step01_DraftOrder.html",
            "/people/access.csv",
            "/application.yaml");

    private final TableWorld world;
    private final Procedure procedure;
    private final JdbcClient database;
    private final RequestMappingHandlerMapping handlers;
    private final int port;

    private final Map<Caller, Browser> people = new EnumMap<>(Caller.class);
    private final ExecutorService atOnce = Executors.newFixedThreadPool(4);

    @Autowired
    AccessTableTest(
            org.springframework.beans.factory.config.AutowireCapableBeanFactory beans,
            Procedure procedure,
            JdbcClient database,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            @LocalServerPort int port) {
        this.world = beans.createBean(TableWorld.class);
        this.procedure = procedure;
        this.database = database;
        this.handlers = handlers;
        this.port = port;
    }

    /**
     * One question of one person.
     *
     * @param line what the table says of it, whoever asks; empty where it says nothing
     * @param own whether it is about what is his
     */
    private record Cell(Caller role, String method, String template, Optional<Access> line, boolean own) {

        boolean isAllowed(TableWorld world) {
            return line.filter(found ->
                            found.allows(EnumSet.of(Caller.ANYONE, role)) || isOnStaff() && found.allows(STAFF))
                    .filter(found -> found.objects() == Access.Objects.ANY
                            || found.objects() == Access.Objects.SELF
                            || world.concerns(role, found, own))
                    .isPresent();
        }

        private boolean isOnStaff() {
            return TableWorld.ON_STAFF.contains(role);
        }

        @Override
        public String toString() {
            return role + " " + method + " " + template + (own ? " (own)" : " (foreign)");
        }
    }

    private static final Set<Caller> STAFF = Set.of(Caller.STAFF);

    @BeforeEach
    void everybodyIsThere() {
        world.make(procedure);
        for (Caller role : TableWorld.ROLES) {
            people.put(role, role == Caller.ANYONE ? new Browser(port) : signedIn(role));
        }
    }

    @AfterEach
    void everybodyLeaves() {
        atOnce.shutdownNow();
        world.forget();
    }

    @Test
    void everyCellThatIsNotListedIsRefusedAndEveryOtherIsNot() throws Exception {
        List<Cell> cells = cells().toList();
        Map<Boolean, List<Cell>> byAnswer = cells.stream().collect(Collectors.partitioningBy(this::isAllowed));
        Snapshot before = Snapshot.of(database);

        List<String> open = deviations(byAnswer.get(false), AccessTableTest::isRefused);

        before.isUnchanged();
        List<String> closed = deviations(byAnswer.get(true), answer -> !isRefused(answer) && answer.status() < 500);
        System.out.printf(
                "Table of access: %,d cells walked, %,d refused and %,d allowed as listed%n",
                cells.size(), byAnswer.get(false).size(), byAnswer.get(true).size());
        assertThat(open).as("open though not listed").isEmpty();
        assertThat(closed).as("closed or broken though listed").isEmpty();
        assertThat(cells.size()).isGreaterThanOrEqualTo(FEWEST_CELLS);
    }

    @Test
    void noPathOfTheProductIsForgotten() {
        Set<String> listed = AccessRules.shipped().lines().stream()
                .flatMap(line -> line.methods().stream().map(method -> method + " " + line.path()))
                .collect(Collectors.toSet());

        List<String> forgotten = ownHandlers()
                .filter(handler -> !handler.contains(" /public"))
                .filter(handler -> !listed.contains(handler))
                .toList();

        assertThat(forgotten).isEmpty();
    }

    @Test
    void noTwoLinesAreAboutTheSame() {
        assertThat(AccessRules.shipped().lines().stream()
                        .flatMap(line -> line.methods().stream().map(method -> method + " " + line.path()))
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void noLineOfTheTableIsAboutNothing() {
        Set<String> operations = EngineOperations.all().stream()
                .map(operation -> operation.method() + " " + AccessTable.ENGINE + operation.path())
                .collect(Collectors.toSet());

        assertThat(AccessRules.shipped().lines())
                .filteredOn(line -> line.path().getPatternString().startsWith(AccessTable.ENGINE))
                .filteredOn(line -> !line.path().getPatternString().contains("/case-definition"))
                .flatExtracting(line -> line.methods().stream()
                        .map(method -> method + " " + line.path())
                        .toList())
                .allSatisfy(line -> assertThat(operations).contains(((String) line).replaceFirst("/$", "")));
    }

    private boolean isAllowed(Cell cell) {
        return cell.isAllowed(world);
    }

    private Stream<Cell> cells() {
        return Stream.of(operations(), ownPaths(), closed()).flatMap(cells -> cells);
    }

    private Stream<Cell> operations() {
        return EngineOperations.all().stream()
                .flatMap(operation -> forEverybody(operation.method(), address(operation)));
    }

    private static String address(Operation operation) {
        return operation.path().equals("/engine")
                ? "/camunda/api/engine/engine/"
                : AccessTable.ENGINE + operation.path();
    }

    /** With every method, not only those that the table names. */
    private Stream<Cell> ownPaths() {
        return AccessRules.shipped().lines().stream()
                .map(line -> line.path().getPatternString())
                .distinct()
                .filter(path -> !path.startsWith(AccessTable.ENGINE))
                .filter(path -> !NOT_WALKED.contains(path))
                .flatMap(path -> METHODS.stream().flatMap(method -> forEverybody(method, path, orWider(method, path))));
    }

    private Stream<Cell> closed() {
        return CLOSED.stream().flatMap(path -> Stream.of("GET", "POST").flatMap(method -> forEverybody(method, path)));
    }

    private static Stream<Cell> forEverybody(String method, String template) {
        return forEverybody(method, template, exactly(method, template));
    }

    private static Stream<Cell> forEverybody(String method, String template, Optional<Access> line) {
        List<Boolean> objects = template.contains("{") ? List.of(true, false) : List.of(true);
        return TableWorld.ROLES.stream()
                .flatMap(role -> objects.stream().map(own -> new Cell(role, method, template, line, own)));
    }

    private static Optional<Access> exactly(String method, String template) {
        return AccessRules.shipped().lines().stream()
                .filter(found -> found.path().getPatternString().equals(template))
                .filter(found -> found.methods().contains(method))
                .findFirst();
    }

    /** A line of its own, or the one that takes its last part for an id. */
    private static Optional<Access> orWider(String method, String template) {
        return exactly(method, template)
                .or(() -> AccessRules.shipped().lines().stream()
                        .filter(found -> found.covers(method, PathContainer.parsePath(template)))
                        .findFirst());
    }

    private List<String> deviations(List<Cell> cells, Predicate<Answer> expected) throws Exception {
        List<Future<List<String>>> answers = new ArrayList<>();
        Map<Caller, List<Cell>> byRole = cells.stream().collect(Collectors.groupingBy(Cell::role));
        byRole.values()
                .forEach(ofRole -> answers.add(atOnce.submit(() -> ofRole.stream()
                        .map(cell -> Map.entry(cell, ask(cell)))
                        .filter(asked -> !expected.test(asked.getValue()))
                        .map(asked -> asked.getKey() + ": " + asked.getValue().status() + " "
                                + asked.getValue().location())
                        .toList())));
        List<String> deviations = new ArrayList<>();
        for (Future<List<String>> answer : answers) {
            deviations.addAll(answer.get());
        }
        return deviations.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private Answer ask(Cell cell) {
        String path = world.address(cell.role(), cell.template(), cell.own());
        String body = world.body(cell.role(), cell.template(), cell.own());
        Browser person = people.get(cell.role());
        if (person instanceof SignedIn signedIn && isUpload(cell)) {
            return signedIn.attach(path.split("/")[3], "orderFile", "x.pdf", SmallPdf.of("x"));
        }
        return person instanceof SignedIn signedIn
                ? signedIn.send(cell.method(), path, body)
                : person.sendBare(cell.method(), path, body);
    }

    private static boolean isUpload(Cell cell) {
        return cell.method().equals("POST") && cell.template().equals("/api/tasks/{taskId}/documents");
    }

    private static boolean isRefused(Answer answer) {
        return answer.status() == 401
                || answer.status() == 403
                || answer.status() == 302 && answer.location().equals("/login");
    }

    private SignedIn signedIn(Caller role) {
        return SignedIn.as(TableWorld.account(role), port);
    }

    private Stream<String> ownHandlers() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("org.itacycle."))
                .flatMap(handler -> methods(
                                handler.getKey().getMethodsCondition().getMethods())
                        .flatMap(method -> handler.getKey().getPathPatternsCondition().getPatterns().stream()
                                .map(PathPattern::getPatternString)
                                .map(path -> method + " " + path)));
    }

    private static Stream<String> methods(Collection<?> methods) {
        return methods.isEmpty() ? METHODS.stream() : methods.stream().map(Object::toString);
    }
}

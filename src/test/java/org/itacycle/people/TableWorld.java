package org.itacycle.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.itacycle.cycle.WorkItem;
import org.itacycle.document.DocumentKind;
import org.itacycle.support.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account for each role, and three cycles: one where the committee works, one of the officer, one of the director. */
final class TableWorld {

    static final List<Caller> ROLES = List.of(
            Caller.ANYONE,
            Caller.STAFF,
            Caller.OFFICER,
            Caller.COMMITTEE,
            Caller.HEAD,
            Caller.DIRECTOR,
            Caller.PERSONNEL,
            Caller.AUDITOR,
            Caller.ADMINISTRATOR);

    static final Set<Caller> ON_STAFF =
            Set.of(Caller.STAFF, Caller.OFFICER, Caller.COMMITTEE, Caller.HEAD, Caller.DIRECTOR);

    private static final Set<Caller> IN_EVERY_CYCLE = Set.of(Caller.OFFICER, Caller.HEAD, Caller.DIRECTOR);

    private static final Map<Caller, List<String>> GROUPS = Map.of(
            Caller.STAFF, List.of(Roles.STAFF),
            Caller.OFFICER, List.of(Roles.STAFF, Roles.OFFICER),
            Caller.COMMITTEE, List.of(Roles.STAFF, "committee2570"),
            Caller.HEAD, List.of(Roles.STAFF, Roles.HEAD),
            Caller.DIRECTOR, List.of(Roles.STAFF, Roles.DIRECTOR),
            Caller.PERSONNEL, List.of(Roles.PERSONNEL_READER),
            Caller.AUDITOR, List.of(Roles.AUDITOR),
            Caller.ADMINISTRATOR, List.of(Roles.ADMINISTRATOR));

    private final IdentityService identity;
    private final JdbcClient database;
    private final Map<Caller, Place> own = new EnumMap<>(Caller.class);
    private final Map<Caller, Place> foreign = new EnumMap<>(Caller.class);
    private String published;

    TableWorld(IdentityService identity, JdbcClient database) {
        this.identity = identity;
        this.database = database;
    }

    /** A task and a document of its step's cycle. */
    private record Place(WorkItem task, String document) {}

    static String account(Caller role) {
        return "walker-" + role.name().toLowerCase(Locale.ROOT);
    }

    void make(Procedure procedure) {
        Place ofDirector =
                place(procedure, 2572, "SignOff_Decide", () -> procedure.does("officer", "Step01_DraftOrder"));
        Place ofOfficer = place(procedure, 2571, "Step01_DraftOrder", () -> {});
        Place ofCommittee = place(procedure, 2570, "Step03_AnalyseAndDraft", procedure::throughStep2);
        for (Caller role : ROLES) {
            foreign.put(role, ofOfficer);
            own.put(role, ofDirector);
            GROUPS.getOrDefault(role, List.of()).forEach(this::group);
            make(role);
        }
        own.put(Caller.OFFICER, ofOfficer);
        foreign.put(Caller.OFFICER, ofCommittee);
        own.put(Caller.COMMITTEE, ofCommittee);
        published = sentToPersonnel(ofCommittee);
    }

    void forget() {
        ROLES.forEach(role -> identity.deleteUser(account(role)));
    }

    /** Whether what is asked for is the person's own, as far as a person of this role has anything of his own. */
    boolean concerns(Caller role, Access line, boolean isOwn) {
        return switch (line.objects()) {
            case ANY, SELF -> true;
            case GRANTED -> isOwn || role == Caller.ADMINISTRATOR;
            case TASK ->
                isOwn
                        && (Set.of(Caller.OFFICER, Caller.COMMITTEE, Caller.DIRECTOR)
                                        .contains(role)
                                || role == Caller.ADMINISTRATOR && line.allows(Set.of(Caller.ADMINISTRATOR)));
            case CYCLE -> IN_EVERY_CYCLE.contains(role) || isOwn && role == Caller.COMMITTEE;
            case FILE ->
                IN_EVERY_CYCLE.contains(role)
                        || role == Caller.AUDITOR
                        || isOwn && Set.of(Caller.COMMITTEE, Caller.PERSONNEL).contains(role);
        };
    }

    /** The address with real ids in it, of what belongs to the person or of what does not. */
    String address(Caller role, String template, boolean isOwn) {
        Place place = (isOwn ? own : foreign).get(role);
        String address = template.replace("{taskId}", place.task().taskId())
                .replace("{versionId}", isOwn && role == Caller.PERSONNEL ? published : place.document());
        return filled(address, role, place, isOwn)
                .replace("/scripts/**", "/scripts/config.js")
                .replace("/styles/**", "/styles/user-styles.css")
                .replace("/locales/**", template.contains("tasklist") ? "/locales/th.json" : "/locales/en.json")
                .replace("/static/**", "/static/app/plugin.js")
                .replace("/lib/**", "/lib/deps.js")
                .replace("/assets/**", "/assets/tasklist.svg")
                .replace("/style/**", "/style/pages.css")
                .replace("/**", "");
    }

    /** What changes little where it is allowed: most of these bodies are refused for what they lack. */
    String body(Caller role, String template, boolean isOwn) {
        if (template.endsWith("/claim")) {
            return "{\"userId\":\"" + account(role) + "\"}";
        }
        if (template.endsWith("/assignee")) {
            Caller holder = role != Caller.ADMINISTRATOR ? role : isOwn ? Caller.DIRECTOR : Caller.STAFF;
            return "{\"userId\":\"" + account(holder) + "\"}";
        }
        if (template.endsWith("/submit-form") && template.contains("process-definition")) {
            return "{\"variables\":{}}";
        }
        if (template.endsWith("/retries")) {
            return "{\"retries\":1}";
        }
        if (template.endsWith("/credentials")) {
            return "{\"password\":\"x\",\"authenticatedUserPassword\":\"wrong\"}";
        }
        if (template.endsWith("/draft") || template.contains("/documents") || template.contains("evidence-bundle")) {
            return "{\"values\":{}}";
        }
        return "{}";
    }

    private String filled(String address, Caller role, Place place, boolean isOwn) {
        String resource = address.replaceFirst(".*/engine/default/(history/)?([a-z-]+).*", "$2");
        String id = isOwn
                ? switch (resource) {
                    case "task" -> place.task().taskId();
                    case "process-instance", "execution" ->
                        one("select proc_inst_id_ from act_ru_task where id_ = '"
                                + place.task().taskId() + "'");
                    case "process-definition" -> one("select max(id_) from act_re_procdef where key_ = 'annual-cycle'");
                    case "decision-definition" -> one("select max(id_) from act_re_decision_def");
                    case "decision-requirements-definition" -> "no-such-object";
                    case "deployment" -> one("select max(id_) from act_re_deployment");
                    case "filter" -> one("select max(id_) from act_ru_filter");
                    case "job" -> one("select max(id_) from act_ru_job");
                    case "job-definition" -> one("select max(id_) from act_ru_jobdef");
                    case "authorization" -> one("select max(id_) from act_ru_authorization");
                    case "variable-instance" -> one("select max(id_) from act_ru_variable");
                    case "user" -> account(role);
                    case "group" -> Roles.OFFICER;
                    default -> "no-such-object";
                }
                : foreignId(resource, place);
        return address.replace("{id}", id)
                .replace("{key}", resource.startsWith("decision") ? "step-standard" : "annual-cycle")
                .replace("{processKey}", "annual-cycle")
                .replace("{varName}", "outcome")
                .replace("{userId}", account(role))
                .replace("{groupId}", Roles.DIRECTOR)
                .replace("{openingId}", one("select max(id) from ita_step"))
                .replace("{metrics-name}", "activity-instance-start")
                .replace("{plugin}", address.replaceFirst(".*/api/(\\w+)/plugin.*", "$1Plugins"))
                .replace("{file}", address.replaceFirst(".*/app/(\\w+)/.*", "camunda-$1-bootstrap.js"))
                .replaceAll("\\{[^}]*}", "no-such-thing");
    }

    private String foreignId(String resource, Place place) {
        return switch (resource) {
            case "task" -> place.task().taskId();
            case "process-instance", "execution" ->
                one("select proc_inst_id_ from act_ru_task where id_ = '"
                        + place.task().taskId() + "'");
            case "user" -> "director";
            case "group" -> Roles.ADMINISTRATOR;
            case "process-definition" -> one("select max(id_) from act_re_procdef where key_ = 'mail-delivery'");
            default -> "no-such-object";
        };
    }

    private Place place(Procedure procedure, int year, String element, Runnable way) {
        procedure.openOnTime(year);
        way.run();
        WorkItem task = procedure.waiting(element);
        String document = procedure.attach(task, DocumentKind.MINUTES, Procedure.OFFICER);
        return new Place(task, document);
    }

    private void group(String id) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            identity.saveGroup(identity.newGroup(id));
        }
    }

    private void make(Caller role) {
        User user = identity.newUser(account(role));
        user.setFirstName(role.name());
        user.setLastName("");
        user.setPassword("ita-" + account(role));
        identity.saveUser(user);
        GROUPS.getOrDefault(role, List.of()).forEach(group -> identity.createMembership(account(role), group));
    }

    private String sentToPersonnel(Place place) {
        String sha256 = one("select sha256 from ita_document_version where id = '" + place.document() + "'");
        database.sql("insert into ita_publication (id, publication_key, cycle_id, step, occurrence,"
                        + " document_version_id, target, state, sha256, requested_by, requested_at)"
                        + " values (?, ?, ?, 9, '-', ?, 'PERSONNEL', 'PROVEN', ?, 'officer', current_timestamp)")
                .params(UUID.randomUUID().toString(), "walk", place.task().cycleId(), place.document(), sha256)
                .update();
        return place.document();
    }

    private String one(String query) {
        return String.valueOf(database.sql(query).query(String.class).optional().orElse("no-such-object"));
    }
}

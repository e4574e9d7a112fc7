package org.itacycle.engine;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.CancelCycleProcess;
import org.itacycle.cycle.MonitoringReportProcess;
import org.itacycle.cycle.PublicationProcess;
import org.itacycle.cycle.PublicationWatchProcess;
import org.itacycle.cycle.SignOffProcess;
import org.itacycle.people.Roles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's table of rights exactly as it is written here: granted to roles, per definition, never per task or
 * person, nothing revoked (shared knowledge, performance §4). Any other row is removed, so that no right outlives the
 * code or the hand that gave it. Personnel readers and auditors have none: what they read are the product's own pages.
 */
@Component
class RightsKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(RightsKeeping.class);

    private static final List<String> DEFINITIONS_WITH_TASKS = List.of(
            AnnualCycleProcess.KEY,
            SignOffProcess.KEY,
            PublicationProcess.KEY,
            PublicationWatchProcess.KEY,
            MonitoringReportProcess.KEY);

    private static final List<String> STARTED_BY_OFFICERS = List.of(AnnualCycleProcess.KEY, CancelCycleProcess.KEY);

    private final AuthorizationService authorizations;

    RightsKeeping(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    private record Grant(String group, Resource resource, String id, Permission... permissions) {

        private AuthorizationEntity row() {
            AuthorizationEntity row = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
            row.setGroupId(group);
            row.setResource(resource);
            row.setResourceId(id);
            for (Permission permission : permissions) {
                row.addPermission(permission);
            }
            return row;
        }
    }

    /** What two rows have in common that say the same. */
    private record Meaning(int type, String user, String group, int resource, String id, int permissions) {

        static Meaning of(Authorization row) {
            return new Meaning(
                    row.getAuthorizationType(),
                    row.getUserId(),
                    row.getGroupId(),
                    row.getResourceType(),
                    row.getResourceId(),
                    ((AuthorizationEntity) row).getPermissions());
        }
    }

    /** @param filters that everybody at work may read */
    void keep(List<String> filters) {
        List<Authorization> missing =
                new ArrayList<>(table(filters).stream().map(Grant::row).toList());
        Set<Meaning> wanted = new HashSet<>(missing.stream().map(Meaning::of).toList());
        int removed = 0;
        for (Authorization present : authorizations.createAuthorizationQuery().list()) {
            Meaning meaning = Meaning.of(present);
            // Of two that say the same one goes as well.
            if (wanted.remove(meaning)) {
                missing.removeIf(row -> Meaning.of(row).equals(meaning));
            } else {
                authorizations.deleteAuthorization(present.getId());
                removed++;
            }
        }
        missing.forEach(authorizations::saveAuthorization);
        if (removed > 0) {
            LOG.warn("{} rights that no role has were removed", removed);
        }
    }

    private static List<Grant> table(List<String> filters) {
        List<Grant> grants = new ArrayList<>();
        staff(grants, filters);
        officers(grants);
        administrators(grants);
        return grants;
    }

    private static void staff(List<Grant> grants, List<String> filters) {
        grants.add(new Grant(Roles.STAFF, Resources.APPLICATION, "tasklist", ACCESS));
        // Tasklist shows the holder's name to colleagues, not only the account.
        grants.add(new Grant(Roles.STAFF, Resources.USER, Authorization.ANY, READ));
        for (String definition : DEFINITIONS_WITH_TASKS) {
            grants.add(new Grant(
                    Roles.STAFF,
                    Resources.PROCESS_DEFINITION,
                    definition,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_TASK,
                    // Tasklist's history of a task, with the comments written on it.
                    ProcessDefinitionPermissions.READ_HISTORY,
                    // Claim, complete, comment; CompletionGuard decides on which task.
                    ProcessDefinitionPermissions.TASK_WORK));
        }
        filters.forEach(filter -> grants.add(new Grant(Roles.STAFF, Resources.FILTER, filter, READ)));
    }

    /** They open and cancel a cycle. */
    private static void officers(List<Grant> grants) {
        for (String definition : STARTED_BY_OFFICERS) {
            grants.add(new Grant(
                    Roles.OFFICER,
                    Resources.PROCESS_DEFINITION,
                    definition,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.CREATE_INSTANCE));
        }
        grants.add(new Grant(Roles.OFFICER, Resources.PROCESS_INSTANCE, Authorization.ANY, CREATE));
    }

    /** They see what runs and what failed, let it be tried again, and set passwords; nothing of the procedure itself. */
    private static void administrators(List<Grant> grants) {
        for (String application : List.of("cockpit", "admin", "welcome")) {
            grants.add(new Grant(Roles.ADMINISTRATOR, Resources.APPLICATION, application, ACCESS));
        }
        grants.add(new Grant(
                Roles.ADMINISTRATOR,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB));
        grants.add(
                new Grant(Roles.ADMINISTRATOR, Resources.DECISION_DEFINITION, Authorization.ANY, READ, READ_HISTORY));
        for (Resource looked : List.of(
                Resources.DECISION_REQUIREMENTS_DEFINITION,
                Resources.DEPLOYMENT,
                Resources.GROUP,
                // How many tasks wait for each group; the tasks themselves are read by definition.
                Resources.TASK,
                Resources.AUTHORIZATION)) {
            grants.add(new Grant(Roles.ADMINISTRATOR, looked, Authorization.ANY, READ));
        }
        grants.add(new Grant(Roles.ADMINISTRATOR, Resources.USER, Authorization.ANY, READ, UPDATE));
        grants.add(new Grant(Roles.ADMINISTRATOR, Resources.SYSTEM, Authorization.ANY, SystemPermissions.READ));
        grants.add(new Grant(
                Roles.ADMINISTRATOR,
                Resources.OPERATION_LOG_CATEGORY,
                Authorization.ANY,
                UserOperationLogCategoryPermissions.READ));
    }
}

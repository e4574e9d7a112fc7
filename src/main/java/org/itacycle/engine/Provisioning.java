package org.itacycle.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.TaskQuery;
import org.itacycle.Message;
import org.itacycle.Messages;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.CancelCycleProcess;
import org.itacycle.cycle.MonitoringReportProcess;
import org.itacycle.cycle.PublicationProcess;
import org.itacycle.cycle.PublicationWatchProcess;
import org.itacycle.cycle.SignOffProcess;
import org.itacycle.people.PeopleSettings;
import org.itacycle.people.PeopleSettings.ConfiguredAccount;
import org.itacycle.people.Roles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes groups, accounts, rights and Tasklist filters from the configuration. Running it again changes nothing, so it
 * runs at every start. Rights are granted per definition and role; nothing is ever revoked (shared knowledge,
 * performance §4).
 */
@Component
class Provisioning {

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final PeopleSettings people;
    private final FirstAdministrator firstAdministrator;
    private final Messages messages;

    Provisioning(
            IdentityService identity,
            AuthorizationService authorizations,
            FilterService filters,
            TaskService tasks,
            PeopleSettings people,
            FirstAdministrator firstAdministrator,
            Messages messages) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.people = people;
        this.firstAdministrator = firstAdministrator;
        this.messages = messages;
    }

    /**
     * Makes what is missing.
     *
     * @return the first administrator, where one had to be made with a random password
     */
    @Transactional
    Optional<ConfiguredAccount> provision() {
        groups();
        people.accounts().forEach(this::account);
        Optional<ConfiguredAccount> administrator = firstAdministrator.missing();
        administrator.ifPresent(this::account);
        rights();
        filters();
        return administrator.filter(made -> firstAdministrator.isRandom());
    }

    private void groups() {
        for (String group : List.of(Roles.STAFF, Roles.OFFICER, Roles.HEAD, Roles.DIRECTOR, Roles.ADMINISTRATOR)) {
            if (identity.createGroupQuery().groupId(group).count() == 0) {
                Group made = identity.newGroup(group);
                made.setName(messages.text(Message.of("people.group." + group)));
                made.setType(group.equals(Roles.ADMINISTRATOR) ? Groups.GROUP_TYPE_SYSTEM : "WORKFLOW");
                identity.saveGroup(made);
            }
        }
    }

    private void account(ConfiguredAccount configured) {
        if (identity.createUserQuery().userId(configured.id()).count() > 0) {
            return;
        }
        User user = identity.newUser(configured.id());
        user.setFirstName(configured.name());
        // Thai positions have no second name; the web apps would print "null".
        user.setLastName("");
        user.setEmail(configured.email());
        user.setPassword(configured.password());
        identity.saveUser(user);
        identity.setUserInfo(configured.id(), EngineAccounts.WORK_GROUP, configured.workGroup());
        identity.createMembership(configured.id(), Roles.STAFF);
        configured.groups().forEach(group -> identity.createMembership(configured.id(), group));
    }

    private void rights() {
        for (Resource resource : Resources.values()) {
            grant(Roles.ADMINISTRATOR, resource, Authorization.ANY, Permissions.ALL);
        }
        grant(Roles.STAFF, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        // Tasklist shows the holder's name to colleagues, not only the account.
        grant(Roles.STAFF, Resources.USER, Authorization.ANY, Permissions.READ);
        for (String definition : List.of(
                AnnualCycleProcess.KEY,
                SignOffProcess.KEY,
                PublicationProcess.KEY,
                PublicationWatchProcess.KEY,
                MonitoringReportProcess.KEY)) {
            grant(
                    Roles.STAFF,
                    Resources.PROCESS_DEFINITION,
                    definition,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_TASK,
                    // Tasklist's history of a task, with the comments written on it.
                    ProcessDefinitionPermissions.READ_HISTORY,
                    ProcessDefinitionPermissions.TASK_WORK);
        }
        for (String definition : List.of(AnnualCycleProcess.KEY, CancelCycleProcess.KEY)) {
            grant(
                    Roles.OFFICER,
                    Resources.PROCESS_DEFINITION,
                    definition,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.CREATE_INSTANCE);
        }
        grant(Roles.OFFICER, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization present = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (present != null) {
            return;
        }
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        for (Permission permission : permissions) {
            grant.addPermission(permission);
        }
        authorizations.saveAuthorization(grant);
    }

    private void filters() {
        filter("mine", 10, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        filter("group", 20, tasks.createTaskQuery().taskCandidateUserExpression("${currentUser()}"));
        filter("overdue", 30, tasks.createTaskQuery().dueBeforeExpression("${now()}"));
        filter("all", 40, tasks.createTaskQuery());
    }

    private void filter(String key, int priority, TaskQuery query) {
        String name = messages.text(Message.of("people.filter." + key));
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        query.orderByTaskPriority().desc().orderByDueDate().asc();
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "priority",
                priority,
                "color",
                "#1d3557",
                "description",
                messages.text(Message.of("people.filter." + key + ".description")),
                "refresh",
                true));
        filters.saveFilter(filter);
        grant(Roles.STAFF, Resources.FILTER, filter.getId(), Permissions.READ);
    }
}

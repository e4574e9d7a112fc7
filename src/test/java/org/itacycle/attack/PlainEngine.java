package org.itacycle.attack;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;

/** The engine as its vendor ships it, with its authorizations on and none of this product's guards. */
final class PlainEngine implements AutoCloseable {

    static final String ADMINISTRATORS = "camunda-admin";

    /** Somebody drafts, somebody signs, and a variable says what was decided. */
    static final String APPROVAL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="attack">
              <process id="approval" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="toDraft" sourceRef="start" targetRef="draft"/>
                <userTask id="draft" camunda:candidateUsers="drafter"/>
                <sequenceFlow id="toSign" sourceRef="draft" targetRef="sign"/>
                <userTask id="sign" camunda:assignee="${director}" camunda:candidateUsers="drafter,director"/>
                <sequenceFlow id="toDecided" sourceRef="sign" targetRef="decided"/>
                <exclusiveGateway id="decided" default="toReturned"/>
                <sequenceFlow id="toPublish" sourceRef="decided" targetRef="published">
                  <conditionExpression xsi:type="tFormalExpression">${outcome == 'signed'}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="toReturned" sourceRef="decided" targetRef="returned"/>
                <endEvent id="published"/>
                <endEvent id="returned"/>
              </process>
            </definitions>
            """;

    private final ProcessEngine engine;

    private PlainEngine(ProcessEngine engine) {
        this.engine = engine;
    }

    static PlainEngine open() {
        return open(configuration -> {});
    }

    static PlainEngine open(Consumer<ProcessEngineConfigurationImpl> settings) {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("plain-" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setAuthorizationEnabled(true);
        configuration.setMetricsEnabled(false);
        settings.accept(configuration);
        return new PlainEngine(configuration.buildProcessEngine());
    }

    ProcessEngine engine() {
        return engine;
    }

    PlainEngine deploy(String model) {
        engine.getRepositoryService()
                .createDeployment()
                .addString("attack.bpmn", model)
                .deploy();
        return this;
    }

    /** Everything is allowed to administrators, as the vendor's own set-up grants it. */
    PlainEngine withAdministrators() {
        for (Resource resource : Resources.values()) {
            Authorization grant =
                    engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(ADMINISTRATORS);
            grant.setResource(resource);
            grant.setResourceId(Authorization.ANY);
            grant.addPermission(Permissions.ALL);
            engine.getAuthorizationService().saveAuthorization(grant);
        }
        return this;
    }

    /** An approval that waits for the signature, drafted by the drafter. */
    String waitingForSignature() {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("approval", Map.of("director", "director"))
                .getId();
        Task draft = task(instance);
        as("drafter", () -> {
            engine.getTaskService().claim(draft.getId(), "drafter");
            engine.getTaskService().complete(draft.getId());
        });
        return instance;
    }

    Task task(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    boolean isPublished(String instance) {
        return engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId("published")
                        .count()
                > 0;
    }

    void as(String account, Runnable action) {
        as(account, List.of(), action);
    }

    void asAdministrator(Runnable action) {
        as("administrator", List.of(ADMINISTRATORS), action);
    }

    <T> T asAdministrator(Supplier<T> action) {
        engine.getIdentityService().setAuthentication("administrator", List.of(ADMINISTRATORS));
        try {
            return action.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private void as(String account, List<String> groups, Runnable action) {
        engine.getIdentityService().setAuthentication(account, groups);
        try {
            action.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}

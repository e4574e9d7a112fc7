package org.itacycle.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.AnnualCycleProcess.Element;
import org.itacycle.cycle.Clocks;
import org.itacycle.cycle.Cycle;
import org.itacycle.cycle.Deadlines;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.cycle.StartByWatchProcess;
import org.itacycle.cycle.StepPlace;
import org.springframework.stereotype.Component;

/** Finds and turns the clocks of a cycle: timer jobs, due dates of tasks, and the variable that both are made from. */
@Component
class EngineClocks implements Clocks {

    /** The catch events before the steps that open on a date. */
    private static final Map<String, Integer> OPENING_TIMERS = Map.of(
            Element.TIMER_MONTH_OPENS.id(), 8,
            Element.TIMER_HALF_YEAR_OPENS.id(), 9,
            Element.TIMER_EVIDENCE_OPENS.id(), 10,
            Element.TIMER_TWELVE_MONTH_OPENS.id(), 12);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final EngineRights rights;

    EngineClocks(RuntimeService runtime, TaskService tasks, ManagementService management, EngineRights rights) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.rights = rights;
    }

    @Override
    public void set(Cycle cycle, int step, String occurrence, Instant due) {
        asOne(() -> {
            Date date = Date.from(due);
            for (VariableInstance inherited : dueVariables(cycle)) {
                String execution = inherited.getExecutionId();
                if (isAt(activityOf(execution), execution, step, occurrence)) {
                    runtime.setVariableLocal(execution, ProcessVariables.DUE_AT.name(), date);
                    if (inherited.getProcessInstanceId().equals(cycle.processInstanceId())) {
                        restart("Clock_Step%02d".formatted(step), execution);
                    }
                }
            }
            for (Task task : tasksOf(cycle)) {
                if (isAt(task.getTaskDefinitionKey(), task.getExecutionId(), step, occurrence)) {
                    task.setDueDate(date);
                    tasks.saveTask(task);
                }
            }
        });
    }

    @Override
    public List<WaitingStep> waiting(Cycle cycle) {
        return rights.withoutChecks(() -> openingTimers(cycle).stream()
                .map(job -> new WaitingStep(
                        OPENING_TIMERS.get(activityOf(job)),
                        occurrenceAt(job.getExecutionId()),
                        job.getDuedate().toInstant()))
                .sorted(Comparator.comparing(WaitingStep::opensAt).thenComparing(WaitingStep::step))
                .toList());
    }

    @Override
    public void recount(Cycle cycle) {
        asOne(() -> {
            openingTimers(cycle).forEach(this::recount);
            for (ProcessInstance instance : instancesOf(cycle)) {
                management
                        .createJobQuery()
                        .timers()
                        .processInstanceId(instance.getId())
                        .activityId(StartByWatchProcess.Element.TIMER_START_BY.id())
                        .unlimitedList()
                        .forEach(this::recount);
            }
        });
    }

    /** Evaluates the timer's own expression in the model again. */
    private void recount(Job job) {
        management.recalculateJobDuedate(job.getId(), false);
    }

    /** A clock that waits counts again; one that has fired, or is firing now, is made once more from its declaration in the model. */
    private void restart(String clock, String execution) {
        Optional<Job> waiting = management.createJobQuery().timers().activityId(clock).unlimitedList().stream()
                .filter(job -> job.getExecutionId().equals(execution))
                .filter(job -> !isFiring(job))
                .findFirst();
        waiting.ifPresentOrElse(this::recount, () -> {
            ExecutionEntity scope =
                    Context.getCommandContext().getExecutionManager().findExecutionById(execution);
            TimerDeclarationImpl.getDeclarationsForScope(scope.getActivity())
                    .get(clock)
                    .createTimer(scope);
        });
    }

    private static boolean isFiring(Job job) {
        JobEntity firing = Context.getCommandContext().getCurrentJob();
        return firing != null && firing.getId().equals(job.getId());
    }

    private List<VariableInstance> dueVariables(Cycle cycle) {
        String[] instances =
                instancesOf(cycle).stream().map(ProcessInstance::getId).toArray(String[]::new);
        if (instances.length == 0) {
            return List.of();
        }
        return runtime.createVariableInstanceQuery()
                .variableName(ProcessVariables.DUE_AT.name())
                .processInstanceIdIn(instances)
                .unlimitedList();
    }

    private List<ProcessInstance> instancesOf(Cycle cycle) {
        return runtime.createProcessInstanceQuery()
                .variableValueEquals(ProcessVariables.CYCLE_ID.name(), cycle.id())
                .unlimitedList();
    }

    /**
     * The tasks of a cycle's steps that have a due date; a sender who only waits for a signature has none, and what the
     * watch of publications found has one of its own.
     */
    private List<Task> tasksOf(Cycle cycle) {
        return tasks
                .createTaskQuery()
                .processVariableValueEquals(ProcessVariables.CYCLE_ID.name(), cycle.id())
                .unlimitedList()
                .stream()
                .filter(task -> task.getDueDate() != null && !EngineWorkItems.isBesideSteps(task))
                .toList();
    }

    private List<Job> openingTimers(Cycle cycle) {
        return management
                .createJobQuery()
                .timers()
                .processInstanceId(cycle.processInstanceId())
                .unlimitedList()
                .stream()
                .filter(job -> OPENING_TIMERS.containsKey(activityOf(job)))
                .toList();
    }

    private boolean isAt(String element, String execution, int step, String occurrence) {
        StepPlace place = StepPlace.of(element, runtime.getVariables(execution));
        return place.step() == step && place.occurrence().equals(occurrence);
    }

    private String occurrenceAt(String execution) {
        return Optional.ofNullable((String) runtime.getVariable(execution, ProcessVariables.OCCURRENCE.name()))
                .orElse(Deadlines.NO_OCCURRENCE);
    }

    /** The element at which an execution stands; empty for the instance of a called model as a whole. */
    private static String activityOf(String execution) {
        ExecutionEntity entity =
                Context.getCommandContext().getExecutionManager().findExecutionById(execution);
        return Optional.ofNullable(entity.getActivityId()).orElse("");
    }

    private static String activityOf(Job job) {
        return ((JobEntity) job).getActivityId();
    }

    private void asOne(Runnable work) {
        try {
            rights.withoutChecks(work);
        } catch (OptimisticLockingException e) {
            Refusal refusal = Refusal.because(Reason.CONFLICT, "deadline.somebody-was-faster");
            refusal.initCause(e);
            throw refusal;
        }
    }
}

package org.itacycle.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.context.Context;
import org.itacycle.PlainText;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.cycle.ProcessVariables;
import org.itacycle.cycle.WorkItem;
import org.itacycle.cycle.WorkItems;
import org.itacycle.form.Accepted;
import org.itacycle.form.FormConsequence;
import org.itacycle.form.FormGate;
import org.itacycle.people.CurrentAccount;
import org.itacycle.signoff.SeparationOfDuties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stands before every completion, start and change of holder, whatever API is used: checks who acts and what is sent,
 * keeps the sent form, and lets only routing variables into the engine. A refusal leaves everything as it was.
 */
@Component
class CompletionGuard {

    private static final int LONGEST_COMMENT = 2000;

    private final WorkItems workItems;
    private final FormGate forms;
    private final List<FormConsequence> consequences;
    private final CurrentAccount currentAccount;
    private final SeparationOfDuties duties;
    private final EngineRights rights;
    private final RefusedAttempts attempts;
    private final RepositoryService repository;
    private final TransactionTemplate transaction;

    CompletionGuard(
            WorkItems workItems,
            FormGate forms,
            List<FormConsequence> consequences,
            CurrentAccount currentAccount,
            SeparationOfDuties duties,
            EngineRights rights,
            RefusedAttempts attempts,
            RepositoryService repository,
            TransactionTemplate transaction) {
        this.workItems = workItems;
        this.forms = forms;
        this.consequences = List.copyOf(consequences);
        this.currentAccount = currentAccount;
        this.duties = duties;
        this.rights = rights;
        this.attempts = attempts;
        this.repository = repository;
        this.transaction = transaction;
    }

    <T> T complete(String taskId, Map<String, Object> variables, Function<Map<String, Object>, T> completion) {
        return remembering(
                taskId,
                () -> unlessDoneMeanwhile(
                        taskId,
                        () -> transaction.execute(status -> {
                            WorkItem item = openItem(taskId);
                            String account = workerOf(item);
                            duties.refuseAuthor(item, account);
                            Accepted accepted = forms.accept(item, SentVariables.plain(variables), account);
                            consequences.stream()
                                    .filter(consequence -> consequence.concerns(item.element()))
                                    .forEach(consequence -> consequence.record(item, accepted.values(), account));
                            Map<String, Object> routing = new HashMap<>(accepted.routing());
                            routing.put(ProcessVariables.SENT_BY.name(), account);
                            return rights.letPass(() -> completion.apply(routing));
                        })));
    }

    <T> T start(String definitionId, Map<String, Object> variables, Function<Map<String, Object>, T> start) {
        return remembering(
                definitionId,
                () -> transaction.execute(status -> {
                    String key = keyOf(definitionId);
                    Map<String, Object> checked = forms.checkStart(key, SentVariables.plain(variables))
                            .asMap();
                    return rights.letPass(() -> start.apply(checked));
                }));
    }

    /** @param takeOver takes it from a holder whose deputy the account is, or who is the account's deputy */
    void take(String taskId, String account, Runnable claim, Runnable takeOver) {
        remembering(taskId, () -> {
            WorkItem item = openItem(taskId);
            Optional<String> person = currentAccount.person();
            person.ifPresent(claiming -> refuseUnless(
                    claiming.equals(account) && workItems.mayWork(item.taskId(), account), "task.not-yours"));
            duties.refuseAuthor(item, account);
            boolean isHeld =
                    item.holder().filter(holder -> !holder.equals(account)).isPresent();
            if (person.isPresent() && isHeld) {
                rights.withoutChecks(takeOver);
            } else {
                rights.letPass(claim);
            }
            return null;
        });
    }

    /** A person may give back what he holds if somebody else could take it; an administrator may hand a task to one of its candidates. */
    void assign(String taskId, String account, Runnable assignment) {
        remembering(taskId, () -> {
            WorkItem item = openItem(taskId);
            Optional<String> person = currentAccount.person();
            if (account != null) {
                duties.refuseAuthor(item, account);
            }
            if (person.isEmpty()) {
                assignment.run();
                return null;
            }
            boolean givesBack = account == null
                    && (item.holder().equals(person)
                            || item.holder().isPresent() && workItems.mayWork(taskId, person.get()));
            boolean takes = person.get().equals(account) && workItems.mayWork(taskId, account);
            boolean hands = rights.isAdministrator(person.get())
                    && (account == null || workItems.candidates(taskId).contains(account));
            refuseUnless(givesBack || takes || hands, "task.not-yours");
            refuseUnless(account != null || !workItems.candidates(taskId).isEmpty(), "task.nobody-else");
            rights.withoutChecks(assignment);
            return null;
        });
    }

    /** However a task is given to somebody, and whoever gives it: not to the author of what it decides upon. */
    void refuseAuthor(String taskId, String account) {
        if (account != null && taskId != null) {
            remembering(taskId, () -> {
                workItems
                        .find(taskId)
                        .filter(item -> !item.holder().equals(Optional.of(account)))
                        .ifPresent(item -> duties.refuseAuthor(item, account));
                return null;
            });
        }
    }

    /** For calls that only the product itself makes, from inside the engine's own work. */
    void refuseToPeople(String call) {
        boolean calledFromOutside = Context.getCommandContext() == null;
        if (calledFromOutside && currentAccount.person().isPresent()) {
            remembering(call, () -> {
                throw Refusal.because(Reason.FORBIDDEN, "task.only-by-form");
            });
        }
    }

    /** A remark beside the form, of those who may work on the task; what counts is said in the form. */
    <T> T comment(String taskId, String message, Supplier<T> comment) {
        return remembering(taskId, () -> {
            if (message != null && message.length() > LONGEST_COMMENT) {
                throw Refusal.because(Reason.INVALID, "task.comment-too-long", message.length(), LONGEST_COMMENT);
            }
            if (message != null && !PlainText.isAllowed(message.replace("\r\n", "\n"), true)) {
                throw Refusal.because(Reason.INVALID, "task.comment-unreadable");
            }
            currentAccount
                    .person()
                    .ifPresent(person ->
                            refuseUnless(taskId != null && workItems.mayWork(taskId, person), "task.not-yours"));
            return rights.letPass(comment);
        });
    }

    /** Says of a task that is done or never was that it is gone. */
    void refuseUnknown(String taskId) {
        remembering(taskId, () -> openItem(taskId));
    }

    /** The engine calls it a failure of its own where there is no such process. */
    private String keyOf(String definitionId) {
        boolean isThere = rights.withoutChecks(() -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definitionId)
                        .count()
                > 0);
        if (!isThere) {
            throw Refusal.because(Reason.NOT_FOUND, "form.noForm");
        }
        return repository.getProcessDefinition(definitionId).getKey();
    }

    private WorkItem openItem(String taskId) {
        return workItems.find(taskId).orElseThrow(() -> Refusal.because(Reason.NOT_FOUND, "task.gone"));
    }

    private String workerOf(WorkItem item) {
        return currentAccount
                .person()
                .map(person -> {
                    refuseUnless(workItems.mayWork(item.taskId(), person), "task.not-yours");
                    return person;
                })
                .or(item::holder)
                .orElse(CurrentAccount.SYSTEM);
    }

    private static void refuseUnless(boolean allowed, String message) {
        if (!allowed) {
            throw Refusal.because(Reason.FORBIDDEN, message);
        }
    }

    /** Of two who complete at once the second may fail anywhere, for example at a record that the first has made. */
    private <T> T unlessDoneMeanwhile(String taskId, Supplier<T> completion) {
        try {
            return completion.get();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException failure) {
            throw workItems.find(taskId).isPresent() ? failure : somebodyWasFaster(failure);
        }
    }

    private static Refusal somebodyWasFaster(RuntimeException cause) {
        Refusal refusal = Refusal.because(Reason.CONFLICT, "task.somebody-was-faster");
        refusal.initCause(cause);
        return refusal;
    }

    /** @param subject the task, or what else was called */
    private <T> T remembering(String subject, Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockingException | TaskAlreadyClaimedException e) {
            Refusal refusal = somebodyWasFaster(e);
            RefusedRequest.remember(refusal);
            throw refusal;
        } catch (Refusal refusal) {
            if (refusal.reason() == Reason.FORBIDDEN) {
                currentAccount.person().ifPresent(person -> attempts.note(person, path(subject), refusal));
            }
            RefusedRequest.remember(refusal);
            throw refusal;
        } catch (RuntimeException e) {
            RefusedRequest.remember(e);
            throw e;
        }
    }

    private String path(String subject) {
        return workItems
                .find(subject)
                .map(item -> "%s/%d/%s/%d".formatted(item.fiscalYear(), item.step(), item.occurrence(), item.round()))
                .orElse(subject);
    }
}

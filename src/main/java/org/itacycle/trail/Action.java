package org.itacycle.trail;

/** What the product records of what people and it itself do; Thai texts are {@code trail.action.<id>}. */
public enum Action {
    CYCLE_OPENED("cycle.opened"),
    CYCLE_COMPLETED("cycle.completed"),
    CYCLE_CANCELLED("cycle.cancelled"),
    FORM_COMPLETED("form.completed"),
    FORM_FILE("form.file"),
    SUBMITTED("sign-off.submitted"),
    SIGNED("sign-off.signed"),
    RETURNED("sign-off.returned"),
    WITHDRAWN("sign-off.withdrawn"),
    DOCUMENT_UPLOADED("document.uploaded"),
    DOCUMENT_TYPED("document.typed"),
    DOCUMENT_GENERATED("document.generated"),
    DOCUMENT_STAMPED("document.stamped"),
    DOCUMENT_SCANNED("document.scan"),
    DOCUMENT_VOIDED("document.voided"),
    REGISTERED("registration.entered"),
    PUBLICATION_PLANNED("publication.planned"),
    PUBLISHED("publication.published"),
    PUBLISHED_BY_HAND("publication.posted"),
    PUBLISHED_AGAIN("publication.published-again"),
    PUBLICATION_ACCEPTED("publication.accepted"),
    PUBLICATION_PROVEN("publication.proven"),
    PUBLICATION_FAILED("publication.failed"),
    PUBLICATION_RECEIVED("publication.received"),
    PUBLICATION_MOVED("publication.moved"),
    DEADLINE_MOVED("deadline.moved"),
    DEADLINE_RECOUNTED("deadline.recounted"),
    CALENDAR_CHANGED("calendar.changed"),
    ITEMS_REPLACED("items.replaced"),
    MAIL_SENT_AGAIN("mail.sent-again"),
    TASK_CLAIMED("task.claimed"),
    TASK_ASSIGNED("task.assigned"),
    TASK_GIVEN_BACK("task.given-back"),
    TASK_CHANGED("task.changed"),
    ACCOUNT_CREATED("account.created"),
    ACCOUNT_CHANGED("account.changed"),
    ACCOUNT_DELETED("account.deleted"),
    ACCOUNT_UNLOCKED("account.unlocked"),
    ACCOUNT_ERASED("account.erased"),
    ACCOUNT_EXPORTED("account.exported"),
    ACCOUNT_LOCKED("account.locked"),
    DEPUTY_APPOINTED("deputy.appointed"),
    DEPUTY_ENDED("deputy.ended"),
    GROUP_CREATED("group.created"),
    GROUP_CHANGED("group.changed"),
    GROUP_DELETED("group.deleted"),
    MEMBER_ADDED("group.member-added"),
    MEMBER_REMOVED("group.member-removed"),
    RIGHT_GRANTED("right.granted"),
    RIGHT_CHANGED("right.changed"),
    RIGHT_REVOKED("right.revoked"),
    JOB_RETRIED("job.retried"),
    JOB_CHANGED("job.changed"),
    INSTANCE_CHANGED("instance.changed"),
    VARIABLE_CHANGED("variable.changed"),
    ENGINE_CHANGED("engine.changed"),
    ATTEMPT_REFUSED("attempt.refused"),
    SIGNED_IN("sign-in.succeeded"),
    SIGN_IN_FAILED("sign-in.failed"),
    SIGN_IN_THROTTLED("sign-in.throttled"),
    SIGNED_OUT("sign-out"),
    TRAIL_EXPORTED("trail.exported");

    private final String id;

    Action(String id) {
        this.id = id;
    }

    /** The name that stays: it is sealed with every entry. */
    public String id() {
        return id;
    }
}

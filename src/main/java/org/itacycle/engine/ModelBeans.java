package org.itacycle.engine;

import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;

/**
 * The only beans that an expression in a model can name. Without this list an expression sees the whole application;
 * a name here is a contract that running cycles rely on for a year.
 */
final class ModelBeans extends AbstractMap<Object, Object> {

    static final Set<String> NAMES = Set.of(
            "steps",
            "closeStep",
            "beginCycle",
            "openCycle",
            "cycleOpener",
            "cancelCycle",
            "completeCycle",
            "appointCommittee",
            "makeEvidenceBundle",
            "cycleRoute",
            "reportMonths",
            "tellOverdue",
            "tellPassedDates",
            "tellBlocked",
            "reminderSchedule",
            "reminders",
            "fillSlots",
            "tellReminders",
            "tellCalendarWarning",
            "tellWork",
            "startByWatch",
            "deputyshipClock",
            "beginDeputyship",
            "endDeputyship",
            "recordSubmission",
            "registerDocuments",
            "signedOriginals",
            "decisions",
            "planPublication",
            "plannedPublications",
            "publishDocument",
            "provePublication",
            "publicationWatchSchedule",
            "publicationWatch",
            "collectAddresses",
            "orderLook",
            "lookAtPublished",
            "publishAgain",
            "removeOldData",
            "deliverMail",
            "askMailServer",
            "anchorTrail",
            "tellAnchor");

    private final BeanFactory beans;

    ModelBeans(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return NAMES.contains(name);
    }

    @Override
    public Object get(Object name) {
        return NAMES.contains(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        Set<Entry<Object, Object>> entries = new LinkedHashSet<>();
        NAMES.forEach(name -> entries.add(new SimpleImmutableEntry<>(name, beans.getBean(name))));
        return entries;
    }
}

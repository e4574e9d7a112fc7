package org.itacycle.disclosure;

import java.util.Comparator;
import java.util.Optional;

/** The assessment items of one fiscal year: its own list first, then what holds in every year. */
final class ItemsOfYear {

    private static final int LAST = Integer.MAX_VALUE;

    private final Optional<Catalogue> own;
    private final Catalogue common;

    ItemsOfYear(Optional<Catalogue> own, Catalogue common) {
        this.own = own;
        this.common = common;
    }

    Optional<AssessmentItem> withKey(String key) {
        return own.flatMap(catalogue -> catalogue.withKey(key)).or(() -> common.withKey(key));
    }

    Optional<AssessmentItem> withCode(ItemCode code) {
        return own.flatMap(catalogue -> catalogue.withCode(code));
    }

    /** The item that a published document answers, as this year words it; empty where no list knows the document. */
    Optional<AssessmentItem> answeredBy(DocumentPlace place) {
        return own.flatMap(catalogue -> catalogue.answeredBy(place))
                .or(() -> common.answeredBy(place).flatMap(item -> withKey(item.key())));
    }

    /** The order of the year's own list, then that of the common one. */
    Comparator<AssessmentItem> order() {
        return Comparator.comparingInt((AssessmentItem item) ->
                        own.map(catalogue -> place(catalogue, item)).orElse(LAST))
                .thenComparingInt(item -> place(common, item))
                .thenComparing(AssessmentItem::key);
    }

    private static int place(Catalogue catalogue, AssessmentItem item) {
        for (int i = 0; i < catalogue.items().size(); i++) {
            if (catalogue.items().get(i).key().equals(item.key())) {
                return i;
            }
        }
        return LAST;
    }
}

package org.itacycle.drafting;

import org.itacycle.cycle.AnnualCycleProcess.Element;
import org.itacycle.cycle.WorkItem;
import org.itacycle.paper.OrderPaper;
import org.itacycle.paper.OrderPaper.Member;
import org.itacycle.paper.Paper;
import org.springframework.stereotype.Component;

/** The order that appoints the committee (step 1). */
@Component
class OrderDraft implements PaperDraft {

    private final AgencyWords words;

    OrderDraft(AgencyWords words) {
        this.words = words;
    }

    @Override
    public boolean belongsAt(WorkItem item, String field) {
        return item.element().equals(Element.STEP01_DRAFT_ORDER.id()) && field.equals("orderFile");
    }

    @Override
    public Paper of(Occasion occasion) {
        Entered entered = occasion.entered();
        return new OrderPaper(
                occasion.year(),
                words.agency(),
                subject(entered.text("orderTitle")),
                entered.text("lastOrderReview"),
                entered.rows("members").stream().map(this::member).toList(),
                words.director());
    }

    /** The word for an order stands at the head of the paper already. */
    private String subject(String title) {
        String order = words.say("order.word");
        return title.startsWith(order) ? title.substring(order.length()).strip() : title;
    }

    private Member member(Entered row) {
        return new Member(
                words.nameOf(row.text("account")), row.text("position"), row.text("workGroup"), row.text("duty"));
    }
}

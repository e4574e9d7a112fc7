package org.itacycle.reminder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes every notice whose moment has come. */
@Component("fillSlots")
class FillSlotsDelegate implements JavaDelegate {

    private final SlotFilling filling;

    FillSlotsDelegate(SlotFilling filling) {
        this.filling = filling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        filling.fill();
    }
}

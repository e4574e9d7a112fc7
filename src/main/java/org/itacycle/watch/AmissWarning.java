package org.itacycle.watch;

import java.util.List;
import org.itacycle.Message;
import org.itacycle.board.BoardWarning;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Something that was published is not there any more, or not as it was proven. */
@Component
@Order(30)
class AmissWarning implements BoardWarning {

    private final WatchRegister register;

    AmissWarning(WatchRegister register) {
        this.register = register;
    }

    @Override
    public List<Message> current() {
        int amiss = register.amiss().size();
        return amiss == 0 ? List.of() : List.of(Message.of("watch.warning", amiss));
    }
}

package org.itacycle.board;

import java.util.Optional;
import org.itacycle.Message;

/** Something that everybody who looks at the board should know; each bean of this type has one line at its top. */
public interface BoardWarning {

    /** What is the matter now; empty where all is well. */
    Optional<Message> current();
}

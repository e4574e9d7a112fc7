package org.itacycle.board;

import java.util.List;
import org.itacycle.Message;

/** Something that everybody who looks at the board should know; beans of this type have their lines at its top. */
public interface BoardWarning {

    /** What is the matter now; none where all is well. */
    List<Message> current();
}

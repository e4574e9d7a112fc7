package org.itacycle.trail;

import java.util.Optional;
import java.util.function.Consumer;

/** What stands in the tables of the trail, whoever wrote it. */
interface Rows {

    /** The record of the trail's end; empty where somebody took it away. */
    Optional<Head> head();

    /** Hands over every entry in the order of the numbers; may be called again. */
    void forEach(Consumer<Entry> reader);
}

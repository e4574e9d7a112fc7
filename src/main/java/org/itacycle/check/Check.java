package org.itacycle.check;

import java.util.List;

/** One kind of mistake to look for. */
interface Check {

    List<Finding> of(Matter matter);
}

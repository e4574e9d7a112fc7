package org.itacycle.check;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the agency is called and was called ({@code ita.agency}).
 *
 * @param name the agency's name
 * @param formerNames names that no paper may carry any more: the agency's own former ones, or another agency's whose
 *     papers were taken as a pattern
 * @param units who may be responsible beside the work groups
 */
@ConfigurationProperties("ita.agency")
record CheckSettings(String name, List<String> formerNames, List<String> units) {

    CheckSettings {
        formerNames = formerNames == null ? List.of() : List.copyOf(formerNames);
        units = units == null ? List.of() : List.copyOf(units);
    }
}

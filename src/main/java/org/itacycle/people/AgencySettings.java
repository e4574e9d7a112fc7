package org.itacycle.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The agency that runs the procedure ({@code ita.agency}).
 *
 * @param name as documents print it
 * @param workGroups every group that must have a member in the committee (domain.md A.1, step 1)
 * @param names further names that texts print, by key, for example the head of the agency
 */
@Validated
@ConfigurationProperties("ita.agency")
public record AgencySettings(
        @NotBlank String name, @NotEmpty List<@NotBlank String> workGroups, Map<String, String> names) {

    public AgencySettings {
        workGroups = workGroups == null ? List.of() : List.copyOf(workGroups);
        names = names == null ? Map.of() : Map.copyOf(names);
    }
}

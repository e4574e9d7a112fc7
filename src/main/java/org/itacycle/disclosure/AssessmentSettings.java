package org.itacycle.disclosure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which lists of assessment items hold for this agency ({@code ita.assessment}).
 *
 * @param agencyType the assessment's type of agency; types other than {@code general} fall back on its common rows
 */
@ConfigurationProperties("ita.assessment")
record AssessmentSettings(@DefaultValue(GENERAL) String agencyType) {

    /** The type whose common requirements hold for every other as well. */
    static final String GENERAL = "general";
}

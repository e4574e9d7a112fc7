package org.itacycle.registration;

import java.util.Map;
import org.itacycle.document.DocumentKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an agency may set about its register.
 *
 * @param signedOnPaper whether documents are signed on paper, so that the scan of the signed original is published
 * @param usedBefore the last number that was given without this product, by kind and calendar year (Buddhist)
 */
@ConfigurationProperties("ita.registration")
public record RegistrationSettings(
        @DefaultValue("false") boolean signedOnPaper,
        @DefaultValue Map<DocumentKind, Map<Integer, Integer>> usedBefore) {

    int lastUsedBefore(DocumentKind kind, int calendarYear) {
        return usedBefore.getOrDefault(kind, Map.of()).getOrDefault(calendarYear, 0);
    }
}

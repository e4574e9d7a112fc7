package org.itacycle.disclosure;

import java.util.List;
import java.util.Optional;

/**
 * An assessment item with the documents that answer it.
 *
 * @param key names the requirement in every year, and is its part of the address
 * @param code the year's code; empty where it is not known
 */
record PublicItem(String key, String code, String name, List<PublicDocument> documents) {

    PublicItem {
        documents = List.copyOf(documents);
    }

    Optional<PublicDocument> document(String name) {
        return documents.stream()
                .filter(document -> document.name().equals(name))
                .findFirst();
    }
}

package org.itacycle.trail;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The keys that somebody brings to verify the trail: the present one and those before it. */
final class Keyring {

    private final Map<String, TrailKey> keys = new LinkedHashMap<>();

    Keyring(Collection<TrailKey> keys) {
        keys.forEach(key -> this.keys.put(key.id(), key));
    }

    boolean knows(String keyId) {
        return keys.containsKey(keyId);
    }

    /** Whether the entry is as it was sealed, with the key that it names and as the one of its number. */
    boolean sealed(Entry entry) {
        return find(entry.keyId()).filter(entry::isSealedWith).isPresent();
    }

    /** Whether the entry names a key that was not given, as far as one can see: not only the name was changed. */
    boolean isForeign(Entry entry) {
        return !knows(entry.keyId())
                && keys.values().stream()
                        .noneMatch(key -> entry.withKeyId(key.id()).isSealedWith(key));
    }

    /** Whether the record of the end names a key that was not given, as far as one can see. */
    boolean isForeign(Head head) {
        return !knows(head.keyId())
                && keys.values().stream()
                        .noneMatch(key -> head.withKeyId(key.id()).isSealedWith(key));
    }

    boolean sealed(Head head) {
        return find(head.keyId()).filter(head::isSealedWith).isPresent();
    }

    boolean sealed(Anchor anchor) {
        return find(anchor.keyId()).filter(anchor::isSealedWith).isPresent();
    }

    private Optional<TrailKey> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }
}

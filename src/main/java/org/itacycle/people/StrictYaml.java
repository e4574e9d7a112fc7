package org.itacycle.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.itacycle.RefusedStart;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A part of a YAML file that must say exactly what is known: any other key, a key twice, a list where a text is wanted
 * refuses the start and says where. All values are texts, so that {@code no} and {@code 2026-12-01} stay what they are.
 */
final class StrictYaml {

    private static final int MOST_CHARACTERS = 5_000_000;

    private final String place;
    private final Map<?, ?> content;
    private final UnaryOperator<String> placeholders;

    private StrictYaml(String place, Map<?, ?> content, UnaryOperator<String> placeholders) {
        this.place = place;
        this.content = content;
        this.placeholders = placeholders;
    }

    /**
     * Reads a whole file.
     *
     * @param file how refusals call it
     * @param placeholders puts in what <code>${NAME}</code> stands for
     * @throws RefusedStart where it is no YAML or no mapping
     */
    static StrictYaml read(String file, String text, UnaryOperator<String> placeholders) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(MOST_CHARACTERS);
        DumperOptions unused = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new OnlyTexts());
        try {
            return new StrictYaml(file, mapping(file, yaml.load(text)), placeholders);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            throw new RefusedStart("%s: line %d: %s".formatted(file, line, broken.getProblem()));
        } catch (YAMLException broken) {
            throw new RefusedStart("%s: %s".formatted(file, firstLine(broken.getMessage())));
        }
    }

    /** Refuses whatever is called otherwise. */
    void mayHave(Set<String> keys) {
        for (Object key : content.keySet()) {
            if (!keys.contains(String.valueOf(key))) {
                throw refused("unknown key \"" + key + "\"; known are " + String.join(", ", sorted(keys)));
            }
        }
    }

    /** A text that must be there. */
    String text(String key) {
        return optional(key).orElseThrow(() -> refused(key + " is missing"));
    }

    /** A text without the blanks around it; empty where the key is missing or blank. */
    Optional<String> optional(String key) {
        Object value = content.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw refused(key + " must be a text");
        }
        String plain = resolved(key, text).strip();
        if (plain.chars().anyMatch(Character::isISOControl)) {
            throw refused(key + " must be one line");
        }
        return Optional.of(plain).filter(found -> !found.isEmpty());
    }

    /** A list of texts, none of them blank; empty where the key is missing. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object item : list(key)) {
            if (!(item instanceof String text) || text.isBlank()) {
                throw refused(key + " must be a list of texts");
            }
            texts.add(resolved(key, text).strip());
        }
        return texts;
    }

    /** A list of mappings; empty where the key is missing. */
    List<StrictYaml> parts(String key) {
        List<StrictYaml> parts = new ArrayList<>();
        for (Object item : list(key)) {
            String where = "%s: %s[%d]".formatted(place, key, parts.size() + 1);
            parts.add(new StrictYaml(where, mapping(where, item), placeholders));
        }
        return parts;
    }

    /** A mapping of texts to texts; empty where the key is missing. */
    Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (content.get(key) != null) {
            String where = place + ": " + key;
            StrictYaml part = new StrictYaml(where, mapping(where, content.get(key)), placeholders);
            part.content.keySet().forEach(name -> pairs.put(String.valueOf(name), part.text(String.valueOf(name))));
        }
        return pairs;
    }

    boolean has(String key) {
        return content.containsKey(key);
    }

    /** The same part, called by its content beside its number. */
    StrictYaml called(String name) {
        return new StrictYaml(place + " (" + name + ")", content, placeholders);
    }

    RefusedStart refused(String what) {
        return new RefusedStart(place + ": " + what);
    }

    private List<?> list(String key) {
        Object value = content.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> items) {
            return items;
        }
        throw refused(key + " must be a list");
    }

    private String resolved(String key, String text) {
        try {
            return placeholders.apply(text);
        } catch (IllegalArgumentException missing) {
            throw refused(key + ": " + firstLine(missing.getMessage()));
        }
    }

    private static Map<?, ?> mapping(String where, Object value) {
        if (value instanceof Map<?, ?> mapping) {
            return mapping;
        }
        throw new RefusedStart(where + ": must be a mapping of keys to values");
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("cannot be read");
    }

    /** Takes no scalar for anything but a text. */
    private static final class OnlyTexts extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // A text is what is left when nothing else is looked for.
        }
    }
}

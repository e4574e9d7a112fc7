package org.itacycle.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itacycle.Messages;
import org.itacycle.document.DocumentOrigin;
import org.springframework.stereotype.Component;

/**
 * Dotted lines that nobody filled in. Those for number, date, telephone and signature are filled in at registration, and
 * what the product makes itself is held against its form instead.
 */
@Component
class PlaceholderCheck implements Check {

    private static final int LONGEST_SHOWN = 60;

    private final Pattern placeholder;
    private final Pattern filledLater;

    PlaceholderCheck(Messages messages) {
        placeholder =
                Pattern.compile("\\.{5,}|(?:\\.\\s){5,}|\u2026{2,}|_{4,}|" + messages.text("check.word.placeholder"));
        filledLater = Pattern.compile(messages.text("check.word.filled-later"));
    }

    @Override
    public List<Finding> of(Matter matter) {
        return matter.passages().stream()
                .filter(passage -> passage.document()
                        .filter(version -> version.origin() != DocumentOrigin.GENERATED)
                        .isPresent())
                .flatMap(this::look)
                .toList();
    }

    private Stream<Finding> look(Passage passage) {
        List<String> lines = passage.text()
                .lines()
                .filter(line -> placeholder.matcher(line).find()
                        && !filledLater.matcher(line).find())
                .map(String::strip)
                .toList();
        return lines.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.warning(
                        passage.place(), "placeholder", Integer.toString(lines.size()), shown(lines.get(0))));
    }

    private static String shown(String line) {
        String once = line.replaceAll("\\.{5,}", ".....").replaceAll("_{4,}", "____");
        return once.substring(0, Math.min(once.length(), LONGEST_SHOWN));
    }
}

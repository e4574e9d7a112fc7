package org.itacycle.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ActionTest {

    private static final String PREFIX = "trail.action.";

    private final ResourceBundle texts = ResourceBundle.getBundle("messages.trail");

    @Test
    void everyActionHasItsText() {
        assertThat(Action.values())
                .allSatisfy(action -> assertThat(text(action)).isNotBlank());
    }

    @Test
    void everyTextBelongsToAnAction() {
        List<String> ids = Arrays.stream(Action.values()).map(Action::id).toList();

        assertThat(texts.keySet().stream()
                        .filter(key -> key.startsWith(PREFIX))
                        .map(key -> key.substring(PREFIX.length())))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void noTwoActionsHaveTheSameNameOrText() {
        assertThat(Arrays.stream(Action.values()).map(Action::id)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Action.values()).map(this::text)).doesNotHaveDuplicates();
    }

    private String text(Action action) {
        try {
            return texts.getString(PREFIX + action.id());
        } catch (MissingResourceException missing) {
            return "";
        }
    }
}

package org.itacycle.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.itacycle.Message;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords are accepted: long ones that nobody guesses. What kinds of characters they have is left to the person;
 * such rules make passwords alike, not strong (NIST SP 800-63B, 5.1.1.2).
 */
@Component
public class PasswordRules {

    /** In characters as people count them. */
    public static final int SHORTEST = 12;

    /** More than anybody types; a bound for what is hashed. */
    public static final int LONGEST = 200;

    private static final int OWN_CHARACTERS = 6;
    private static final int DIFFERENT_CHARACTERS = 5;
    private static final int SHORTEST_NAME = 4;

    /** How letters are commonly disguised. */
    private static final Map<Character, Character> DISGUISES =
            Map.of('@', 'a', '4', 'a', '3', 'e', '1', 'i', '!', 'i', '0', 'o', '$', 's', '5', 's', '7', 't');

    private final List<String> commonWords;

    public PasswordRules() {
        commonWords = read("signin/common-words.txt");
    }

    /**
     * Why a password is not accepted; empty where it is.
     *
     * @param names what others know of the person: account, name, address
     */
    public Optional<Message> fault(String password, Collection<String> names) {
        if (!isLongEnough(password)) {
            return Optional.of(Message.of("password.too-short", SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of(Message.of("password.too-long", LONGEST));
        }
        return isGuessable(password, names) ? Optional.of(Message.of("password.guessable")) : Optional.empty();
    }

    /** Whether it has enough characters. */
    public boolean isLongEnough(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST;
    }

    /** Whether too little is left of it without words that everybody tries and words that others know of the person. */
    public boolean isGuessable(String password, Collection<String> names) {
        String plain = password.toLowerCase(Locale.ROOT);
        List<String> known = Stream.concat(commonWords.stream(), parts(names))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return plain.chars().distinct().count() < DIFFERENT_CHARACTERS
                || ownCharacters(without(known, plain)) < OWN_CHARACTERS
                || ownCharacters(without(known, undisguised(plain))) < OWN_CHARACTERS;
    }

    /** Names as they stand and their parts: {@code somchai.j@agency.example} is somchai as well. */
    private static Stream<String> parts(Collection<String> names) {
        return names.stream()
                .filter(Objects::nonNull)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("[^\\p{L}\\p{N}\\p{M}]+"))))
                .filter(part -> part.length() >= SHORTEST_NAME);
    }

    private static String without(List<String> known, String password) {
        String rest = password;
        for (String word : known) {
            rest = rest.replace(word, "");
        }
        return rest;
    }

    /** Without those that only go on from the one before: 3456, cba, zzz. */
    private static int ownCharacters(String rest) {
        int own = 0;
        for (int i = 0; i < rest.length(); i++) {
            if (i == 0 || Math.abs(rest.charAt(i) - rest.charAt(i - 1)) > 1) {
                own++;
            }
        }
        return own;
    }

    private static String undisguised(String password) {
        StringBuilder letters = new StringBuilder();
        for (char c : password.toCharArray()) {
            letters.append(DISGUISES.getOrDefault(c, c).charValue());
        }
        return letters.toString();
    }

    private static List<String> read(String file) {
        try (var lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}

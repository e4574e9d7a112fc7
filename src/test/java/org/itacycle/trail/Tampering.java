package org.itacycle.trail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.itacycle.DatabaseTime;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody may do to the trail who owns the database or the anchor file, but (except an insider) not the key. */
final class Tampering {

    /** Ways to tamper. */
    enum Kind {
        CHANGE_ANY_COLUMN,
        CHANGE_ONE_CHARACTER,
        CHANGE_THE_NUMBER,
        REMOVE,
        REMOVE_SEVERAL,
        REMOVE_AND_RENUMBER,
        REMOVE_AND_RELINK,
        REMOVE_RENUMBER_AND_RELINK,
        SWAP,
        SWAP_CONTENTS,
        SWAP_AND_RELINK,
        ADD_AT_THE_END,
        ADD_AT_THE_END_AND_FORGE_THE_HEAD,
        ADD_BETWEEN,
        ADD_BETWEEN_AND_RELINK,
        ADD_FAR_AWAY,
        ADD_A_COPY,
        CUT_THE_TAIL,
        CUT_THE_TAIL_AND_RESTORE_THE_HEAD,
        CUT_THE_TAIL_AND_FORGE_THE_HEAD,
        EMPTY,
        RECOMPUTE_WITHOUT_KEY,
        RECOMPUTE_WITH_A_WRONG_KEY,
        RECOMPUTE_UNDER_THE_NAME_OF_THE_KEY,
        RECOMPUTE_AFTER_REMOVING,
        RECOMPUTE_AFTER_ADDING,
        REWRITE_WITH_THE_KEY,
        CHANGE_THE_HEAD,
        REMOVE_THE_HEAD,
        RESTORE_AN_OLD_HEAD,
        CHANGE_AN_ANCHOR,
        REPLACE_AN_ANCHOR,
        REMOVE_AN_ANCHOR,
        REPEAT_AN_ANCHOR
    }

    /**
     * What was done.
     *
     * @param expected every reason that verification must give, and no other
     * @param place where the first finding must point, if it is one place
     */
    record Done(String what, Set<Reason> expected, OptionalLong place) {

        static Done of(String what, Reason first, Reason... more) {
            return new Done(what, EnumSet.of(first, more), OptionalLong.empty());
        }

        Done at(long number) {
            return new Done(what, expected, OptionalLong.of(number));
        }
    }

    private static final List<String> COLUMNS = List.of(
            "at", "actor", "on_behalf_of", "action", "subject", "reason", "sha256", "key_id", "previous", "mac");
    private static final List<String> TEXTS = List.of("actor", "action", "subject", "key_id", "previous", "mac");

    private final JdbcTemplate database;
    private final TrailKey key;
    private final List<String> lines;
    private final Random random;
    private final List<Entry> original;
    private final int size;

    Tampering(JdbcTemplate database, TrailKey key, List<String> lines, Random random) {
        this.database = database;
        this.key = key;
        this.lines = new ArrayList<>(lines);
        this.random = random;
        this.original = database.query("select * from ita_trail order by id", (row, i) -> TrailTable.entry(row));
        this.size = original.size();
    }

    /** The lines of the anchor file afterwards. */
    List<String> lines() {
        return lines;
    }

    Done with(Kind kind) {
        return switch (kind) {
            case CHANGE_ANY_COLUMN -> changeColumn(any(1, size), pick(COLUMNS));
            case CHANGE_ONE_CHARACTER -> changeCharacter(any(1, size), pick(TEXTS));
            case CHANGE_THE_NUMBER -> changeNumber(any(1, size));
            case REMOVE -> remove(any(1, size - 1), 1);
            case REMOVE_SEVERAL -> remove(any(1, size / 2), any(2, size / 3));
            case REMOVE_AND_RENUMBER -> removeAndRenumber(any(1, size - 1));
            case REMOVE_AND_RELINK -> removeAndRelink(any(1, size - 1), false);
            case REMOVE_RENUMBER_AND_RELINK -> removeAndRelink(any(1, size - 1), true);
            case SWAP -> swap();
            case SWAP_CONTENTS -> swapContents();
            case SWAP_AND_RELINK -> swapAndRelink();
            case ADD_AT_THE_END -> {
                insert(forged(size + 1, seal(size)));
                yield Done.of("a row behind the last", Reason.ADDED).at(size + 1L);
            }
            case ADD_AT_THE_END_AND_FORGE_THE_HEAD -> {
                Entry forged = forged(size + 1, seal(size));
                insert(forged);
                forgeHead(size + 1, forged.seal());
                yield Done.of("a row behind the last, and the head", Reason.RECOMPUTED, Reason.END_CHANGED)
                        .at(size + 1L);
            }
            case ADD_BETWEEN -> addBetween(any(1, size), false);
            case ADD_BETWEEN_AND_RELINK -> addBetween(any(1, size), true);
            case ADD_FAR_AWAY -> {
                long number = random.nextBoolean() ? size + any(2, 1000) : -any(0, 1000);
                insert(forged(number, seal(any(1, size))));
                yield Done.of("a row " + number, Reason.ADDED).at(number);
            }
            case ADD_A_COPY -> {
                int copied = any(1, size);
                insert(original.get(copied - 1).as(size + 1));
                yield Done.of("a copy of " + copied, Reason.ADDED).at(size + 1L);
            }
            case CUT_THE_TAIL -> cut(any(0, size - 1));
            case CUT_THE_TAIL_AND_RESTORE_THE_HEAD -> {
                int kept = any(1, size - 1);
                cut(kept);
                head(Head.behind(original.get(kept - 1), key));
                yield Done.of("cut behind " + kept + " with its old head", Reason.CUT)
                        .at(kept + 1L);
            }
            case CUT_THE_TAIL_AND_FORGE_THE_HEAD -> {
                int kept = any(1, size - 1);
                cut(kept);
                forgeHead(kept, seal(kept));
                yield Done.of("cut behind " + kept + " with a head", Reason.CUT, Reason.END_CHANGED);
            }
            case EMPTY -> {
                cut(0);
                head(new Head(0, Entry.BEFORE_THE_FIRST, "", ""));
                yield Done.of("all", Reason.CUT).at(1);
            }
            case RECOMPUTE_WITHOUT_KEY ->
                recompute(
                        any(1, size),
                        size,
                        (number, forged, previous) -> hashed(open(number, number, forged), previous));
            case RECOMPUTE_WITH_A_WRONG_KEY -> {
                TrailKey wrong = wrongKey();
                yield recompute(
                        any(1, size),
                        size,
                        (number, forged, previous) -> sealed(open(number, number, forged), previous, wrong));
            }
            case RECOMPUTE_UNDER_THE_NAME_OF_THE_KEY -> {
                TrailKey wrong = wrongKey();
                yield recompute(
                        any(1, size),
                        size,
                        (number, forged, previous) -> sealed(open(number, number, forged), previous, wrong)
                                .withKeyId(key.id()));
            }
            case RECOMPUTE_AFTER_REMOVING ->
                recompute(
                        any(1, size - 1),
                        size - 1,
                        (number, forged, previous) -> hashed(open(number, number + 1, false), previous));
            case RECOMPUTE_AFTER_ADDING ->
                recompute(
                        any(1, size),
                        size + 1,
                        (number, forged, previous) ->
                                hashed(open(number, forged ? number : number - 1, forged), previous));
            case REWRITE_WITH_THE_KEY -> rewrite(any(1, size));
            case CHANGE_THE_HEAD -> changeHead();
            case REMOVE_THE_HEAD -> {
                database.update("delete from ita_trail_head");
                yield Done.of("the head", Reason.END_CHANGED);
            }
            case RESTORE_AN_OLD_HEAD -> {
                head(Head.behind(original.get(any(1, size - 1) - 1), key));
                yield Done.of("an old head", Reason.END_CHANGED);
            }
            case CHANGE_AN_ANCHOR -> changeAnchor(any(0, lines.size() - 1));
            case REPLACE_AN_ANCHOR -> replaceAnchor(any(0, lines.size() - 1));
            case REMOVE_AN_ANCHOR -> {
                int line = any(1, lines.size() - 2);
                lines.remove(line);
                yield Done.of("anchor line " + line, Reason.ANCHOR_MISSING).at(line + 1L);
            }
            case REPEAT_AN_ANCHOR -> {
                int line = any(0, lines.size() - 1);
                lines.add(line, lines.get(line));
                yield Done.of("anchor line " + line, Reason.ANCHOR_CHANGED).at(line + 2L);
            }
        };
    }

    private Done changeColumn(int number, String column) {
        String what = column + " of " + number;
        if (column.equals("at")) {
            OffsetDateTime other = DatabaseTime.at(original.get(number - 1).at().plusNanos(1_000L * any(1, 100_000)));
            database.update("update ita_trail set at = ? where id = ?", other, number);
        } else if (random.nextInt(4) == 0
                && Set.of("on_behalf_of", "reason", "sha256").contains(column)) {
            String set = "case when %1$s is null then '' else null end".formatted(column);
            database.update("update ita_trail set %s = %s where id = ?".formatted(column, set), number);
        } else {
            String other = Long.toHexString(random.nextLong() | 1L << 62).substring(0, 16);
            database.update("update ita_trail set %s = ? where id = ?".formatted(column), other, number);
        }
        return Done.of(what, Reason.CHANGED).at(number);
    }

    private Done changeCharacter(int number, String column) {
        String text = database.queryForObject(
                "select %s from ita_trail where id = ?".formatted(column), String.class, number);
        database.update("update ita_trail set %s = ? where id = ?".formatted(column), withOtherCharacter(text), number);
        return Done.of("a character of " + column + " of " + number, Reason.CHANGED)
                .at(number);
    }

    private String withOtherCharacter(String text) {
        int place = random.nextInt(text.length());
        char other = text.charAt(place) == 'a' ? 'b' : 'a';
        return text.substring(0, place) + other + text.substring(place + 1);
    }

    private Done changeNumber(int number) {
        long other = random.nextBoolean() ? size + any(2, 1000) : -any(0, 1000);
        database.update("update ita_trail set id = ? where id = ?", other, number);
        return Done.of(number + " to " + other, Reason.REORDERED).at(other);
    }

    private Done remove(int number, int count) {
        database.update("delete from ita_trail where id between ? and ?", number, number + count - 1);
        return Done.of(count + " from " + number, Reason.REMOVED).at(number);
    }

    private Done removeAndRenumber(int number) {
        remove(number, 1);
        shiftFrom(number + 1, -1);
        return Done.of("renumbered without " + number, Reason.REMOVED).at(number);
    }

    private Done removeAndRelink(int number, boolean renumber) {
        remove(number, 1);
        database.update("update ita_trail set previous = ? where id = ?", seal(number - 1), number + 1);
        if (renumber) {
            shiftFrom(number + 1, -1);
        }
        return Done.of("relinked without " + number, Reason.REMOVED, Reason.CHANGED)
                .at(number);
    }

    private Done swap() {
        int one = any(1, size - 1);
        int other = any(one + 1, size);
        exchange(one, other);
        return Done.of(one + " and " + other, Reason.REORDERED).at(one);
    }

    private Done swapContents() {
        int one = any(1, size - 1);
        int other = any(one + 1, size);
        write(original.get(other - 1).deed(), one);
        write(original.get(one - 1).deed(), other);
        return Done.of("contents of " + one + " and " + other, Reason.CHANGED).at(one);
    }

    private Done swapAndRelink() {
        int one = any(1, size - 1);
        int other = any(one + 1, size);
        exchange(one, other);
        List<Entry> now = database.query("select * from ita_trail order by id", (row, i) -> TrailTable.entry(row));
        String previous = Entry.BEFORE_THE_FIRST;
        for (Entry entry : now) {
            database.update("update ita_trail set previous = ? where id = ?", previous, entry.number());
            previous = entry.seal();
        }
        String what = one + " and " + other + " relinked";
        boolean nobodyBetweenOrBehind = other == one + 1 && other == size;
        return nobodyBetweenOrBehind
                ? Done.of(what, Reason.REORDERED).at(one)
                : Done.of(what, Reason.REORDERED, Reason.CHANGED).at(one);
    }

    private Done addBetween(int number, boolean relink) {
        shiftFrom(number, 1);
        Entry forged = forged(number, seal(number - 1));
        insert(forged);
        if (relink) {
            database.update("update ita_trail set previous = ? where id = ?", forged.seal(), number + 1);
        }
        return Done.of("a row before " + number + (relink ? " relinked" : ""), Reason.ADDED)
                .at(number);
    }

    private Done cut(int kept) {
        database.update("delete from ita_trail where id > ?", kept);
        return Done.of("behind " + kept, Reason.CUT).at(kept + 1L);
    }

    private Done recompute(int from, int end, Made made) {
        cut(from - 1);
        String previous = seal(from - 1);
        for (long number = from; number <= end; number++) {
            Entry entry = made.of(number, number == from, previous);
            insert(entry);
            previous = entry.seal();
        }
        boolean forge = random.nextBoolean();
        if (forge) {
            forgeHead(end, previous);
        }
        String what = "from %d to %d%s".formatted(from, end, forge ? " and the head" : "");
        Done done = forge ? Done.of(what, Reason.RECOMPUTED, Reason.END_CHANGED) : Done.of(what, Reason.RECOMPUTED);
        return done.at(from);
    }

    private interface Made {
        Entry of(long number, boolean first, String previous);
    }

    /** The content of an entry under a number, perhaps with something else in it. */
    private Entry open(long number, long content, boolean forged) {
        Deed deed = forged ? deed(content).because("forged") : deed(content);
        return new Entry(number, at(content), deed, key.id(), "", "");
    }

    private static Entry sealed(Entry content, String previous, TrailKey key) {
        return Entry.sealed(content.number(), content.at(), content.deed(), previous, key);
    }

    private static Entry hashed(Entry content, String previous) {
        Entry linked = content.withPrevious(previous).withSeal("");
        return linked.withSeal(sha256(linked.toString()));
    }

    private Done rewrite(int from) {
        cut(from - 1);
        String previous = seal(from - 1);
        Entry last = null;
        for (int number = from; number <= size; number++) {
            last = Entry.sealed(number, at(number), deed(number).because("rewritten"), previous, key);
            insert(last);
            previous = last.seal();
        }
        head(Head.behind(last, key));
        return Done.of("from " + from + " with the key", Reason.REWRITTEN);
    }

    private Done changeHead() {
        switch (any(1, 4)) {
            case 1 -> database.update("update ita_trail_head set entries = ?", size + any(1, 9));
            case 2 -> database.update("update ita_trail_head set last_mac = ?", seal(any(1, size - 1)));
            case 3 -> database.update("update ita_trail_head set key_id = 'a'");
            default -> database.update("update ita_trail_head set mac = ?", sha256("head"));
        }
        return Done.of("the head", Reason.END_CHANGED);
    }

    private Done changeAnchor(int line) {
        String text = lines.get(line);
        lines.set(line, withOtherCharacter(text));
        return Done.of("anchor line " + line, Reason.ANCHOR_CHANGED).at(line + 1L);
    }

    private Done replaceAnchor(int line) {
        Anchor told = Anchor.parse(lines.get(line)).orElseThrow();
        Head other = new Head(told.entries() + any(0, 3), sha256("other"), "", "");
        Anchor forged = Anchor.sealed(Optional.empty(), told.at(), other, wrongKey());
        lines.set(line, forged.line());
        return Done.of("anchor line " + line, Reason.ANCHOR_CHANGED).at(line + 1L);
    }

    private void exchange(int one, int other) {
        database.update("update ita_trail set id = -999 where id = ?", one);
        database.update("update ita_trail set id = ? where id = ?", one, other);
        database.update("update ita_trail set id = ? where id = -999", other);
    }

    /** Every row from a number on gets another number; no two have the same meanwhile. */
    private void shiftFrom(int number, int by) {
        database.update("update ita_trail set id = -(id + ?) where id >= ?", by, number);
        database.update("update ita_trail set id = -id where id < 0");
    }

    private void write(Deed deed, int number) {
        database.update(
                "update ita_trail set actor = ?, on_behalf_of = ?, action = ?, subject = ?, reason = ?, sha256 = ?"
                        + " where id = ?",
                deed.actor(),
                deed.onBehalfOf().orElse(null),
                deed.action(),
                deed.subject(),
                deed.reason().orElse(null),
                deed.sha256().orElse(null),
                number);
    }

    private void insert(Entry entry) {
        new TrailTable(database).insert(Collections.singletonList(entry));
    }

    private void head(Head head) {
        new TrailTable(database).moveHead(head);
    }

    private void forgeHead(long entries, String lastSeal) {
        head(new Head(entries, lastSeal, key.id(), sha256("forged" + entries)));
    }

    private Entry forged(long number, String previous) {
        return hashed(
                new Entry(number, at(1), Deed.of("nobody", "form.completed", "forged/" + number), key.id(), "", ""),
                previous);
    }

    private Instant at(long number) {
        return original.get((int) Math.min(number, size) - 1).at();
    }

    private Deed deed(long number) {
        return original.get((int) Math.min(number, size) - 1).deed();
    }

    private String seal(int number) {
        return number == 0 ? Entry.BEFORE_THE_FIRST : original.get(number - 1).seal();
    }

    private TrailKey wrongKey() {
        byte[] bytes = new byte[TrailKey.LEAST_BYTES];
        random.nextBytes(bytes);
        return TrailKey.of(bytes).orElseThrow();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private int any(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Encoding.utf8(text)));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException(every);
        }
    }
}

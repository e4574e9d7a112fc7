package org.itacycle.trail;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.command.Command;
import org.itacycle.command.DeploymentDatabase;
import org.itacycle.command.Options;
import org.itacycle.command.Options.Known;
import org.itacycle.command.RefusedCommand;
import org.itacycle.trail.Examination.Verdict;

/** The command {@code verify-trail}: says whether the trail is as it was written, and what was done to it if not. */
public final class VerifyTrailCommand extends Command {

    /** The first argument of the command line. */
    public static final String NAME = "verify-trail";

    /** Every entry is as it was written, as far as the anchors reach. */
    public static final int INTACT = DONE;

    /** Something is wrong; each line says what. */
    public static final int TAMPERED = FAILED;

    private static final String ANCHOR = "--anchor";
    private static final String KEY_FILE = "--key-file";
    private static final int MOST_FINDINGS_SHOWN = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ThaiDates.ZONE);

    private final Map<String, Object> settings;

    public VerifyTrailCommand(PrintStream out, PrintStream err) {
        this(out, err, Map.of());
    }

    /** @param settings outrank those of the deployment */
    public VerifyTrailCommand(PrintStream out, PrintStream err, Map<String, Object> settings) {
        super(NAME, out, err);
        this.settings = Map.copyOf(settings);
    }

    @Override
    protected int carryOut(String... arguments) {
        Options options =
                Options.read(arguments, 1, Known.once(ANCHOR + "=FILE").often(KEY_FILE + "=FILE"));
        Optional<List<String>> anchorLines = options.path(ANCHOR).map(VerifyTrailCommand::lines);
        List<TrailKey> keys =
                options.paths(KEY_FILE).stream().map(VerifyTrailCommand::key).toList();
        return verify(anchorLines, keys);
    }

    private int verify(Optional<List<String>> anchorLines, List<TrailKey> given) {
        try (TrailDatabase database = TrailDatabase.open(settings)) {
            List<TrailKey> found =
                    given.isEmpty() ? database.key().map(List::of).orElse(List.of()) : given;
            if (found.isEmpty()) {
                throw new RefusedCommand("there is no key: give --key-file=FILE, or set ITA_TRAIL_KEY");
            }
            Keyring keys = new Keyring(found);
            Anchors anchors =
                    anchorLines.map(lines -> Anchors.read(lines, keys)).orElse(Anchors.NONE);
            return tell(verified(database, keys, anchors), anchors, anchorLines.isPresent());
        }
    }

    private static Verdict verified(TrailDatabase database, Keyring keys, Anchors anchors) {
        try {
            return database.verification().verify(keys, anchors);
        } catch (RuntimeException failed) {
            throw DeploymentDatabase.refused(failed);
        }
    }

    private int tell(Verdict verdict, Anchors anchors, boolean anchored) {
        List<Finding> findings = new ArrayList<>(verdict.findings());
        if (anchored && anchors.valid().isEmpty() && anchors.findings().isEmpty()) {
            findings.add(Finding.of(Reason.ANCHOR_MISSING, 1, 1, "the file tells no anchor"));
        }
        say("%,d entries%s".formatted(verdict.entries(), span(verdict)));
        say(reach(verdict, anchors, anchored));
        findings.stream().limit(MOST_FINDINGS_SHOWN).forEach(finding -> say(line(finding)));
        if (findings.size() > MOST_FINDINGS_SHOWN) {
            say("and %,d more findings".formatted(findings.size() - MOST_FINDINGS_SHOWN));
        }
        say(findings.isEmpty() ? "intact" : "TAMPERED: %,d findings".formatted(findings.size()));
        return findings.isEmpty() ? INTACT : TAMPERED;
    }

    private static String span(Verdict verdict) {
        return verdict.firstAt()
                .map(first -> ", from %s to %s (Bangkok)"
                        .formatted(time(first), time(verdict.lastAt().orElseThrow())))
                .orElse("");
    }

    /** What cannot be known is said, so that nobody takes silence for proof. */
    private static String reach(Verdict verdict, Anchors anchors, boolean anchored) {
        if (!anchored) {
            return "no anchor given: nobody can know whether the newest entries were cut together with the record of the"
                    + " end, or everything was written anew by somebody who has the key";
        }
        return anchors.farthest()
                .map(farthest -> {
                    long behind = Math.max(0, verdict.entries() - farthest.entries());
                    return "%,d anchors; that of %s covers %,d entries; of the %,d behind it nobody can know whether more followed"
                            .formatted(anchors.valid().size(), time(farthest.at()), farthest.entries(), behind);
                })
                .orElse("no anchor can be used");
    }

    private static String line(Finding finding) {
        String numbers = finding.first() == finding.last()
                ? "%d".formatted(finding.first())
                : "%d to %d".formatted(finding.first(), finding.last());
        String where = switch (finding.reason()) {
            case ANCHOR_CHANGED, ANCHOR_MISSING -> "line " + numbers + " of the anchors";
            case END_CHANGED -> "the end behind entry " + numbers;
            default -> (finding.first() == finding.last() ? "entry " : "entries ") + numbers;
        };
        String when = finding.at().map(at -> " of " + time(at)).orElse("");
        return "%s: %s%s: %s".formatted(finding.reason().word(), where, when, finding.detail());
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
        } catch (IOException unreadable) {
            throw new RefusedCommand(
                    "%s=%s cannot be read".formatted(ANCHOR, Options.shown(file.toString())), unreadable);
        }
    }

    private static TrailKey key(Path file) {
        return KeyFile.read(file)
                .orElseThrow(() ->
                        new RefusedCommand("%s=%s holds no key".formatted(KEY_FILE, Options.shown(file.toString()))));
    }
}

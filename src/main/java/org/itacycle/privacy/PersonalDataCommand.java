package org.itacycle.privacy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.itacycle.RefusedStart;
import org.itacycle.command.Command;
import org.itacycle.command.DeploymentDatabase;
import org.itacycle.command.Options;
import org.itacycle.command.Options.Known;
import org.itacycle.command.RefusedCommand;
import org.itacycle.people.Account;
import org.itacycle.privacy.Erasure.Report;
import org.itacycle.trail.Action;
import org.itacycle.trail.Deed;

/**
 * The command {@code personal-data}: brings together what is stored about an account, or erases it. It works on the
 * database of the deployment and starts no server.
 */
public final class PersonalDataCommand extends Command {

    /** The first argument of the command line. */
    public static final String NAME = "personal-data";

    private static final String EXPORT = "export";
    private static final String ERASE = "erase";
    private static final String ACCOUNT = "--account";
    private static final String OUT = "--out";
    private static final String REASON = "--reason";
    private static final String DRY_RUN = "--dry-run";
    private static final int LONGEST_REASON = 1000;
    /** In the trail: a person at the machine, not one who signed in. */
    private static final String ACTOR = "command-line";

    private final Map<String, Object> settings;

    public PersonalDataCommand(PrintStream out, PrintStream err) {
        this(out, err, Map.of());
    }

    /** @param settings outrank those of the deployment */
    PersonalDataCommand(PrintStream out, PrintStream err, Map<String, Object> settings) {
        super(NAME, out, err);
        this.settings = Map.copyOf(settings);
    }

    @Override
    protected int carryOut(String... arguments) {
        try {
            String what = arguments.length > 1 ? arguments[1] : "";
            return switch (what) {
                case EXPORT -> export(Options.read(arguments, 2, Known.once(ACCOUNT + "=ID", OUT + "=FILE.zip")));
                case ERASE -> erase(Options.read(arguments, 2, Known.once(ACCOUNT + "=ID", REASON + "=...", DRY_RUN)));
                default ->
                    throw new RefusedCommand(
                            "say %s export --account=ID --out=FILE.zip, or %s erase --account=ID --reason=... [--dry-run]"
                                    .formatted(NAME, NAME));
            };
        } catch (RefusedCommand | RefusedStart refused) {
            throw refused;
        } catch (IOException | RuntimeException failed) {
            return brokeOff("broke off, nothing was changed", failed);
        }
    }

    private int export(Options options) throws IOException {
        String account = account(options);
        Path file = file(options);
        Places places = Places.read();
        try (PrivacyDatabase database = PrivacyDatabase.open(settings)) {
            Subject subject = find(database, account);
            Export export = database.export(places);
            var rows = export.rows(subject);
            if (rows.isEmpty()) {
                throw unknown(account);
            }
            database.trail().addAlone(Deed.of(ACTOR, Action.ACCOUNT_EXPORTED, "account/" + account));
            export.write(rows, file);
            rows.forEach((table, found) -> say("%s: %d rows".formatted(table, found.size())));
            say("%s holds what the database has about %s; the content of documents is the agency's record"
                    .formatted(file, account));
            return DONE;
        }
    }

    private int erase(Options options) {
        String account = account(options);
        String reason = reason(options);
        boolean rehearsal = options.has(DRY_RUN);
        Places places = Places.read();
        try (PrivacyDatabase database = PrivacyDatabase.open(settings)) {
            Subject subject = find(database, account);
            if (database.export(places).rows(subject).isEmpty()) {
                throw unknown(account);
            }
            List<String> obstacles = database.obstacles().of(account);
            if (!obstacles.isEmpty()) {
                throw new RefusedCommand("%s cannot be erased: %s".formatted(account, String.join("; ", obstacles)));
            }
            Report report = database.erasure(places).erase(subject, ACTOR, reason, rehearsal);
            report.changed().forEach((place, rows) -> say("%s: %d rows".formatted(place, rows)));
            report.staying()
                    .forEach((place, rows) -> say("%s: %d rows, as law or record needs".formatted(place, rows)));
            say("the content of documents is the agency's record and stays");
            say(
                    rehearsal
                            ? "dry run: nothing was changed"
                            : "%s is erased; in its place stands %s".formatted(account, report.pseudonym()));
            return DONE;
        }
    }

    private static Subject find(PrivacyDatabase database, String account) {
        try {
            return database.subjects().find(account);
        } catch (RuntimeException noTables) {
            throw DeploymentDatabase.refused(noTables);
        }
    }

    private static String account(Options options) {
        String account = options.required(ACCOUNT);
        if (!Account.isId(account)) {
            throw new RefusedCommand("%s=%s is no account".formatted(ACCOUNT, Options.shown(account)));
        }
        return account;
    }

    private static String reason(Options options) {
        String reason = options.required(REASON);
        if (reason.length() > LONGEST_REASON) {
            throw new RefusedCommand(
                    "%s has %d characters, at most %d".formatted(REASON, reason.length(), LONGEST_REASON));
        }
        return reason;
    }

    private static Path file(Options options) {
        Path file = options.requiredPath(OUT).toAbsolutePath();
        if (Files.exists(file)) {
            throw new RefusedCommand("%s=%s exists already".formatted(OUT, Options.shown(file.toString())));
        }
        if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
            throw new RefusedCommand("%s=%s: there is no such folder".formatted(OUT, Options.shown(file.toString())));
        }
        return file;
    }

    private static RefusedCommand unknown(String account) {
        return new RefusedCommand("nothing is stored about " + account);
    }
}

package org.itacycle.publication;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.itacycle.publication.PublishingStages.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever moment of publishing the process is killed at, each publication is in the end once in the register and once
 * at its target, with equal bytes. The build kills a few times; {@code mvn -Pkill-storm verify} kills at least a hundred
 * times, at every stage of every target and at random moments.
 */
@Tag("own-jvm")
@Timeout(value = 2, unit = TimeUnit.HOURS)
class KillStormTest {

    private static final int RANDOM_IN_A_STORM = 30;
    private static final Set<String> WITH_AN_UNFINISHED_STATE = Set.of("SITE", "FILES", "SHELF");

    @TempDir
    private Path folder;

    /** A stage of a target. */
    private record Moment(String stage, Target target) {}

    @Test
    void everyPublicationEndsOnceInTheRegisterAndOnceAtItsTarget() throws Exception {
        boolean whole = Boolean.getBoolean("ita.kill-storm");
        long seed = Long.getLong("ita.kill-storm.seed", 2566);
        Random random = new Random(seed);
        boolean onPostgres = "postgresql".equals(System.getProperty("ita.test.database"));
        try (KillStorm storm = new KillStorm(folder, onPostgres)) {
            if (whole) {
                rage(storm, random);
            } else {
                blow(storm);
            }
            try {
                storm.finishAndCheck();
                if (whole) {
                    storm.startAgainAndCompare();
                }
            } finally {
                Files.write(Path.of("target", "kill-storm.log"), storm.console());
            }
            System.out.println(storm.figures() + "  seed " + seed);
        }
    }

    private static void blow(KillStorm storm) throws Exception {
        storm.killAt(Stage.BYTES_ARRIVED.name(), new Target("SITE"));
        storm.killAt(Stage.BEFORE_PROOF.name(), new Target("MAIL"));
    }

    /** Every stage of every target twice, and at random moments. */
    private static void rage(KillStorm storm, Random random) throws Exception {
        List<Moment> moments = new ArrayList<>(everyMoment());
        moments.addAll(everyMoment());
        for (Moment moment : moments) {
            storm.killAt(moment.stage(), moment.target());
            System.out.println("killed at " + moment);
        }
        for (int kill = 0; kill < RANDOM_IN_A_STORM; kill++) {
            storm.killAtRandom(random);
            System.out.println("killed at random");
        }
    }

    private static List<Moment> everyMoment() {
        List<Moment> moments = new ArrayList<>();
        for (Target target : KillableProduct.TARGETS) {
            for (Stage stage : Stage.values()) {
                if (stage != Stage.BYTES_ARRIVED || WITH_AN_UNFINISHED_STATE.contains(target.name())) {
                    moments.add(new Moment(stage.name(), target));
                }
            }
            moments.add(new Moment(KillableProduct.COMMITTED, target));
        }
        return moments;
    }
}

package org.itacycle.trail;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.itacycle.OutlivingNotes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Gives a test on a part of the product the real trail, with a key of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({ChainedTrail.class, TrailTable.class, OutlivingNotes.class, WithTrail.Key.class})
public @interface WithTrail {

    /** A key that nobody keeps. */
    class Key {

        @Bean
        TrailKey trailKey() {
            return TrailKey.random();
        }
    }
}

package org.itacycle.attack;

/** Shows whether an attacker's code ran: it sets a system property that nothing else sets. */
public final class Footprint {

    private static final String PROPERTY = "org.itacycle.footprint";
    private static final String HERE = "here";
    private static final String NONE = "none";

    private Footprint() {}

    /** An expression that leaves the footprint by reflection. */
    static String expression() {
        return "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass())"
                + ".invoke(null, '" + PROPERTY + "', '" + HERE + "')}";
    }

    static void leave() {
        System.setProperty(PROPERTY, HERE);
    }

    static boolean isThere() {
        return HERE.equals(System.getProperty(PROPERTY));
    }

    /** The attacker's expression returns what stood there before, which the engine wants to be something. */
    static void wipe() {
        System.setProperty(PROPERTY, NONE);
    }
}

package org.itacycle.attack;

/** Shows whether an attacker's code ran: it sets a system property that nothing else sets. */
public final class Footprint {

    private static final String PROPERTY = "org.itacycle.footprint";

    private Footprint() {}

    /** An expression that leaves the footprint by reflection. */
    static String expression() {
        return "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass())"
                + ".invoke(null, '" + PROPERTY + "', 'here')}";
    }

    static void leave() {
        System.setProperty(PROPERTY, "here");
    }

    static boolean isThere() {
        return System.getProperty(PROPERTY) != null;
    }

    static void wipe() {
        System.clearProperty(PROPERTY);
    }
}

package org.itacycle.attack;

/** Tells whether code of an attacker ran: a system property that only such code sets. */
final class Canary {

    private static final String NAME = "org.itacycle.attack.canary";

    private Canary() {}

    /** An expression in the engine's language that sets it by reflection. */
    static String expression() {
        return "${" + code() + "}";
    }

    /** The same as a condition. */
    static String condition() {
        return "${" + code() + " == null || true}";
    }

    private static String code() {
        return "''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass())"
                + ".invoke(null, '" + NAME + "', 'sang')";
    }

    static boolean sang() {
        return System.getProperty(NAME) != null;
    }

    static void silence() {
        System.clearProperty(NAME);
    }
}

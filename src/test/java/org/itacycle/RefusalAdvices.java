package org.itacycle;

/** Gives tests of one controller the advice that answers refusals. */
public final class RefusalAdvices {

    private RefusalAdvices() {}

    public static Object with(Messages messages) {
        return new RefusalAdvice(messages);
    }
}

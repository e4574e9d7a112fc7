package org.itacycle.trail;

/** Deeds of every shape, each different. */
final class SampleDeeds {

    private SampleDeeds() {}

    static Deed of(int number) {
        Deed deed = Deed.of("officer" + number % 4, "form.completed", "2566/" + (1 + number % 13) + "/-/" + number);
        return switch (number % 4) {
            case 0 -> deed;
            case 1 -> deed.because("เหตุผลที่ " + number);
            case 2 -> deed.about(("%064x").formatted(number * 7919L));
            default ->
                deed.onBehalfOf("director")
                        .because("reason, \"quoted\" " + number)
                        .about("b".repeat(64));
        };
    }
}

package dev.kiosk.proving.customer;

import dev.kiosk.proving.fault.Seeds;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What one customer is going to do; follows from the seed.
 *
 * @param wanted units by SKU
 * @param thinks before changing her mind, or closing the browser
 */
record Plan(
        String name,
        String key,
        Map<String, Integer> wanted,
        PaymentMethod payment,
        Behaviour behaviour,
        Duration thinks) {

    private static final int MOST_LINES = 3;
    private static final int MOST_UNITS = 3;
    private static final int LONGEST_THOUGHT = 1200;

    /** A thing of which there is plenty, paid for at once, without a second thought. */
    static Plan plain(long seed, int number, Assortment assortment) {
        return new Plan(
                "customer " + number,
                key(seed, number),
                Map.of(assortment.plenty(), 1),
                PaymentMethod.AUTHORISED,
                Behaviour.PATIENT,
                Duration.ZERO);
    }

    static Plan of(long seed, int number, Assortment assortment) {
        SplittableRandom random = new SplittableRandom(Seeds.of(Seeds.of(seed, "customers"), number));
        Map<String, Integer> wanted = new TreeMap<>();
        int lines = 1 + random.nextInt(MOST_LINES);
        while (wanted.size() < lines) {
            wanted.put(assortment.pick(random), 1 + random.nextInt(MOST_UNITS));
        }
        return new Plan(
                "customer " + number,
                key(seed, number),
                wanted,
                PaymentMethod.draw(random),
                Behaviour.draw(random),
                Duration.ofMillis(random.nextInt(LONGEST_THOUGHT)));
    }

    private static String key(long seed, int number) {
        return "chaos-" + seed + "-" + number;
    }
}

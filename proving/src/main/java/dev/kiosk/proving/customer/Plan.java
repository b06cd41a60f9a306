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

    static Plan of(long seed, int number, Assortment assortment) {
        SplittableRandom random = new SplittableRandom(Seeds.of(Seeds.of(seed, "customers"), number));
        Map<String, Integer> wanted = new TreeMap<>();
        int lines = 1 + random.nextInt(MOST_LINES);
        while (wanted.size() < lines) {
            wanted.put(assortment.pick(random), 1 + random.nextInt(MOST_UNITS));
        }
        return new Plan(
                "customer " + number,
                "chaos-" + seed + "-" + number,
                wanted,
                PaymentMethod.draw(random),
                Behaviour.draw(random),
                Duration.ofMillis(random.nextInt(LONGEST_THOUGHT)));
    }
}

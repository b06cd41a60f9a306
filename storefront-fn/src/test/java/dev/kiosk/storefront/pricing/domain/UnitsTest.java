package dev.kiosk.storefront.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class UnitsTest {

    /** Takes a part of what is left, or gives some of the cheapest units. */
    record Step(boolean takes, double part) {}

    @Test
    void takesTheOddPennyOffSomeOfTheUnits() {
        Units units = new Units(new Item("A", "", 3, 100));

        units.take(100);

        assertThat(units.cheapestFirst()).containsExactly(new Units.Alike(66, 1), new Units.Alike(67, 2));
    }

    @Property
    void whatIsLeftOfTheUnitsIsWhatIsLeftOfTheLine(@ForAll("items") Item item, @ForAll("steps") List<Step> steps) {
        Units units = new Units(item);
        long left = item.total();
        for (Step step : steps) {
            left -= step.takes() ? take(units, step.part()) : give(units, step.part());

            assertThat(units.left()).isEqualTo(left);
            assertThat(units.cheapestFirst().stream()
                            .mapToLong(Units.Alike::number)
                            .sum())
                    .isEqualTo(item.quantity());
            assertThat(units.cheapestFirst())
                    .allMatch(alike -> alike.number() > 0 && alike.each() >= 0 && alike.each() <= item.unitPrice());
        }
    }

    private static long take(Units units, double part) {
        long amount = (long) (units.left() * part);
        units.take(amount);
        return amount;
    }

    private static long give(Units units, double part) {
        Units.Alike cheapest = units.cheapestFirst().getFirst();
        long number = (long) (cheapest.number() * part);
        units.give(cheapest.each(), number);
        return number * cheapest.each();
    }

    @Provide
    Arbitrary<Item> items() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 1_000),
                        Arbitraries.longs().between(0, 1_000_000))
                .as((quantity, price) -> new Item("SKU", "", quantity, price));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.doubles().between(0, 1))
                .as(Step::new)
                .list()
                .ofMaxSize(8);
    }
}

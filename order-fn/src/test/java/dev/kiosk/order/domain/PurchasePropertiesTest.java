package dev.kiosk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.order.domain.Bank.Card;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * An order and its payment under every interleaving of what can happen to them: events again and again and out of order, a bank
 * whose answers are lost or recorded late, customers, staff, time.
 */
class PurchasePropertiesTest {

    private static final List<Card> CARDS =
            List.of(Card.GOOD, Card.BAD, Card.ASKS_THE_CUSTOMER, Card.FOR_NOTHING_SO_SMALL);

    private enum What {
        STOCK_IS_HELD,
        STOCK_IS_REFUSED,
        STOCK_IS_LOST,
        BANK_IS_ASKED,
        ANSWER_IS_RECORDED_WITH_THE_STOCK,
        ANSWER_IS_RECORDED,
        CUSTOMER_CANCELS,
        CUSTOMER_PAYS_BY_ANOTHER_MEANS,
        CUSTOMER_AGREES,
        CUSTOMER_REFUSES,
        STAFF_SHIP,
        STAFF_DELIVER,
        SWEEP,
        TIME_PASSES
    }

    /**
     * Something that happens.
     *
     * @param arrives whether an answer of the bank's does
     * @param amount which answer, or minutes
     */
    record Happening(What what, boolean arrives, int amount) {}

    @Property
    void everyOrderComesToAnEndThatItsMoneyAgreesWith(
            @ForAll Card card, @ForAll("happenings") List<Happening> happenings) {
        PurchaseLife life = new PurchaseLife(new Bank(), card);
        happenings.forEach(happening -> happen(life, happening));

        life.comeToRest();

        life.requireRest();
    }

    @Property
    void whatHappenedTwiceHappenedOnce(@ForAll Card card, @ForAll("happenings") List<Happening> happenings) {
        PurchaseLife life = new PurchaseLife(new Bank(), card);
        happenings.forEach(happening -> happen(life, happening));
        life.comeToRest();
        Purchase rest = life.purchase();

        happenings.stream()
                .filter(happening -> happening.what() != What.STAFF_SHIP && happening.what() != What.STAFF_DELIVER)
                .filter(happening ->
                        happening.what() != What.CUSTOMER_CANCELS && happening.what() != What.STOCK_IS_LOST)
                .filter(happening -> happening.what() != What.STOCK_IS_HELD || rest.payment() != null)
                .forEach(happening -> happen(life, happening));

        assertThat(life.purchase()).isEqualTo(rest);
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(0, 9))
                .as(Happening::new)
                .list()
                .ofMaxSize(30);
    }

    private static void happen(PurchaseLife life, Happening happening) {
        switch (happening.what()) {
            case STOCK_IS_HELD -> life.stockIsHeld(happening.arrives());
            case STOCK_IS_REFUSED -> life.stockIsRefused();
            case STOCK_IS_LOST -> life.stockIsLost();
            case BANK_IS_ASKED -> life.askTheBank(happening.arrives());
            case ANSWER_IS_RECORDED_WITH_THE_STOCK -> life.record(happening.amount(), true);
            case ANSWER_IS_RECORDED -> life.record(happening.amount(), false);
            case CUSTOMER_CANCELS -> life.cancel();
            case CUSTOMER_PAYS_BY_ANOTHER_MEANS ->
                life.payByAnotherMeans(CARDS.get(happening.amount() % CARDS.size()), happening.arrives());
            case CUSTOMER_AGREES -> life.customerAnswers(true);
            case CUSTOMER_REFUSES -> life.customerAnswers(false);
            case STAFF_SHIP -> life.ship();
            case STAFF_DELIVER -> life.deliver();
            case SWEEP -> life.sweep();
            case TIME_PASSES -> life.pass(Duration.ofMinutes(happening.amount()));
        }
    }
}

package dev.kiosk.storefront.invoice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.storefront.order.domain.OrderedItem;
import dev.kiosk.storefront.pricing.domain.Itemised;
import dev.kiosk.storefront.pricing.domain.TaxLine;
import dev.kiosk.storefront.pricing.domain.Totals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two books at 7 % and a lamp at 19 %, 10.70 each and 23.80, with 4.76 for shipping at 19 %; prices contain the tax. */
class CreditTest {

    private static final Particulars PARTICULARS = new Particulars(
            UUID.randomUUID(),
            Instant.EPOCH,
            Currency.getInstance("EUR"),
            Locale.GERMANY,
            List.of("Laden"),
            "",
            List.of("Ada"),
            "");
    private static final Invoice INVOICE = new Invoice(
            PARTICULARS,
            Instant.EPOCH,
            List.of(new OrderedItem("BOOK", "Book", 2, 1070), new OrderedItem("LAMP", "Lamp", 1, 2380)),
            new Itemised(
                    "standard",
                    "Standard",
                    List.of(),
                    List.of(new TaxLine(1900, true, 2856, 456), new TaxLine(700, true, 2140, 140)),
                    List.of(new Itemised.Part(2140, 700), new Itemised.Part(2380, 1900))),
            new Totals(4520, 476, 0, 0, 4996));

    private final List<CreditNote> earlier = new ArrayList<>();

    @Test
    void goesToTheRateOfWhatCameBack() {
        assertThat(split(1070, new OrderedLine("BOOK", 1))).containsExactly(new RateSum(700, 1000, 70));
        assertThat(split(2380, new OrderedLine("LAMP", 1))).containsExactly(new RateSum(1900, 2000, 380));
    }

    @Test
    void goesToAllRatesWhereNothingCameBack() {
        assertThat(split(1000)).containsExactly(new RateSum(1900, 481, 91), new RateSum(700, 400, 28));
    }

    @Test
    void takesWhatIsMoreThanTheGoodsFromTheRest() {
        List<RateSum> split = split(1070 + 476, new OrderedLine("BOOK", 1));

        assertThat(split.stream().mapToLong(RateSum::gross).sum()).isEqualTo(1546);
        assertThat(split).extracting(RateSum::basisPoints).containsExactly(1900, 700);
    }

    @Test
    void leavesNothingWhenAllIsGivenBack() {
        give(1070, new OrderedLine("BOOK", 1));
        give(333);
        give(1);
        give(4996 - 1070 - 333 - 1);

        for (RateSum rate : INVOICE.rates()) {
            assertThat(given(rate.basisPoints())).isEqualTo(rate);
        }
        assertThat(split(1)).isEmpty();
    }

    @Test
    void addsTheTaxThatIsOnTop() {
        Invoice onTop = new Invoice(
                PARTICULARS,
                null,
                List.of(new OrderedItem("LAMP", "Lamp", 2, 1000)),
                new Itemised(
                        null,
                        null,
                        List.of(),
                        List.of(new TaxLine(1000, false, 1800, 180)),
                        List.of(new Itemised.Part(1800, 1000))),
                new Totals(2000, 300, 200, 180, 2280));

        assertThat(onTop.rates()).containsExactly(new RateSum(1000, 1800, 180), new RateSum(0, 300, 0));
        assertThat(new Credit(onTop, List.of()).split(List.of(new OrderedLine("LAMP", 1)), 990))
                .containsExactly(new RateSum(1000, 900, 90));
    }

    @Test
    void isInProportionWhereAnOrderOfAnEarlierReleaseDoesNotSayTheRatesOfItsLines() {
        Itemised unsaid = new Itemised(
                "standard", "Standard", List.of(), INVOICE.itemised().taxes(), List.of());
        Invoice invoice = new Invoice(PARTICULARS, null, INVOICE.items(), unsaid, INVOICE.totals());

        assertThat(new Credit(invoice, List.of()).split(List.of(new OrderedLine("BOOK", 1)), 1000))
                .containsExactly(new RateSum(1900, 481, 91), new RateSum(700, 400, 28));
    }

    private List<RateSum> split(long amount, OrderedLine... goods) {
        return new Credit(INVOICE, earlier).split(List.of(goods), amount);
    }

    private void give(long amount, OrderedLine... goods) {
        earlier.add(new CreditNote(PARTICULARS, "INV-1", "r" + earlier.size(), List.of(), split(amount, goods)));
    }

    private RateSum given(int basisPoints) {
        return earlier.stream()
                .flatMap(note -> note.rates().stream())
                .filter(rate -> rate.basisPoints() == basisPoints)
                .reduce(
                        new RateSum(basisPoints, 0, 0),
                        (one, other) -> new RateSum(basisPoints, one.net() + other.net(), one.tax() + other.tax()));
    }
}

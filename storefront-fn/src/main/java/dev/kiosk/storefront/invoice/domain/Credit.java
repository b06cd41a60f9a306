package dev.kiosk.storefront.invoice.domain;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.storefront.order.domain.OrderedItem;
import dev.kiosk.storefront.pricing.domain.Allocation;
import dev.kiosk.storefront.pricing.domain.Itemised;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Divides what is given back among the rates of an invoice: first what the goods cost that it is given back for, the rest in
 * proportion to what was taxed how. What is given back last takes all that is left, to the minor unit.
 */
final class Credit {

    private static final int WHOLE = 10_000;

    private final Invoice invoice;
    private final List<RateSum> left;

    Credit(Invoice invoice, List<CreditNote> earlier) {
        this.invoice = invoice;
        this.left = invoice.rates().stream()
                .map(rate -> earlier.stream()
                        .flatMap(note -> note.rates().stream())
                        .filter(given -> given.basisPoints() == rate.basisPoints())
                        .reduce(rate, RateSum::minus))
                .toList();
    }

    List<RateSum> split(List<OrderedLine> goods, long amount) {
        long[] most = left.stream().mapToLong(RateSum::gross).toArray();
        return (amount >= Arrays.stream(most).sum() ? left.stream() : parts(shares(worth(goods), most, amount)))
                .filter(sum -> sum.gross() > 0)
                .toList();
    }

    private Stream<RateSum> parts(long[] shares) {
        return IntStream.range(0, shares.length).mapToObj(i -> part(left.get(i), shares[i]));
    }

    private static long[] shares(long[] worth, long[] most, long amount) {
        long[] ofGoods = IntStream.range(0, most.length)
                .mapToLong(i -> Math.min(worth[i], most[i]))
                .toArray();
        long known = Arrays.stream(ofGoods).sum();
        if (amount <= known) {
            return Allocation.of(amount, ofGoods);
        }
        long[] rest = Allocation.of(
                amount - known,
                IntStream.range(0, most.length)
                        .mapToLong(i -> most[i] - ofGoods[i])
                        .toArray());
        return IntStream.range(0, most.length)
                .mapToLong(i -> ofGoods[i] + rest[i])
                .toArray();
    }

    private static RateSum part(RateSum of, long gross) {
        long tax = Math.min(of.tax(), share(gross, of.basisPoints(), WHOLE + of.basisPoints()));
        return new RateSum(of.basisPoints(), gross - tax, tax);
    }

    /** By rate, with the tax on them. */
    private long[] worth(List<OrderedLine> goods) {
        long[] worth = new long[left.size()];
        List<Itemised.Part> parts = invoice.itemised().parts();
        for (int i = 0; i < parts.size(); i++) {
            OrderedItem item = invoice.items().get(i);
            int rate = indexOf(parts.get(i).taxBasisPoints());
            if (rate >= 0) {
                worth[rate] += withTax(parts.get(i), share(parts.get(i).paid(), units(goods, item), item.quantity()));
            }
        }
        return worth;
    }

    private int indexOf(int basisPoints) {
        return IntStream.range(0, left.size())
                .filter(i -> left.get(i).basisPoints() == basisPoints)
                .findFirst()
                .orElse(-1);
    }

    private long withTax(Itemised.Part part, long paid) {
        boolean onTop = invoice.itemised().taxes().stream()
                .filter(tax -> tax.basisPoints() == part.taxBasisPoints())
                .anyMatch(tax -> !tax.included());
        return onTop ? paid + share(paid, part.taxBasisPoints(), WHOLE) : paid;
    }

    private static long units(List<OrderedLine> goods, OrderedItem item) {
        return goods.stream()
                .filter(line -> line.sku().equals(item.sku()))
                .mapToLong(OrderedLine::quantity)
                .sum();
    }

    private static long share(long of, long numerator, long denominator) {
        return BigDecimal.valueOf(of)
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}

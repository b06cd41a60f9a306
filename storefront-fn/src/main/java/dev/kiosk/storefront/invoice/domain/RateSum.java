package dev.kiosk.storefront.invoice.domain;

import dev.kiosk.storefront.pricing.domain.TaxLine;
import java.util.ArrayList;
import java.util.List;

/**
 * What was taxed at one rate, in minor units.
 *
 * @param basisPoints hundredths of a percent; 0 for what was not taxed
 */
public record RateSum(int basisPoints, long net, long tax) {

    public long gross() {
        return net + tax;
    }

    /** What taxes leave of the total was not taxed. */
    static List<RateSum> of(List<TaxLine> taxes, long total) {
        List<RateSum> sums = new ArrayList<>(taxes.stream().map(RateSum::of).toList());
        long untaxed = total - sums.stream().mapToLong(RateSum::gross).sum();
        if (untaxed > 0) {
            sums.add(new RateSum(0, untaxed, 0));
        }
        return List.copyOf(sums);
    }

    private static RateSum of(TaxLine line) {
        long net = line.included() ? line.taxable() - line.amount() : line.taxable();
        return new RateSum(line.basisPoints(), net, line.amount());
    }

    RateSum minus(RateSum other) {
        return new RateSum(basisPoints, net - other.net, tax - other.tax);
    }
}

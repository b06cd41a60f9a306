package dev.kiosk.storefront.pricing.domain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides an amount among lines, to the last minor unit. */
public final class Allocation {

    private Allocation() {}

    /**
     * In proportion to the weights, by largest remainder; of equal remainders the first comes first. No share is larger than
     * its weight.
     *
     * @param amount at most the sum of the weights
     * @param weights none below 0
     */
    public static long[] of(long amount, long[] weights) {
        BigInteger sum = BigInteger.valueOf(Arrays.stream(weights).sum());
        if (amount == 0 || sum.signum() == 0) {
            return new long[weights.length];
        }
        BigInteger[][] parts = Arrays.stream(weights)
                .mapToObj(weight -> BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(weight))
                        .divideAndRemainder(sum))
                .toArray(BigInteger[][]::new);
        long[] shares =
                Arrays.stream(parts).mapToLong(part -> part[0].longValueExact()).toArray();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer line) -> parts[line][1]).reversed())
                .limit(amount - Arrays.stream(shares).sum())
                .forEach(line -> shares[line]++);
        return shares;
    }
}

package dev.kiosk.storefront.order.domain;

import dev.kiosk.contracts.OrderedLine;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Goods and amounts, as a timeline keeps them: {@code 2 × 85123A, 1 × 22423}, and {@code 1925} in minor units. */
public final class TimelineDetail {

    private static final int MOST = 20;
    private static final Pattern LINE = Pattern.compile("(\\d+) × (\\S+?)(?:,|$)");

    private TimelineDetail() {}

    /** The first {@value #MOST} of them. */
    public static String goods(List<OrderedLine> lines) {
        String first = lines.stream()
                .limit(MOST)
                .map(line -> line.quantity() + " × " + line.sku())
                .collect(Collectors.joining(", "));
        return lines.size() > MOST ? first + ", …" : first;
    }

    public static String amount(long minorUnits) {
        return Long.toString(minorUnits);
    }

    /** None where the detail is about something else, or of an earlier release. */
    public static List<OrderedLine> goodsIn(String detail) {
        return LINE.matcher(detail)
                .results()
                .map(line -> new OrderedLine(line.group(2), Integer.parseInt(line.group(1))))
                .toList();
    }

    /** Empty where the detail is about something else, or of an earlier release. */
    public static OptionalLong amountIn(String detail) {
        return detail.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(detail)) : OptionalLong.empty();
    }
}

package dev.kiosk.order.domain;

import dev.kiosk.contracts.OrderedLine;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * What of an order has left the house and come back, what will never leave it, and for which units the money goes back. A unit
 * that is cancelled is given back, too; one that is given back without being cancelled has left the house.
 */
public record Fulfilment(OrderId order, List<Line> lines) {

    public Fulfilment {
        lines = List.copyOf(lines);
    }

    /**
     * One line, in units.
     *
     * @param unitPrice minor units of the order's currency
     * @param cancelled of what was not shipped
     * @param refunded with those that are cancelled
     */
    public record Line(
            String sku, int quantity, long unitPrice, int shipped, int returned, int cancelled, int refunded) {

        int toShip() {
            return quantity - shipped - cancelled;
        }

        int toRefund() {
            return quantity - refunded;
        }

        Line ship(int units) {
            return new Line(sku, quantity, unitPrice, shipped + units, returned, cancelled, refunded);
        }

        Line takeBack(int units) {
            return new Line(sku, quantity, unitPrice, shipped, returned + units, cancelled, refunded);
        }

        Line cancel(int units) {
            return new Line(sku, quantity, unitPrice, shipped, returned, cancelled + units, refunded + units);
        }

        /** First what came back, then what has not left, which then will not; what the customer has comes last. */
        Line giveBack(int units) {
            int back = Math.min(units, Math.max(0, returned - (refunded - cancelled)));
            int unsent = Math.min(units - back, toShip());
            Line less = cancel(unsent);
            return new Line(sku, quantity, unitPrice, shipped, returned, less.cancelled, refunded + units);
        }

        int toReturn() {
            return shipped - returned;
        }

        /** What left the house, and neither came back nor was paid back. */
        int kept() {
            return shipped - Math.max(returned, refunded - cancelled);
        }
    }

    /** What becomes of it, if it fits. */
    public sealed interface Change {

        record Fits(Fulfilment next) implements Change {}

        /** @param most so many units at most of this SKU */
        record Excess(String sku, int most) implements Change {}
    }

    /** All that has not left the house, and is to. */
    public List<OrderedLine> rest() {
        return lines.stream()
                .filter(line -> line.toShip() > 0)
                .map(line -> new OrderedLine(line.sku(), line.toShip()))
                .toList();
    }

    /** Nothing is left to ship. */
    public boolean isShipped() {
        return rest().isEmpty();
    }

    /** Nothing was shipped, and nothing will be. */
    public boolean isCancelled() {
        return isShipped() && lines.stream().allMatch(line -> line.shipped() == 0);
    }

    public Change ship(List<OrderedLine> goods) {
        return change(goods, Line::toShip, Line::ship);
    }

    public Change takeBack(List<OrderedLine> goods) {
        return change(goods, Line::toReturn, Line::takeBack);
    }

    /** Units that have not left the house, and now will not. */
    public Change cancel(List<OrderedLine> goods) {
        return change(goods, Line::toShip, Line::cancel);
    }

    /** Units whose money goes back; those of them that have not left the house now will not. */
    public Change giveBack(List<OrderedLine> goods) {
        return change(goods, Line::toRefund, Line::giveBack);
    }

    /** Nothing more will leave the house. */
    public Fulfilment cancelRest() {
        return new Fulfilment(
                order, lines.stream().map(line -> line.cancel(line.toShip())).toList());
    }

    /** What was cancelled between an earlier state and this. */
    public List<OrderedLine> cancelledSince(Fulfilment earlier) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new OrderedLine(
                        lines.get(i).sku(),
                        lines.get(i).cancelled() - earlier.lines().get(i).cancelled()))
                .filter(line -> line.quantity() > 0)
                .toList();
    }

    /**
     * What of an amount falls on the units that are given back: each unit carries a part by its price, and so its part of
     * discount, tax and shipping; where nothing has a price, all carry the same. Of all units it is the amount itself.
     */
    public long shareOf(long amount) {
        boolean priced = lines.stream().anyMatch(line -> line.unitPrice() > 0);
        BigInteger whole = weight(line -> line.quantity(), priced);
        BigInteger back = weight(line -> line.refunded(), priced);
        BigInteger twice =
                BigInteger.valueOf(amount).multiply(back).shiftLeft(1).add(whole);
        return twice.divide(whole.shiftLeft(1)).longValueExact();
    }

    private BigInteger weight(ToIntFunction<Line> units, boolean priced) {
        return lines.stream()
                .map(line -> BigInteger.valueOf(units.applyAsInt(line))
                        .multiply(BigInteger.valueOf(priced ? line.unitPrice() : 1)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private Change change(List<OrderedLine> goods, ToIntFunction<Line> most, BiFunction<Line, Integer, Line> by) {
        Fulfilment next = this;
        for (OrderedLine wanted : goods) {
            Optional<Line> line = next.lines().stream()
                    .filter(one -> one.sku().equals(wanted.sku()))
                    .findFirst();
            int possible = line.map(most::applyAsInt).orElse(0);
            if (line.isEmpty() || wanted.quantity() > possible) {
                return new Change.Excess(wanted.sku(), possible);
            }
            next = next.with(by.apply(line.get(), wanted.quantity()));
        }
        return new Change.Fits(next);
    }

    private Fulfilment with(Line changed) {
        return new Fulfilment(
                order,
                lines.stream()
                        .map(line -> line.sku().equals(changed.sku()) ? changed : line)
                        .toList());
    }
}

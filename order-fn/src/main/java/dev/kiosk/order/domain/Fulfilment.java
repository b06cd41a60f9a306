package dev.kiosk.order.domain;

import dev.kiosk.contracts.OrderedLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** What of an order has left the house, and what of that has come back. */
public record Fulfilment(OrderId order, List<Line> lines) {

    public Fulfilment {
        lines = List.copyOf(lines);
    }

    /** One line, in units. */
    public record Line(String sku, int quantity, int shipped, int returned) {

        int toShip() {
            return quantity - shipped;
        }

        int toReturn() {
            return shipped - returned;
        }
    }

    /** What becomes of it, if it fits. */
    public sealed interface Change {

        record Fits(Fulfilment next) implements Change {}

        /** @param most so many units at most of this SKU */
        record Excess(String sku, int most) implements Change {}
    }

    /** All that has not left the house. */
    public List<OrderedLine> rest() {
        return lines.stream()
                .filter(line -> line.toShip() > 0)
                .map(line -> new OrderedLine(line.sku(), line.toShip()))
                .toList();
    }

    public boolean isShipped() {
        return rest().isEmpty();
    }

    public Change ship(List<OrderedLine> goods) {
        return change(
                goods,
                Line::toShip,
                units -> line -> new Line(line.sku(), line.quantity(), line.shipped() + units, line.returned()));
    }

    public Change takeBack(List<OrderedLine> goods) {
        return change(
                goods,
                Line::toReturn,
                units -> line -> new Line(line.sku(), line.quantity(), line.shipped(), line.returned() + units));
    }

    private Change change(
            List<OrderedLine> goods, ToIntFunction<Line> most, Function<Integer, Function<Line, Line>> by) {
        Fulfilment next = this;
        for (OrderedLine wanted : goods) {
            Optional<Line> line = next.lines().stream()
                    .filter(one -> one.sku().equals(wanted.sku()))
                    .findFirst();
            int possible = line.map(most::applyAsInt).orElse(0);
            if (line.isEmpty() || wanted.quantity() > possible) {
                return new Change.Excess(wanted.sku(), possible);
            }
            next = next.with(by.apply(wanted.quantity()).apply(line.get()));
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

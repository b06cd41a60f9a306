package dev.kiosk.order.domain;

import dev.kiosk.contracts.OrderedLine;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What of an order its customer can ask to send back: what has left the house, has not come back, was not paid back, and is not
 * asked for yet.
 *
 * @param earlier all that the customer asked for
 */
public record UnitsWithCustomer(Fulfilment fulfilment, List<RequestedReturn> earlier) {

    public UnitsWithCustomer {
        earlier = List.copyOf(earlier);
    }

    public Optional<RequestedReturn> asked(UUID id) {
        return earlier.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public List<OrderedLine> free() {
        return fulfilment.lines().stream()
                .filter(line -> free(line) > 0)
                .map(line -> new OrderedLine(line.sku(), free(line)))
                .toList();
    }

    /** Whether there are as many. */
    public boolean has(List<OrderedLine> lines) {
        List<OrderedLine> free = free();
        return lines.stream()
                .allMatch(wanted -> free.stream()
                        .anyMatch(line -> line.sku().equals(wanted.sku()) && line.quantity() >= wanted.quantity()));
    }

    private int free(Fulfilment.Line line) {
        int awaited = earlier.stream()
                .filter(RequestedReturn::isOpen)
                .mapToInt(one -> one.awaited(line.sku()))
                .sum();
        return line.kept() - awaited;
    }
}

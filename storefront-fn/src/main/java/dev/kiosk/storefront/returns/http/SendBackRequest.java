package dev.kiosk.storefront.returns.http;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.order.domain.IdempotencyKey;
import dev.kiosk.storefront.returns.domain.ReturnReason;
import dev.kiosk.storefront.returns.domain.ReturnWish;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks to send something back.
 *
 * @param reason a code of {@link ReturnReason}
 * @param lines what, each SKU once
 */
public record SendBackRequest(
        @Nullable String reason, @Nullable List<Line> lines) {

    private static final int MOST_LINES = 2000;
    private static final int MOST_UNITS = 1_000_000;

    /** So many units of a SKU. */
    public record Line(@Nullable String sku, @Nullable Integer quantity) {}

    /** @throws dev.kiosk.fn.problem.Problem if it cannot be understood */
    ReturnWish wish(IdempotencyKey key) {
        Violations violations = new Violations();
        Optional<ReturnReason> known = Optional.ofNullable(reason).flatMap(ReturnReason::of);
        if (known.isEmpty()) {
            violations.add("reason", "is no reason to send something back");
        }
        List<OrderedLine> goods = goods(violations);
        violations.throwIfAny();
        return new ReturnWish(key, known.orElseThrow(), goods);
    }

    private List<OrderedLine> goods(Violations violations) {
        List<Line> all = lines == null ? List.of() : lines;
        if (all.stream().anyMatch(Objects::isNull)) {
            violations.add("lines", "have a sku and a quantity each");
            return List.of();
        }
        List<OrderedLine> goods = all.stream()
                .limit(MOST_LINES)
                .map(line -> new OrderedLine(
                        violations.text("lines.sku", line.sku(), 64), line.quantity() == null ? 0 : line.quantity()))
                .map(line -> new OrderedLine(TypedText.normal(line.sku()), line.quantity()))
                .toList();
        if (all.size() > MOST_LINES
                || goods.stream().map(OrderedLine::sku).distinct().count() < goods.size()) {
            violations.add("lines", "are " + MOST_LINES + " at most, each SKU once");
        }
        if (goods.stream().anyMatch(line -> line.quantity() < 1 || line.quantity() > MOST_UNITS)) {
            violations.add("lines.quantity", "is 1 to " + MOST_UNITS);
        }
        return goods;
    }
}

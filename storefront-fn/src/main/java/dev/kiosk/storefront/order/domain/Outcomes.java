package dev.kiosk.storefront.order.domain;

import dev.kiosk.storefront.order.domain.OrderNews.Fact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which orders came to nothing before they were confirmed, by news that may arrive in any order.
 *
 * @param cameToNothing those of which this is the first to be heard
 * @param didNotAfterAll those that had been confirmed before, as is heard only now
 */
public record Outcomes(Set<UUID> cameToNothing, Set<UUID> didNotAfterAll) {

    /** @param stages of the orders before the news */
    public static Outcomes of(List<OrderNews> news, Map<UUID, OrderStatus> stages) {
        Set<UUID> confirmed = orders(news, stage -> stage == OrderStatus.CONFIRMED);
        Set<UUID> ended = orders(news, Outcomes::isNothing);
        return new Outcomes(
                ended.stream()
                        .filter(order -> isOpen(stages.get(order)) && !confirmed.contains(order))
                        .collect(Collectors.toSet()),
                confirmed.stream().filter(order -> isNothing(stages.get(order))).collect(Collectors.toSet()));
    }

    private static Set<UUID> orders(List<OrderNews> news, Predicate<OrderStatus> stage) {
        return news.stream()
                .filter(one -> one.fact() instanceof Fact.Moved moved && stage.test(moved.stage()))
                .map(OrderNews::orderId)
                .collect(Collectors.toSet());
    }

    private static boolean isOpen(@Nullable OrderStatus stage) {
        return switch (stage) {
            case SUBMITTED, PLACED, RESERVED -> true;
            case CONFIRMED, SHIPPED, DELIVERED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> false;
            case null -> false;
        };
    }

    private static boolean isNothing(@Nullable OrderStatus stage) {
        return switch (stage) {
            case REJECTED, CANCELLED, EXPIRED -> true;
            case SUBMITTED, PLACED, RESERVED, CONFIRMED, SHIPPED, DELIVERED, REFUNDED -> false;
            case null -> false;
        };
    }
}

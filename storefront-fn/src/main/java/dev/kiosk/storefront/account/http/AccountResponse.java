package dev.kiosk.storefront.account.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.storefront.account.application.AccountService.Orders;
import dev.kiosk.storefront.account.domain.Account;
import dev.kiosk.storefront.account.domain.PlacedOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An account.
 *
 * @param orders placed with its address, the newest first
 * @param next what older ones come after; null if there are none
 */
record AccountResponse(
        String email,
        String language,
        List<Order> orders,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID next) {

    /**
     * An order, in a line.
     *
     * @param accessToken opens it
     * @param total in minor units
     */
    record Order(
            UUID orderId, String number, String accessToken, String status, String currency, long total, Instant at) {

        static Order of(PlacedOrder order, String accessToken) {
            return new Order(
                    order.orderId(),
                    order.number().toString(),
                    accessToken,
                    order.status().code(),
                    order.currency().getCurrencyCode(),
                    order.total(),
                    order.at());
        }
    }

    static AccountResponse of(Account account, Orders found, Function<PlacedOrder, String> token) {
        return new AccountResponse(
                account.email(),
                account.language(),
                found.orders().stream()
                        .map(order -> Order.of(order, token.apply(order)))
                        .toList(),
                found.more() ? found.orders().getLast().orderId() : null);
    }
}

package dev.kiosk.storefront.account.application;

import dev.kiosk.storefront.account.domain.Account;
import dev.kiosk.storefront.account.domain.Accounts;
import dev.kiosk.storefront.account.domain.PlacedOrder;
import dev.kiosk.storefront.account.domain.PlacedOrders;
import dev.kiosk.storefront.order.application.AccessTokens;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What somebody can do who is signed in. */
@Service
public class AccountService {

    private static final int A_PAGE = 20;

    /** Before all of them. */
    private static final UUID NONE = new UUID(-1, -1);

    private final Accounts accounts;
    private final PlacedOrders orders;
    private final AccessTokens tokens;

    AccountService(Accounts accounts, PlacedOrders orders, AccessTokens tokens) {
        this.accounts = accounts;
        this.orders = orders;
        this.tokens = tokens;
    }

    /**
     * Orders, the newest first.
     *
     * @param more whether there are older ones
     */
    public record Orders(List<PlacedOrder> orders, boolean more) {

        public Orders {
            orders = List.copyOf(orders);
        }

        static Orders of(List<PlacedOrder> found) {
            return new Orders(found.stream().limit(A_PAGE).toList(), found.size() > A_PAGE);
        }
    }

    /** Empty if the session has ended. */
    public Mono<Account> find(UUID id, long version) {
        return accounts.find(id).filter(account -> account.version() == version);
    }

    /** Those that were placed with the customer's address. */
    public Mono<Orders> orders(Account account) {
        return orders(account, NONE);
    }

    /** Those that are older than one. */
    public Mono<Orders> orders(Account account, UUID after) {
        return orders.with(account.email(), after, A_PAGE + 1).collectList().map(Orders::of);
    }

    /** Who their last order was for; empty if they have none. */
    public Mono<String> lastName(Account account) {
        return orders.lastName(account.email());
    }

    /** What opens an order. To be given to nobody but its customer. */
    public String tokenOf(PlacedOrder order) {
        return tokens.of(order.orderId());
    }

    public Mono<Void> signOutEverywhere(Account account) {
        return accounts.endSessions(account.id());
    }

    public Mono<Void> speak(Account account, String language) {
        return accounts.speak(account.id(), language);
    }
}

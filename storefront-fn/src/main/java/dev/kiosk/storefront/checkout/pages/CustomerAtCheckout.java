package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.storefront.account.application.AccountService;
import dev.kiosk.storefront.account.application.CustomerBook;
import dev.kiosk.storefront.account.domain.Account;
import dev.kiosk.storefront.account.domain.SavedAddress;
import dev.kiosk.storefront.account.http.SignedIn;
import dev.kiosk.storefront.checkout.domain.Customer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What we know of who checks out, if they are signed in. For a guest nothing is asked. */
@Component
class CustomerAtCheckout {

    private final SignedIn signedIn;
    private final AccountService accounts;
    private final CustomerBook book;

    CustomerAtCheckout(SignedIn signedIn, AccountService accounts, CustomerBook book) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.book = book;
    }

    /** @param address the id of the one that they chose; empty for none */
    Mono<KnownCustomer> find(ServerWebExchange exchange, String address) {
        return signedIn.of(exchange).flatMap(account -> find(account, address)).defaultIfEmpty(KnownCustomer.NOBODY);
    }

    /** Who has no address kept is called as in their last order. */
    private Mono<KnownCustomer> find(Account account, String address) {
        return book.addresses(account)
                .map(addresses -> KnownCustomer.of(account, addresses, address))
                .flatMap(customer -> customer.addresses().isEmpty()
                        ? accounts.lastName(account).map(customer::called).defaultIfEmpty(customer)
                        : Mono.just(customer));
    }

    /** Where the goods go is where they may go again. */
    Mono<Void> keep(ServerWebExchange exchange, Customer customer) {
        return signedIn.of(exchange)
                .flatMap(account -> book.keep(account, SavedAddress.of(customer.delivery(), customer.telephone())));
    }
}

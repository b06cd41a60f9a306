package dev.kiosk.storefront.account.http;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.account.application.AccountService;
import dev.kiosk.storefront.account.domain.Account;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The account of who is signed in, for programs. */
@OnFace(Face.PUBLIC)
@RestController
class AccountController {

    private final SignedIn signedIn;
    private final AccountService accounts;

    AccountController(SignedIn signedIn, AccountService accounts) {
        this.signedIn = signedIn;
        this.accounts = accounts;
    }

    /** @param after the order that the list begins after; null for the newest */
    @GetMapping("/api/account")
    Mono<ResponseEntity<AccountResponse>> show(
            @RequestParam(required = false) @Nullable UUID after, ServerWebExchange exchange) {
        return account(exchange)
                .flatMap(account -> (after == null ? accounts.orders(account) : accounts.orders(account, after))
                        .map(orders -> AccountResponse.of(account, orders, accounts::tokenOf)))
                .map(body ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body));
    }

    /** In this client only. */
    @DeleteMapping("/api/account/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(ServerWebExchange exchange) {
        signedIn.end(exchange);
    }

    /** Everywhere. */
    @DeleteMapping("/api/account/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> signOutEverywhere(ServerWebExchange exchange) {
        return account(exchange)
                .flatMap(accounts::signOutEverywhere)
                .then(Mono.fromRunnable(() -> signedIn.end(exchange)));
    }

    private Mono<Account> account(ServerWebExchange exchange) {
        return signedIn.of(exchange).switchIfEmpty(Mono.error(SignInProblems::notSignedIn));
    }
}

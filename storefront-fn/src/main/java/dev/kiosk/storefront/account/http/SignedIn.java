package dev.kiosk.storefront.account.http;

import dev.kiosk.storefront.account.application.AccountService;
import dev.kiosk.storefront.account.domain.Account;
import dev.kiosk.storefront.web.pages.SessionCookies;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who is signed in. Whoever has no session costs no look into the database. */
@Component
public class SignedIn {

    private final SessionCookies sessions;
    private final AccountService accounts;

    SignedIn(SessionCookies sessions, AccountService accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** Empty if nobody is; a session that has ended is forgotten. */
    public Mono<Account> of(ServerWebExchange exchange) {
        return Mono.justOrEmpty(sessions.read(exchange))
                .flatMap(session -> accounts.find(session.accountId(), session.version())
                        .doOnNext(account -> sessions.keep(exchange, session))
                        .switchIfEmpty(Mono.fromRunnable(() -> sessions.forget(exchange))));
    }

    public void begin(ServerWebExchange exchange, Account account) {
        sessions.begin(exchange, account.id(), account.version());
    }

    public void end(ServerWebExchange exchange) {
        sessions.forget(exchange);
    }
}

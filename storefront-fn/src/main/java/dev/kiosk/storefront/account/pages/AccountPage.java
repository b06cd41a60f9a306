package dev.kiosk.storefront.account.pages;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.account.application.AccountService;
import dev.kiosk.storefront.account.application.AccountService.Orders;
import dev.kiosk.storefront.account.application.CustomerBook;
import dev.kiosk.storefront.account.domain.Account;
import dev.kiosk.storefront.account.domain.Consent.Purpose;
import dev.kiosk.storefront.account.http.SignedIn;
import dev.kiosk.storefront.web.pages.CartCookie;
import dev.kiosk.storefront.web.pages.Language;
import dev.kiosk.storefront.web.pages.Languages;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import dev.kiosk.ui.page.Uuids;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /account}: the orders of who is signed in, their language, and the ways out. */
@OnFace(Face.PUBLIC)
@RestController
class AccountPage {

    private final SignedIn signedIn;
    private final AccountService accounts;
    private final CustomerBook book;
    private final Pages pages;

    AccountPage(SignedIn signedIn, AccountService accounts, CustomerBook book, Pages pages) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.book = book;
        this.pages = pages;
    }

    /** @param after the order that the list begins after; empty for the newest */
    @GetMapping(Links.ACCOUNT)
    Mono<ResponseEntity<byte[]>> show(@RequestParam(defaultValue = "") String after, ServerWebExchange exchange) {
        return forCustomer(exchange, account -> show(account, after, exchange));
    }

    private Mono<ResponseEntity<byte[]>> show(Account account, String after, ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        Mono<Orders> orders = Uuids.parse(after)
                .map(order -> accounts.orders(account, order))
                .orElseGet(() -> accounts.orders(account));
        return Mono.zip(orders, book.addresses(account), book.consents(account))
                .map(found -> AccountView.of(page, account, found.getT1(), accounts::tokenOf)
                        .with(KeptView.of(found.getT2(), found.getT3(), page)))
                .map(view -> pages.showPersonal(HttpStatus.OK, view));
    }

    @PostMapping("/account/addresses/{id}/removal")
    Mono<ResponseEntity<byte[]>> forget(@PathVariable String id, ServerWebExchange exchange) {
        UUID address = Uuids.parse(id).orElseThrow(Problem::nothingHere);
        return forCustomer(exchange, account -> book.forget(account, address).then(toAccount()));
    }

    /** The words that are kept are those of the page. */
    @PostMapping("/account/news")
    Mono<ResponseEntity<byte[]>> agree(ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        String words = page.text(KeptView.NEWS);
        return forCustomer(
                exchange,
                account -> Form.of(exchange)
                        .flatMap(form -> form.value("agree").equals("yes")
                                ? book.agree(
                                        account,
                                        Purpose.NEWS,
                                        words,
                                        page.texts().language())
                                : book.disagree(account, Purpose.NEWS))
                        .then(toAccount()));
    }

    private static Mono<ResponseEntity<byte[]>> toAccount() {
        return Mono.fromSupplier(() -> Answers.seeOther(Links.ACCOUNT));
    }

    @PostMapping("/account/language")
    Mono<ResponseEntity<byte[]>> speak(ServerWebExchange exchange) {
        return forCustomer(
                exchange,
                account -> Form.of(exchange)
                        .map(form -> Language.of(form.value("language"))
                                .orElseThrow(() -> Problem.invalid("the shop does not speak that language")))
                        .flatMap(language -> accounts.speak(account, language.code())
                                .then(Mono.fromSupplier(() -> {
                                    Languages.remember(exchange, language);
                                    return Answers.seeOther(Links.ACCOUNT);
                                }))));
    }

    @PostMapping("/account/sign-out")
    Mono<ResponseEntity<byte[]>> signOut(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> out(exchange));
    }

    @PostMapping("/account/sign-out-everywhere")
    Mono<ResponseEntity<byte[]>> signOutEverywhere(ServerWebExchange exchange) {
        return forCustomer(
                exchange, account -> accounts.signOutEverywhere(account).then(Mono.fromSupplier(() -> out(exchange))));
    }

    /** Whoever is not signed in is asked to, and sent back. */
    private Mono<ResponseEntity<byte[]>> forCustomer(
            ServerWebExchange exchange, Function<Account, Mono<ResponseEntity<byte[]>>> answer) {
        return signedIn.of(exchange)
                .flatMap(answer)
                .switchIfEmpty(Mono.fromSupplier(() -> Answers.seeOther(Links.SIGN_IN)));
    }

    /** Whoever is next at this browser finds no cart of theirs. */
    private ResponseEntity<byte[]> out(ServerWebExchange exchange) {
        signedIn.end(exchange);
        CartCookie.forget(exchange);
        return Answers.seeOther("/");
    }
}

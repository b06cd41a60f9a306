package dev.kiosk.storefront.account.pages;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.account.application.SignInService;
import dev.kiosk.storefront.account.application.SignInService.Tried;
import dev.kiosk.storefront.account.application.SignInSweep;
import dev.kiosk.storefront.account.domain.Account;
import dev.kiosk.storefront.account.domain.SignInCode;
import dev.kiosk.storefront.account.http.SignedIn;
import dev.kiosk.storefront.web.pages.CodeCookies;
import dev.kiosk.storefront.web.pages.CodeCookies.Asked;
import dev.kiosk.storefront.web.pages.Languages;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import dev.kiosk.ui.page.Urls;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /account/sign-in/code}: takes the code of the letter, in the browser that asked for it. */
@OnFace(Face.PUBLIC)
@RestController
class CodePage {

    private final SignInService signIns;
    private final SignInSweep sweep;
    private final SignedIn signedIn;
    private final CartsOfCustomers carts;
    private final CodeCookies cookies;
    private final Pages pages;

    CodePage(
            SignInService signIns,
            SignInSweep sweep,
            SignedIn signedIn,
            CartsOfCustomers carts,
            CodeCookies cookies,
            Pages pages) {
        this.signIns = signIns;
        this.sweep = sweep;
        this.signedIn = signedIn;
        this.carts = carts;
        this.cookies = cookies;
        this.pages = pages;
    }

    @GetMapping(Links.CODE)
    Mono<ResponseEntity<byte[]>> ask(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookies.read(exchange))
                .flatMap(asked ->
                        sweep.inPassing().then(Mono.fromSupplier(() -> show(HttpStatus.OK, asked, "", exchange))))
                .switchIfEmpty(Mono.fromSupplier(() -> Answers.seeOther(Links.SIGN_IN)));
    }

    @PostMapping(Links.CODE)
    Mono<ResponseEntity<byte[]>> prove(ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(form -> form.value("code"))
                .flatMap(typed -> Mono.justOrEmpty(cookies.read(exchange))
                        .flatMap(asked -> SignInCode.parse(typed)
                                .map(code -> prove(asked, code, exchange))
                                .orElseGet(() -> Mono.just(wrong(asked, "code.error.shape", exchange)))))
                .switchIfEmpty(Mono.fromSupplier(() -> over("", Links.ACCOUNT, exchange)));
    }

    private Mono<ResponseEntity<byte[]>> prove(Asked asked, SignInCode code, ServerWebExchange exchange) {
        return signIns.tryCode(asked.signInId(), code).flatMap(tried -> switch (tried) {
            case Tried.SignedIn(var account) ->
                carts.arrive(exchange, account).then(Mono.fromSupplier(() -> enter(account, asked, exchange)));
            case Tried.Wrong _ -> Mono.just(wrong(asked, "code.error.wrong", exchange));
            case Tried.Over _ -> Mono.just(over(asked.email(), asked.back().path(), exchange));
        });
    }

    /** Spoken to as they were before, unless they chose something else here. */
    private ResponseEntity<byte[]> enter(Account account, Asked asked, ServerWebExchange exchange) {
        cookies.forget(exchange);
        signedIn.begin(exchange, account);
        Languages.rememberUnlessChosen(exchange, account.language());
        return Answers.seeOther(asked.back().path());
    }

    private ResponseEntity<byte[]> wrong(Asked asked, String error, ServerWebExchange exchange) {
        return show(
                HttpStatus.UNPROCESSABLE_CONTENT, asked, pages.page(exchange).text(error), exchange);
    }

    private ResponseEntity<byte[]> over(String email, String back, ServerWebExchange exchange) {
        cookies.forget(exchange);
        Page page = pages.page(exchange);
        return pages.showPersonal(HttpStatus.GONE, new SignInView(page, email, back, "signin.error.over"));
    }

    private ResponseEntity<byte[]> show(HttpStatus status, Asked asked, String error, ServerWebExchange exchange) {
        String again = Urls.query(Links.SIGN_IN, Map.of("return", asked.back().path()));
        return pages.showPersonal(status, new CodeView(pages.page(exchange), asked.email(), again, error));
    }
}

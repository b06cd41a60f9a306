package dev.kiosk.storefront.account.pages;

import dev.kiosk.contracts.text.EmailAddress;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.account.application.SignInService;
import dev.kiosk.storefront.account.domain.ProvedAddress;
import dev.kiosk.storefront.account.domain.SignIn;
import dev.kiosk.storefront.account.http.SignInProblems;
import dev.kiosk.storefront.account.http.SignedIn;
import dev.kiosk.storefront.web.Network;
import dev.kiosk.storefront.web.pages.CodeCookies;
import dev.kiosk.storefront.web.pages.CodeCookies.Asked;
import dev.kiosk.storefront.web.pages.Here;
import dev.kiosk.storefront.web.pages.Languages;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Pages;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /account/sign-in}: asks for an address, and sends a code there. */
@OnFace(Face.PUBLIC)
@RestController
class SignInPage {

    private final SignInService signIns;
    private final SignedIn signedIn;
    private final CodeCookies cookies;
    private final Pages pages;

    SignInPage(SignInService signIns, SignedIn signedIn, CodeCookies cookies, Pages pages) {
        this.signIns = signIns;
        this.signedIn = signedIn;
        this.cookies = cookies;
        this.pages = pages;
    }

    /** @param back the page of ours to go to afterwards */
    @GetMapping(Links.SIGN_IN)
    Mono<ResponseEntity<byte[]>> ask(
            @RequestParam(name = "return", defaultValue = Links.ACCOUNT) String back, ServerWebExchange exchange) {
        Here there = Here.parse(back);
        if (!signIns.isOn()) {
            return Mono.error(SignInProblems.notOffered());
        }
        return signedIn.of(exchange)
                .map(account -> Answers.seeOther(there.path()))
                .switchIfEmpty(Mono.fromSupplier(() -> show(HttpStatus.OK, "", there, "", exchange)));
    }

    @PostMapping(Links.SIGN_IN)
    Mono<ResponseEntity<byte[]>> send(ServerWebExchange exchange) {
        if (!signIns.isOn()) {
            return Mono.error(SignInProblems.notOffered());
        }
        return Form.of(exchange).flatMap(form -> {
            Here back = Here.parse(form.value("return"));
            String typed = form.value("email");
            String email = ProvedAddress.of(typed);
            return EmailAddress.isOne(email)
                    ? send(email, back, exchange)
                    : Mono.just(show(HttpStatus.UNPROCESSABLE_CONTENT, typed, back, "field.email.wrong", exchange));
        });
    }

    private Mono<ResponseEntity<byte[]>> send(String email, Here back, ServerWebExchange exchange) {
        return signIns.ask(email, Languages.of(exchange), Network.of(exchange.getRequest()))
                .map(signIn -> {
                    cookies.write(exchange, new Asked(signIn.id(), email, back), SignIn.LASTS);
                    return Answers.seeOther(Links.CODE);
                })
                .switchIfEmpty(Mono.fromSupplier(
                        () -> show(HttpStatus.TOO_MANY_REQUESTS, email, back, "signin.error.too-many", exchange)));
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status, String email, Here back, String error, ServerWebExchange exchange) {
        return pages.showPersonal(status, new SignInView(pages.page(exchange), email, back.path(), error));
    }
}

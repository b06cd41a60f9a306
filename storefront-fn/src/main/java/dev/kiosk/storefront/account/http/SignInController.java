package dev.kiosk.storefront.account.http;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.account.application.SignInService;
import dev.kiosk.storefront.account.application.SignInService.Tried;
import dev.kiosk.storefront.account.domain.SignIn;
import dev.kiosk.storefront.account.domain.SignInCode;
import dev.kiosk.storefront.web.Network;
import dev.kiosk.storefront.web.pages.CodeCookies;
import dev.kiosk.storefront.web.pages.CodeCookies.Asked;
import dev.kiosk.storefront.web.pages.Here;
import dev.kiosk.storefront.web.pages.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing in, for programs: with the cookies that browsers get. The answers are the same for every address. */
@OnFace(Face.PUBLIC)
@RestController
class SignInController {

    private final SignInService signIns;
    private final CodeCookies cookies;
    private final SignedIn signedIn;

    SignInController(SignInService signIns, CodeCookies cookies, SignedIn signedIn) {
        this.signIns = signIns;
        this.cookies = cookies;
        this.signedIn = signedIn;
    }

    @PostMapping("/api/sign-ins")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> ask(@RequestBody SignInRequest request, ServerWebExchange exchange) {
        if (!signIns.isOn()) {
            return Mono.error(SignInProblems.notOffered());
        }
        return signIns.ask(request.address(), Languages.of(exchange), Network.of(exchange.getRequest()))
                .switchIfEmpty(Mono.error(SignInProblems::tooMany))
                .doOnNext(signIn ->
                        cookies.write(exchange, new Asked(signIn.id(), signIn.email(), Here.HOME), SignIn.LASTS))
                .then();
    }

    @PostMapping("/api/sign-ins/code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> prove(@RequestBody CodeRequest request, ServerWebExchange exchange) {
        SignInCode code = request.signInCode();
        return Mono.justOrEmpty(cookies.read(exchange))
                .flatMap(asked -> signIns.tryCode(asked.signInId(), code))
                .defaultIfEmpty(new Tried.Over())
                .flatMap(tried -> answer(tried, exchange));
    }

    private Mono<Void> answer(Tried tried, ServerWebExchange exchange) {
        return switch (tried) {
            case Tried.SignedIn(var account) ->
                Mono.fromRunnable(() -> {
                    cookies.forget(exchange);
                    signedIn.begin(exchange, account);
                });
            case Tried.Wrong(int left) -> Mono.error(SignInProblems.wrong(left));
            case Tried.Over _ -> Mono.error(SignInProblems.over());
        };
    }
}

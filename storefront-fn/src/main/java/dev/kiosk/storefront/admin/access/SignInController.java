package dev.kiosk.storefront.admin.access;

import dev.kiosk.storefront.web.asset.ShopAssets;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Templates;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /staff/…}: signing in and out. Nothing is there without an issuer. */
@RestController
class SignInController {

    private final Optional<SignIn> signIn;
    private final Templates templates;
    private final ShopAssets assets;

    SignInController(Access access, Templates templates, ShopAssets assets) {
        this.signIn = access.signIn();
        this.templates = templates;
        this.assets = assets;
    }

    @GetMapping(SignIn.PATH)
    Mono<ResponseEntity<byte[]>> begin(@RequestParam(defaultValue = "/admin") String to, ServerWebExchange exchange) {
        return here().flatMap(there -> there.begin(to, exchange)).map(SignInController::elsewhere);
    }

    @GetMapping(SignIn.RETURN)
    Mono<ResponseEntity<byte[]>> complete(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            ServerWebExchange exchange) {
        return here().flatMap(there -> there.complete(code, state, exchange)).map(Answers::seeOther);
    }

    @PostMapping("/staff/sign-out")
    Mono<ResponseEntity<byte[]>> end(ServerWebExchange exchange) {
        return here().map(there -> {
            there.end(exchange);
            return Answers.seeOther("/staff/signed-out");
        });
    }

    /** With the way to the provider, whose own session goes on: no form may lead to another site by itself. */
    @GetMapping("/staff/signed-out")
    Mono<ResponseEntity<byte[]>> ended() {
        return here().flatMap(there -> there.whereToEndAll().defaultIfEmpty(""))
                .map(place -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.noStore())
                        .body(templates.render(
                                "admin/signed-out",
                                new SignedOut(assets.styleSheet().path(), place))));
    }

    private Mono<SignIn> here() {
        return signIn.map(Mono::just).orElseGet(Guard::nothingHere);
    }

    private static ResponseEntity<byte[]> elsewhere(URI place) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(place)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}

package dev.kiosk.storefront.web.pages;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /language}: the form at the foot of every page. */
@OnFace(Face.PUBLIC)
@RestController
class LanguageChooser {

    @PostMapping("/language")
    Mono<ResponseEntity<byte[]>> choose(ServerWebExchange exchange) {
        return Form.of(exchange).map(form -> {
            LanguageCookie.write(exchange, language(form.value("language")));
            return Answers.seeOther(Here.parse(form.value("back")).path());
        });
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(() -> Problem.invalid("the shop does not speak that language"));
    }
}

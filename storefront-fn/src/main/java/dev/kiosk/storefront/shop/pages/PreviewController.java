package dev.kiosk.storefront.shop.pages;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.shop.application.PreviewPasses;
import dev.kiosk.storefront.web.pages.PreviewCookie;
import dev.kiosk.ui.page.Answers;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** {@code /preview}: lets who has a pass of the back office in before the shop is open, for as long as it is good. */
@OnFace(Face.PUBLIC)
@RestController
class PreviewController {

    private final PreviewPasses passes;

    PreviewController(PreviewPasses passes) {
        this.passes = passes;
    }

    @GetMapping("/preview")
    ResponseEntity<byte[]> enter(@RequestParam(defaultValue = "") String pass, ServerWebExchange exchange) {
        Duration left = passes.left(pass)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.FORBIDDEN, "preview-over", "This preview is over, or was never given"));
        PreviewCookie.write(exchange, pass, left);
        return Answers.seeOther("/");
    }
}

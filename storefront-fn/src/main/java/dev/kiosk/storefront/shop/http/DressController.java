package dev.kiosk.storefront.shop.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.shop.application.ShopDesk;
import dev.kiosk.storefront.shop.domain.Accent;
import dev.kiosk.storefront.shop.domain.Accent.Shades;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What pages are dressed in: a logo by its hash, a style sheet by its colour. Neither changes, so both are kept for ever. */
@OnFace(Face.PUBLIC)
@RestController
class DressController {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final ShopDesk desk;

    DressController(ShopDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/logos/{hash}")
    Mono<ResponseEntity<byte[]>> logo(@PathVariable String hash) {
        return desk.logo(hash)
                .switchIfEmpty(Mono.error(Problem::nothingHere))
                .map(logo -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(logo.mediaType()))
                        .cacheControl(FOR_EVER)
                        .eTag(logo.hash())
                        .body(logo.content()));
    }

    /** Laid over the shop's own. */
    @GetMapping("/colours/{rgb}.css")
    ResponseEntity<String> colours(@PathVariable String rgb) {
        Accent accent = Accent.parse("#" + rgb).filter(Accent::isReadable).orElseThrow(Problem::nothingHere);
        String css = ":root{" + variables(accent.light()) + "}\n@media (prefers-color-scheme:dark){:root{"
                + variables(accent.dark()) + "}}\n@media print{:root{" + variables(accent.light()) + "}}\n";
        return ResponseEntity.ok().contentType(CSS).cacheControl(FOR_EVER).body(css);
    }

    private static String variables(Shades shades) {
        return "--accent:%s;--accent-strong:%s;--accent-soft:%s;--on-accent:%s;--stripe:%s"
                .formatted(shades.accent(), shades.strong(), shades.soft(), shades.on(), shades.stripe());
    }
}

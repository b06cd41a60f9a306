package dev.kiosk.storefront.shop.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.shop.application.PreviewPasses;
import dev.kiosk.storefront.shop.application.ShopDesk;
import dev.kiosk.storefront.shop.domain.Logo;
import dev.kiosk.storefront.shop.domain.ShopSettings;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The shop's own face, to be looked at and changed. Putting the same twice changes nothing. */
@Needs(Permission.SHOP_READ)
@OnFace(Face.INNER)
@RestController
@RequestMapping("/api/shop")
class ShopController {

    private final ShopDesk desk;
    private final PreviewPasses passes;

    ShopController(ShopDesk desk, PreviewPasses passes) {
        this.desk = desk;
        this.passes = passes;
    }

    @GetMapping
    Mono<ShopBody> show() {
        return desk.latest().map(latest -> ShopBody.of(latest.revision(), latest.settings()));
    }

    @Needs(Permission.SHOP_CHANGE)
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> save(@RequestBody ShopBody body) {
        return Mono.defer(() -> {
            ShopSettings wanted = body.settings();
            return desk.save(Objects.requireNonNull(body.revision()), wanted);
        });
    }

    /** @param savedBy empty if nobody said */
    record Save(long revision, String savedBy, Instant savedAt) {}

    record Saves(List<Save> items) {}

    @GetMapping("/versions")
    Mono<Saves> versions() {
        return desk.saves()
                .map(saves -> new Saves(saves.stream()
                        .map(save -> new Save(save.revision(), save.by(), save.at()))
                        .toList()));
    }

    /** @param path of the shop, which lets who asks for it in until then */
    record Preview(String path, Instant until) {}

    /** Lets somebody look at a shop that is not open yet, and order there. */
    @Needs(Permission.SHOP_CHANGE)
    @PostMapping("/previews")
    @ResponseStatus(HttpStatus.CREATED)
    Preview preview() {
        PreviewPasses.Pass pass = passes.issue();
        return new Preview("/preview?pass=" + pass.pass(), pass.until());
    }

    /** @param logo the hash, for {@code PUT /api/shop} */
    record KeptLogo(String logo, String mediaType, int width, int height) {

        static KeptLogo of(Logo logo) {
            return new KeptLogo(logo.hash(), logo.mediaType(), logo.width(), logo.height());
        }
    }

    /** Its kind is told from its bytes, whatever they are called. */
    @Needs(Permission.SHOP_CHANGE)
    @PostMapping("/logos")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<KeptLogo> keep(ServerHttpRequest request) {
        return dev.kiosk.fn.web.RequestBody.of(request, Logo.MOST)
                .onErrorMap(DataBufferLimitException.class, e -> tooLarge())
                .flatMap(desk::keep)
                .map(KeptLogo::of);
    }

    private static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large", "The content is too large")
                .detail("a logo has at most " + Logo.MOST + " bytes");
    }
}

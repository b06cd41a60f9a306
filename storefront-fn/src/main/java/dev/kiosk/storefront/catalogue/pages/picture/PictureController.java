package dev.kiosk.storefront.catalogue.pages.picture;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.domain.Slug;
import dev.kiosk.ui.page.Templates;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /pictures/….svg}: the same drawing for the same name, always. No database is asked. */
@OnFace(Face.PUBLIC)
@RestController
class PictureController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final CacheControl FOR_A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Templates templates;

    PictureController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/pictures/{slug}.svg")
    ResponseEntity<byte[]> picture(@PathVariable String slug) {
        if (!Slug.couldBe(slug)) {
            throw Problem.nothingHere();
        }
        Picture picture = Picture.of(slug);
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(FOR_A_DAY)
                .body(templates.render(picture.motif().template(), picture));
    }
}

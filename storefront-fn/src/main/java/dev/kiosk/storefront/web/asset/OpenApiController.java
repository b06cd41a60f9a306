package dev.kiosk.storefront.web.asset;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.asset.Asset;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /openapi.yaml}: what the public interface is. */
@OnFace(Face.PUBLIC)
@RestController
class OpenApiController {

    private final Asset description =
            Asset.load("/storefront/assets/openapi.yaml", new MediaType("application", "yaml"));

    @GetMapping("/openapi.yaml")
    ResponseEntity<byte[]> openApi() {
        return description.answer(CacheControl.noCache());
    }
}

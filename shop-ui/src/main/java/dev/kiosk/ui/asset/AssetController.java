package dev.kiosk.ui.asset;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the assets. What has its hash in its address is kept by browsers for a year, the rest is asked for again. */
@OnFace(Face.PUBLIC)
@RestController
public class AssetController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String hash, @PathVariable String name) {
        return assets.at("/assets/" + hash + "/" + name)
                .map(asset -> asset.answer(FOR_EVER))
                .orElseThrow(Problem::nothingHere);
    }

    @GetMapping("/favicon.svg")
    ResponseEntity<byte[]> icon() {
        return assets.icon().answer(FOR_AN_HOUR);
    }
}

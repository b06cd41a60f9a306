package dev.kiosk.storefront.web.asset;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Every asset there is. */
@Component
public class Assets {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Asset styleSheet = Asset.load("kiosk.css", new MediaType("text", "css", StandardCharsets.UTF_8));
    private final Asset script = Asset.load("kiosk.js", new MediaType("text", "javascript", StandardCharsets.UTF_8));
    private final Asset adminStyleSheet = Asset.load("admin.css", new MediaType("text", "css", StandardCharsets.UTF_8));
    private final Asset live = Asset.load("live.js", new MediaType("text", "javascript", StandardCharsets.UTF_8));
    private final Asset checkout =
            Asset.load("checkout.js", new MediaType("text", "javascript", StandardCharsets.UTF_8));
    private final Asset icon = Asset.load("favicon.svg", SVG);
    private final Asset scene = Asset.load("kiosk.svg", SVG);
    private final Asset openApi = Asset.load("openapi.yaml", new MediaType("application", "yaml"));
    private final Map<String, Asset> byPath = Stream.of(styleSheet, adminStyleSheet, script, live, checkout, scene)
            .collect(Collectors.toUnmodifiableMap(Asset::path, Function.identity()));

    public Asset styleSheet() {
        return styleSheet;
    }

    /** What the back office lays over the shop's. */
    public Asset adminStyleSheet() {
        return adminStyleSheet;
    }

    public Asset script() {
        return script;
    }

    /** The module of pages that move by themselves. */
    public Asset live() {
        return live;
    }

    /** The module of the checkout. */
    public Asset checkout() {
        return checkout;
    }

    public Asset scene() {
        return scene;
    }

    Asset icon() {
        return icon;
    }

    Asset openApi() {
        return openApi;
    }

    Optional<Asset> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }
}

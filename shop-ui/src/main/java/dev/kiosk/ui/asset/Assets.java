package dev.kiosk.ui.asset;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** Every asset of a function: those that all pages share, and its own. */
public class Assets {

    protected static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    protected static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    protected static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Asset styleSheet = Asset.load("/ui/assets/kiosk.css", CSS);
    private final Asset icon = Asset.load("/ui/assets/favicon.svg", SVG);
    private final Map<String, Asset> byPath;

    protected Assets(Asset... own) {
        this.byPath = Stream.concat(Stream.of(styleSheet), Stream.of(own))
                .collect(Collectors.toUnmodifiableMap(Asset::path, Function.identity()));
    }

    public final Asset styleSheet() {
        return styleSheet;
    }

    final Asset icon() {
        return icon;
    }

    final Optional<Asset> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }
}

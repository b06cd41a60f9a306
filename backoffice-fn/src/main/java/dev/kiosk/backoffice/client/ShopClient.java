package dev.kiosk.backoffice.client;

import dev.kiosk.backoffice.client.FunctionClient.Expected;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the shop is called, looks like and says, in storefront-fn's inner face: docs/http-api.md. */
public final class ShopClient {

    private static final String SHOP = "/api/shop";

    private final FunctionClient shop;

    ShopClient(FunctionClient shop) {
        this.shop = shop;
    }

    /**
     * The shop.
     *
     * @param revision of what it was read as; 0 where nobody has saved anything
     * @param accent {@code #17594a}; empty for the house's own
     * @param logo the hash of a logo that was sent before; empty for none
     * @param welcome by language, as {@code opening}
     * @param countries none for all
     * @param pages legal pages by code, then by language
     */
    public record Front(
            long revision,
            String name,
            Seller seller,
            String accent,
            String logo,
            Letters letters,
            Map<String, String> welcome,
            Map<String, String> opening,
            List<String> countries,
            boolean open,
            Map<String, Map<String, String>> pages) {

        public Front withLogo(long seen, String hash) {
            return new Front(seen, name, seller, accent, hash, letters, welcome, opening, countries, open, pages);
        }

        public Front withPage(long seen, String page, Map<String, String> texts) {
            Map<String, Map<String, String>> all = new HashMap<>(pages);
            all.put(page, texts);
            return new Front(seen, name, seller, accent, logo, letters, welcome, opening, countries, open, all);
        }

        /** What a legal page says, by language. */
        public Map<String, String> page(String code) {
            return pages.getOrDefault(code, Map.of());
        }
    }

    public record Seller(String name, List<String> address) {}

    public record Letters(String sender, String signature) {}

    /** @param savedBy empty if nobody said */
    public record Save(long revision, String savedBy, Instant savedAt) {}

    private record Saves(List<Save> items) {}

    /** @param path of the shop, which lets who asks for it in until then */
    public record Preview(String path, Instant until) {}

    private record KeptLogo(String logo) {}

    public Mono<Front> show() {
        return shop.get(SHOP, Map.of(), Front.class);
    }

    public Mono<Void> save(Front wanted) {
        return shop.put(SHOP, wanted, Expected.ANYTHING);
    }

    /** The latest first. */
    public Mono<List<Save>> saves() {
        return shop.get(SHOP + "/versions", Map.of(), Saves.class).map(Saves::items);
    }

    /** A way into the shop before it is open. */
    public Mono<Preview> preview() {
        return shop.post(SHOP + "/previews", Map.of(), "", Preview.class);
    }

    /** Gives its hash, for {@link #save}. */
    public Mono<String> keepLogo(Flux<DataBuffer> content) {
        return shop.postFile(SHOP + "/logos", MediaType.APPLICATION_OCTET_STREAM, content, KeptLogo.class)
                .map(KeptLogo::logo);
    }
}

package dev.kiosk.storefront.catalogue.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shared caches may do with the catalogue. */
class CatalogueCachingIT {

    private static final StorefrontServer SERVER = StorefrontServer.shared();
    private final Shop shop = SERVER.shop();

    @ParameterizedTest
    @ValueSource(strings = {"/api/products/cached-lantern", "/api/products?q=cached+lantern", "/api/categories"})
    void tellsWhoHasTheContentThatItIsStillRight(String path) {
        shop.price("CACHED-1", "Cached lantern", "2.55");
        Reply first = shop.get(path).expect(200);

        assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=0, public, s-maxage=5");
        assertThat(ifNoneMatch(path, tag(first))).isEqualTo(304);
        assertThat(ifNoneMatch(path, "\"another\"")).isEqualTo(200);
    }

    @Test
    void hasAnotherTagAndAnotherPriceAtOnceWhenThePriceChanges() {
        shop.price("CACHED-2", "Cached candle", "1.00");
        Reply before = shop.get("/api/products/cached-candle").expect(200);

        shop.price("CACHED-2", "Cached candle", "1.10");

        Reply after = shop.get("/api/products/cached-candle").expect(200);
        assertThat(after.number("/variants/0/price")).isEqualTo(110);
        assertThat(tag(after)).isNotEqualTo(tag(before));
        assertThat(ifNoneMatch("/api/products/cached-candle", tag(before))).isEqualTo(200);
    }

    @Test
    void holdsNoCartAndNoRefusal() {
        String cart = shop.cartOf(1, shop.sell("Not to be cached", "1.00"));

        assertThat(shop.get(cart).headers().firstValue("ETag")).isEmpty();
        assertThat(shop.get("/api/products/no-such-product")
                        .expect(404)
                        .headers()
                        .firstValue("ETag"))
                .isEmpty();
    }

    private static int ifNoneMatch(String path, String tag) {
        return HttpCalls.get(SERVER.uri(path), Map.of("If-None-Match", tag)).statusCode();
    }

    private static String tag(Reply reply) {
        return reply.headers().firstValue("ETag").orElseThrow();
    }
}

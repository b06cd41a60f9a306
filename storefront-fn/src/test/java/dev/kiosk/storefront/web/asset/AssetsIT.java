package dev.kiosk.storefront.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.StockedShop;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsIT {

    private final Browser browser = StockedShop.browser();

    @Test
    void servesTheStyleSheetForEverUnderItsHash() {
        String path = browser.open("/").page().select("link[rel=stylesheet]").attr("href");

        Visit css = browser.open(path).expect(200);

        assertThat(css.header("Content-Type")).isEqualToIgnoringCase("text/css;charset=UTF-8");
        assertThat(css.header("Cache-Control")).contains("immutable").contains("max-age=31536000");
        assertThat(css.response().body())
                .hasSizeLessThan(30_000)
                .contains("prefers-color-scheme", "prefers-reduced-motion", "@media print", ":focus-visible")
                .doesNotContain("@import", "url(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/favicon.svg", "/openapi.yaml"})
    void sendsNothingAgainToWhoHasIt(String path) {
        String tag = browser.open(path).expect(200).header("ETag");

        Visit again = browser.open(path, Map.of("If-None-Match", tag)).expect(304);

        assertThat(again.response().body()).isEmpty();
    }

    @Test
    void servesTheApisDescription() {
        Visit api = browser.open("/openapi.yaml").expect(200);

        assertThat(api.header("Content-Type")).isEqualTo("application/yaml");
        assertThat(api.response().body()).startsWith("openapi: 3.1.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/0/kiosk.css", "/assets/0/..%2fmessages.properties", "/assets/", "/static/kiosk.css"})
    void servesNothingElse(String path) {
        browser.open(path).expect(404);
    }

    @Test
    void drawsAPictureOfEveryName() {
        Visit teapot = browser.open("/pictures/stoneware-teapot.svg").expect(200);
        Visit foreign = browser.open("/pictures/%E8%8C%B6%E6%9D%AF.svg").expect(200);

        assertThat(teapot.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(teapot.header("Cache-Control")).contains("max-age=86400");
        assertThat(foreign.response().body()).contains(">茶</text>");
        browser.open("/pictures/a%3Cb.svg").expect(404);
        browser.open("/pictures/..%2f..%2fx.svg").expect(404);
    }
}

package dev.kiosk.storefront.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class HereTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cart", "/products?q=t%C3%A9&after=x", "/orders/0198?token=a-b_c"})
    void leadsBackToAPageOfTheShop(String path) {
        assertThat(Here.parse(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cart",
                "//evil.example",
                "///evil.example",
                "/\\\\evil.example",
                "https://evil.example/",
                "/cart\r\nSet-Cookie: a=b",
                "/a b",
                "/%zz"
            })
    void leadsHomeInsteadOfAnywhereElse(String path) {
        assertThat(Here.parse(path)).isEqualTo(Here.HOME);
    }

    @Test
    void leadsHomeInsteadOfToAnEndlessAddress() {
        assertThat(Here.parse("/" + "a".repeat(3_000))).isEqualTo(Here.HOME);
    }

    @Test
    void isThePageThatTheFormWasOnAfterAFormWasSent() {
        assertThat(Here.of(MockServerHttpRequest.post("/cart/lines")
                                .header(HttpHeaders.REFERER, "http://shop.example/products/mug?x=1")
                                .build())
                        .path())
                .isEqualTo("/products/mug?x=1");
        assertThat(Here.of(MockServerHttpRequest.post("/cart/lines").build())).isEqualTo(Here.HOME);
    }
}

package dev.kiosk.storefront.checkout.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.StockedShop;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

class BuyByFormsIT {

    static final Map<String, String> DETAILS = Map.of(
            "name", "Ada Lovelace",
            "email", "ada@example.org",
            "line1", "1 High Street",
            "city", "York",
            "postcode", "YO1 7HH",
            "country", "GB");

    private final StorefrontServer server = StockedShop.server();

    @Test
    void leadsFromAProductToAnOrderByFormsAlone() {
        Browser browser = StockedShop.browser();
        Visit home = browser.open("/").expect(200);
        Visit product =
                browser.open(home.page().select(".card a:contains(Earl Grey)").attr("href"));
        Visit cart = browser.submit(product.form("/cart/lines"), Map.of()).follow();
        Visit checkout = browser.open(cart.page().select(".summary a.button").attr("href"));

        Visit order =
                browser.submit(checkout.form("/checkout"), DETAILS).follow().expect(200);

        assertThat(order.text("h1")).isEqualTo("Thank you, we have your order");
        assertThat(order.texts(".items li")).containsExactly("1 × Earl Grey, 100 g £6.50");
        assertThat(order.texts(".sums .total")).containsExactly("Total £10.45");
        assertThat(order.texts(".timeline .name")).containsExactly("You placed the order");
        assertThat(order.has(".count")).isFalse();
        assertThat(server.broker().published(orderId(order))).hasSize(1);
    }

    @Test
    void showsWhatWillBePaid() {
        Visit checkout = StockedShop.browserWithTea().open("/checkout").expect(200);

        assertThat(checkout.texts(".items li")).containsExactly("2 × Earl Grey, 100 g £13.00");
        assertThat(checkout.texts(".sums div"))
                .containsExactly("Subtotal £13.00", "Shipping (Standard) £3.95", "Total £16.95");
        assertThat(checkout.texts("#payment .option")).hasSize(6).contains("Test card that is declined");
        assertThat(checkout.page().select("#country option[selected]").val()).isEqualTo("GB");
    }

    @Test
    void makesOneOrderOfADoubleClick() {
        Browser browser = StockedShop.browserWithTea();
        FormElement form = browser.open("/checkout").form("/checkout");
        List<Browser> clicks = List.of(browser.anotherTab(), browser.anotherTab(), browser.anotherTab());

        List<CompletableFuture<Visit>> answers = clicks.stream()
                .map(click -> CompletableFuture.supplyAsync(() -> click.submit(form, DETAILS)))
                .toList();

        assertThat(answers.stream()
                        .map(CompletableFuture::join)
                        .map(answer -> answer.expect(303).header("Location")))
                .hasSize(3)
                .containsOnly(answers.getFirst().join().header("Location"));
    }

    @Test
    void leadsBackToTheSameOrderAfterGoingBack() {
        Browser browser = StockedShop.browserWithTea();
        FormElement form = browser.open("/checkout").form("/checkout");
        String order = browser.submit(form, DETAILS).expect(303).header("Location");

        assertThat(browser.submit(form, DETAILS).expect(303).header("Location")).isEqualTo(order);
        assertThat(browser.open("/checkout").expect(303).header("Location")).isEqualTo("/cart");
        assertThat(browser.open("/cart").has(".empty")).isTrue();
    }

    @Test
    void keepsTheFirstOrderWhereTheFormIsSentAgainWithOtherDetails() {
        Browser browser = StockedShop.browserWithTea();
        FormElement form = browser.open("/checkout").form("/checkout");
        browser.submit(form, DETAILS).expect(303);

        Visit again = browser.submit(form, with("city", "Leeds")).expect(422);

        assertThat(again.text("h1")).isEqualTo("You have ordered this already");
    }

    @Test
    void makesOneOrderOfTwoTabs() {
        Browser browser = StockedShop.browserWithTea();
        Browser other = browser.anotherTab();
        FormElement first = browser.open("/checkout").form("/checkout");
        FormElement second = other.open("/checkout").form("/checkout");
        browser.submit(first, DETAILS).expect(303);

        Visit refused = other.submit(second, DETAILS).expect(409);

        assertThat(refused.text("h1")).isEqualTo("You have ordered this already");
        assertThat(refused.response().body()).doesNotContain("token=");
        assertThat(other.open("/cart").expect(200).has(".empty")).isTrue();
    }

    @Test
    void asksBeforeItChargesAnotherPrice() {
        Shop shop = server.shop();
        String sku = shop.sell("Dearer mug", "5.00");
        shop.stock(sku, 40);
        Browser browser = cartOf("dearer-mug", sku);
        Visit checkout = browser.open("/checkout");
        shop.price(sku, "Dearer mug", "6.00");

        Visit asked = browser.submit(checkout.form("/checkout"), DETAILS).expect(409);

        assertThat(asked.texts(".notice li"))
                .containsExactly("Dearer mug: £5.00 before, £6.00 now", "The total: £8.95 before, £9.95 now");
        assertThat(asked.texts(".sums .total")).containsExactly("Total £9.95");
        assertThat(asked.page().select("#name").val()).isEqualTo("Ada Lovelace");
        Visit order = browser.submit(asked.form("/checkout"), Map.of()).follow();
        assertThat(order.texts(".sums .total")).containsExactly("Total £9.95");
    }

    @Test
    void goesBackToTheCartWhereTheLastOneWentMeanwhile() {
        String sku = server.shop().sell("Last mug", "5.00");
        server.events().send(new StockAdjusted(sku, 1, 1, 1));
        Browser browser = cartOf("last-mug", sku);
        FormElement form = browser.open("/checkout").expect(200).form("/checkout");
        server.events().send(new StockAdjusted(sku, 0, 0, 2));

        Visit cart = browser.submit(form, DETAILS).follow();

        assertThat(cart.text(".line .error")).isEqualTo("Sold out. Remove it to go on.");
    }

    @Test
    void leadsToItsOrderAgainAlthoughThatTookTheLastOne() {
        String sku = server.shop().sell("Very last mug", "5.00");
        server.shop().stock(sku, 1);
        Browser browser = cartOf("very-last-mug", sku);
        FormElement form = browser.open("/checkout").form("/checkout");
        String order = browser.submit(form, DETAILS).expect(303).header("Location");
        server.events().send(new StockAdjusted(sku, 0, 0, 2));

        assertThat(browser.submit(form, DETAILS).expect(303).header("Location")).isEqualTo(order);
    }

    @Test
    void doesNotAskAgainWhoHasSeenTheNewPriceAlready() {
        Shop shop = server.shop();
        String sku = shop.sell("Told mug", "5.00");
        shop.stock(sku, 40);
        Browser browser = cartOf("told-mug", sku);
        shop.price(sku, "Told mug", "6.00");

        Visit checkout = browser.open("/checkout");
        assertThat(checkout.text(".notice li")).isEqualTo("Told mug: £5.00 before, £6.00 now");

        Visit order = browser.submit(checkout.form("/checkout"), DETAILS).follow();
        assertThat(order.texts(".sums .total")).containsExactly("Total £9.95");
    }

    @Test
    void chargesNoAmountThatSomebodySends() {
        Browser browser = StockedShop.browserWithTea();
        FormElement form = browser.open("/checkout").form("/checkout");

        Visit asked = browser.submit(form, with("agreed", "1", "total", "1")).expect(409);

        assertThat(asked.texts(".sums .total")).containsExactly("Total £16.95");
        Visit order = browser.submit(asked.form("/checkout"), DETAILS).follow();
        assertThat(order.texts(".sums .total")).containsExactly("Total £16.95");
    }

    @Test
    void showsAnEmptyCartInsteadOfAnEmptyCheckout() {
        Browser browser = StockedShop.browser();

        assertThat(browser.open("/checkout").expect(303).header("Location")).isEqualTo("/cart");
        assertThat(browser.post("/checkout", DETAILS).expect(303).header("Location"))
                .isEqualTo("/cart");
    }

    private static Browser cartOf(String product, String sku) {
        Browser browser = StockedShop.browser();
        browser.post("/cart/lines", Map.of("product", product, "sku", sku, "quantity", "1"))
                .expect(303);
        return browser;
    }

    private static Map<String, String> with(String... changes) {
        Map<String, String> details = new HashMap<>(DETAILS);
        Stream.iterate(0, i -> i < changes.length, i -> i + 2).forEach(i -> details.put(changes[i], changes[i + 1]));
        return details;
    }

    private static String orderId(Visit order) {
        return order.response().uri().getPath().substring("/orders/".length());
    }
}

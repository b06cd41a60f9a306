package dev.kiosk.storefront.catalogue.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.StockedShop;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CataloguePagesIT {

    private final Browser browser = StockedShop.browser();

    @Test
    void showsCategoriesAndASelectionAtHome() {
        Visit home = browser.open("/").expect(200);

        assertThat(home.texts(".shelves .name")).contains("Ceramics", "Stationery", "Tea");
        assertThat(home.texts(".card .name")).hasSize(12).contains("Earl Grey");
        assertThat(home.page()
                        .select(".card:has([href=/products/earl-grey]) .price")
                        .text())
                .isEqualTo("from £6.50");
    }

    @Test
    void showsAtHomeWhatCanBeHad() {
        assertThat(browser.open("/").texts(".card .name")).doesNotContain("Celadon Vase");
        assertThat(browser.open("/").has(".card .none")).isFalse();
    }

    @Test
    void sellsNothingThatWasNeverStocked() {
        Shop shop = StockedShop.server().shop();
        String sku = shop.sell("Unstocked lamp", "5.00");

        assertThat(browser.open("/products/unstocked-lamp").has(".buy button")).isFalse();
        assertThat(browser.open("/products?q=unstocked").texts(".card .none")).containsExactly("Sold out");
        assertThat(shop.get("/api/products/unstocked-lamp").number("/variants/0/available"))
                .isZero();
        browser.post("/cart/lines", Map.of("product", "unstocked-lamp", "sku", sku, "quantity", "1"));
        assertThat(browser.open("/cart").texts(".line .error")).containsExactly("Sold out. Remove it to go on.");

        shop.stock(sku, 1);

        assertThat(browser.open("/products/unstocked-lamp").has(".buy button")).isTrue();
        assertThat(browser.open("/cart").has("a[href=/checkout]")).isTrue();
    }

    @Test
    void describesAProductInASafePartOfMarkdown() {
        Shop shop = StockedShop.server().shop();
        shop.importCsv(Shop.CSV_HEADER + Shop.newSku() + """
                ,,Described lamp,,"Made *by hand* of
                **oak**, see [how](https://example.org/joinery) or [x](javascript:alert).

                # Care
                - dust it
                - <b onclick=""alert(1)"">oil</b> it",Lamps,5.00,GBP
                """).expect(200);

        Visit product = browser.open("/products/described-lamp").expect(200);

        assertThat(product.texts(".lead p")).containsExactly("Made by hand of oak, see how or [x](javascript:alert).");
        assertThat(product.text(".lead p em")).isEqualTo("by hand");
        assertThat(product.text(".lead p strong")).isEqualTo("oak");
        assertThat(product.page().select(".lead a").eachAttr("href")).containsExactly("https://example.org/joinery");
        assertThat(product.text(".lead h3")).isEqualTo("Care");
        assertThat(product.texts(".lead li")).containsExactly("dust it", "<b onclick=\"alert(1)\">oil</b> it");
        assertThat(product.has("main b, main [onclick]")).isFalse();
    }

    @Test
    void saysADescriptionWithoutItsMarksWhereThereIsNoPage() {
        Shop shop = StockedShop.server().shop();
        String written = "Turned *by hand* of **ash**, see [how](https://example.org/lathe).";
        shop.importCsv(Shop.CSV_HEADER + Shop.newSku() + ",,Turned lamp,,\"" + written + "\",Lamps,5.00,GBP\n")
                .expect(200);
        String plain = "Turned by hand of ash, see how.";

        Visit product = browser.open("/products/turned-lamp").expect(200);

        assertThat(product.page().select("meta[name=description]").attr("content"))
                .isEqualTo(plain);
        assertThat(product.page()
                        .expectFirst("script[type=application/ld+json]")
                        .data())
                .contains("\"description\":\"" + plain + "\"");
        assertThat(shop.get("/api/products/turned-lamp").text("/description")).isEqualTo(written);
        assertThat(browser.open("/products?q=%22hand+of+ash%22").texts(".card .name"))
                .containsExactly("Turned lamp");
        assertThat(browser.open("/products?q=%22lathe%22").texts(".card .name")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        name        | Celadon Vase, Everyday Mug, Stoneware Teapot
        price       | Everyday Mug, Stoneware Teapot, Celadon Vase
        price-desc  | Celadon Vase, Stoneware Teapot, Everyday Mug
        nonsense    | Celadon Vase, Everyday Mug, Stoneware Teapot
        """)
    void sortsACategory(String sort, String names) {
        Visit ceramics = browser.open("/categories/ceramics?sort=" + sort).expect(200);

        assertThat(ceramics.texts(".card .name")).containsExactly(names.split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"price", "price-desc", "newest"})
    void goesOnInTheSameOrderOnTheNextPage(String sort) {
        Visit first = browser.open("/categories/stationery?sort=" + sort).expect(200);
        Visit second =
                browser.open(first.page().select("a[rel=next]").attr("href")).expect(200);

        assertThat(first.text(".sorts [aria-current]")).isNotEmpty();
        assertThat(second.text(".sorts [aria-current]")).isEqualTo(first.text(".sorts [aria-current]"));
        assertThat(Stream.concat(first.texts(".card .name").stream(), second.texts(".card .name").stream()))
                .hasSize(30)
                .doesNotHaveDuplicates();
        String next = first.page().select("a[rel=next]").attr("href");
        browser.open(next.replace("sort=" + sort, "sort=name")).expect(400); // a cursor of another order
    }

    @Test
    void suggestsWhatIsBeingTyped() {
        Reply found = StockedShop.server().shop().get("/suggestions?q=stonew").expect(200);

        assertThat(found.text("/items/0/name")).isEqualTo("Stoneware Teapot");
        assertThat(found.text("/items/0/href")).isEqualTo("/products/stoneware-teapot");
        assertThat(found.text("/items/0/price")).isEqualTo("£42.00");
        assertThat(found.text("/announcement")).isEqualTo("1 suggestion");
        assertThat(StockedShop.server().shop().get("/suggestions?q=zzzzqqqq").text("/announcement"))
                .isEqualTo("No suggestions");
        assertThat(StockedShop.server().shop().get("/suggestions").status()).isEqualTo(400);
        assertThat(StockedShop.server()
                        .shop()
                        .get("/suggestions?q=" + "a".repeat(201))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void listsEverythingAPageAtATime() {
        Visit first = browser.open("/products").expect(200);
        List<String> names = new ArrayList<>(first.texts(".card .name"));
        Visit last = first;
        while (last.has("a[rel=next]")) {
            last = browser.open(last.page().select("a[rel=next]").attr("href")).expect(200);
            names.addAll(last.texts(".card .name"));
        }

        assertThat(first.texts(".card")).hasSize(24);
        assertThat(first.has("a[rel=start]")).isFalse();
        assertThat(last.page().select("a[rel=start]").attr("href")).isEqualTo("/products");
        assertThat(names).contains("Celadon Vase", "Earl Grey", "Stoneware Teapot");
        assertThat(names.stream().filter(name -> name.startsWith("Letter Card")))
                .hasSize(30)
                .isSorted();
    }

    @Test
    void findsDespiteATypingErrorAndKeepsWhatWasTyped() {
        Visit found = browser.open("/products?q=teapott").expect(200);

        assertThat(found.texts(".card .name")).contains("Stoneware Teapot");
        assertThat(found.text("h1")).isEqualTo("Results for “teapott”");
        assertThat(found.page().select("#q").val()).isEqualTo("teapott");
    }

    @Test
    void goesOnWithASearchOnItsNextPage() {
        Visit first = browser.open("/products?q=letter%20card").expect(200);
        Visit second =
                browser.open(first.page().select("a[rel=next]").attr("href")).expect(200);

        assertThat(first.texts(".card")).hasSize(24);
        assertThat(second.texts(".card")).hasSize(6);
        assertThat(second.text("h1")).isEqualTo("Results for “letter card”");
    }

    @Test
    void saysThatNothingWasFound() {
        assertThat(browser.open("/products?q=zzzzqqqq").expect(200).text("main"))
                .contains("Nothing matches that");
    }

    @Test
    void showsACategory() {
        Visit tea = browser.open("/categories/tea").expect(200);

        assertThat(tea.text("h1")).isEqualTo("Tea");
        assertThat(tea.texts(".card .name")).containsExactly("Earl Grey");
        assertThat(tea.text(".chips [aria-current=page]")).isEqualTo("Tea");
    }

    @Test
    void showsAProductWithItsVariantsAndWhatIsLeft() {
        Visit tea = browser.open("/products/earl-grey").expect(200);

        assertThat(tea.text("h1")).isEqualTo("Earl Grey");
        assertThat(tea.texts(".option label")).containsExactly("100 g £6.50 In stock", "250 g £14.90 Only 3 left");
        assertThat(tea.page().select("input[name=sku][checked]").val()).isEqualTo("TEA-EARL-100");
    }

    @Test
    void movesByItselfFromWhatItShows() {
        Elements live = browser.open("/products/earl-grey").page().select("main > template");

        assertThat(live.attr("data-events")).isEqualTo("/api/products/earl-grey/availability/events");
        assertThat(live.attr("data-seen"))
                .isEqualTo("[{\"sku\":\"TEA-EARL-100\",\"available\":40},{\"sku\":\"TEA-EARL-250\",\"available\":3}]");
        assertThat(live.attr("data-few")).isEqualTo("5");
        assertThat(live.hasAttr("data-token")).isFalse();
    }

    @Test
    void doesNotOfferWhatIsSoldOut() {
        Visit pot = browser.open("/products/stoneware-teapot").expect(200);
        Visit vase = browser.open("/products/celadon-vase").expect(200);

        assertThat(pot.page().select("input[value=POT-OAT]").hasAttr("disabled"))
                .isTrue();
        assertThat(pot.page().select("input[name=sku][checked]").val()).isEqualTo("POT-SLATE");
        assertThat(vase.has("main button[type=submit]")).isFalse();
        assertThat(vase.text("main .notice")).isEqualTo("Sold out at the moment.");
    }

    @Test
    void tellsWhatIsNotThere() {
        assertThat(browser.open("/products/no-such-thing").expect(404).text("h1"))
                .isEqualTo("We do not have that");
        assertThat(browser.open("/categories/no-such-shelf").expect(404).text("h1"))
                .isEqualTo("There is no such shelf");
        assertThat(browser.open("/nowhere").expect(404).text("h1")).isEqualTo("There is nothing here");
        assertThat(browser.open("/products?after=forged").expect(400).text("h1"))
                .isEqualTo("That did not work");
        assertThat(browser.open("/products?q=" + "a".repeat(201)).expect(400).text("h1"))
                .isEqualTo("That did not work");
    }

    @Test
    void writesAmountsAsTheCustomerDoes() {
        Visit american = browser.open("/products/earl-grey", Map.of("Accept-Language", "fr;q=0.5, en-US"));
        Visit malformed = browser.open("/products/earl-grey", Map.of("Accept-Language", ";;;q=x"));

        assertThat(american.header("Content-Language")).isEqualTo("en-US");
        assertThat(american.page().select("html").attr("lang")).isEqualTo("en-US");
        assertThat(malformed.header("Content-Language")).isEqualTo("en-GB");
    }
}

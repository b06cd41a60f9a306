package dev.kiosk.storefront.catalogue.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Front;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What search engines, and whoever shares a link, are told of the shop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchEngineIT {

    private static final int MANY = 50_001;
    private static final String EVIL = "Tea </script><script>alert(1)</script> & \"more\"";

    private final StorefrontServer server = StorefrontServer.start(
            TestDatabase.migrated("storefront-fn"), "--kiosk.storefront.mail.shop=https://shop.example.com/");
    private final Shop shop = server.shop();
    private final Browser browser = new Browser(server);

    @BeforeAll
    void stock() {
        shop.importCsv(Shop.CSV_HEADER
                        + "TEA-1,tea,\"" + EVIL.replace("\"", "\"\"")
                        + "\",100 g,\"Black.\nStrong.\",Hot drinks,6.50,GBP\n"
                        + "TEA-2,tea,\"" + EVIL.replace("\"", "\"\"")
                        + "\",1 kg,\"Black.\nStrong.\",Hot drinks,42.00,GBP\n")
                .expect(200);
        shop.stock("TEA-1", 4);
        new Front(shop).change("\"name\": \"Tea & Co\", \"pages\": {\"imprint\": {\"en\": \"Ada\"}}");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void readAProductAsData() {
        Visit page = browser.open(product());

        JsonNode graph = JsonMapper.shared()
                .readTree(page.page()
                        .expectFirst("script[type=application/ld+json]")
                        .data())
                .path("@graph");
        JsonNode product = graph.get(0);
        assertThat(product.path("@type").asString()).isEqualTo("Product");
        assertThat(product.path("name").asString()).isEqualTo(EVIL);
        assertThat(product.path("url").asString()).isEqualTo("https://shop.example.com" + product());
        JsonNode offer = product.at("/offers/0");
        assertThat(offer.path("sku").asString()).isEqualTo("TEA-1");
        assertThat(offer.path("price").asString()).isEqualTo("6.50");
        assertThat(offer.path("priceCurrency").asString()).isEqualTo("GBP");
        assertThat(offer.path("availability").asString()).isEqualTo("https://schema.org/InStock");
        assertThat(offer.at("/seller/name").asString()).isEqualTo("Tea & Co");
        assertThat(product.at("/offers/1/availability").asString()).isEqualTo("https://schema.org/OutOfStock");
        JsonNode crumbs = graph.get(1).path("itemListElement");
        assertThat(crumbs.valueStream().map(crumb -> crumb.path("name").asString()))
                .containsExactly("Home", "Hot drinks", EVIL);
        assertThat(crumbs.at("/1/item").asString()).isEqualTo("https://shop.example.com/categories/hot-drinks");
        assertThat(page.page().select("script")).hasSize(3); // two modules, and this
    }

    @Test
    void knowAPageByOneAddressAndShowItWell() {
        Visit page = browser.open(product() + "?utm_source=x");

        assertThat(page.page().select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://shop.example.com" + product());
        assertThat(meta(page, "og:title")).isEqualTo(EVIL);
        assertThat(meta(page, "og:type")).isEqualTo("product");
        assertThat(meta(page, "og:site_name")).isEqualTo("Tea & Co");
        assertThat(meta(page, "og:description")).isEqualTo("Black. Strong.");
        assertThat(meta(page, "og:image")).startsWith("https://shop.example.com/pictures/");
        assertThat(browser.open("/categories/hot-drinks")
                        .page()
                        .select("link[rel=canonical]")
                        .attr("href"))
                .isEqualTo("https://shop.example.com/categories/hot-drinks");
        assertThat(browser.open("/products?q=tea")
                        .page()
                        .select("meta[name=robots]")
                        .attr("content"))
                .contains("noindex");
        assertThat(browser.open("/products").has("meta[name=robots]")).isFalse();
    }

    @Test
    void areToldWhereToLookAndWhereNot() {
        Reply robots = shop.get("/robots.txt").expect(200);

        assertThat(robots.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(robots.body())
                .contains("User-agent: *", "Disallow: /cart", "Disallow: /checkout", "Disallow: /orders")
                .contains("Sitemap: https://shop.example.com/sitemap.xml");
    }

    @Test
    void findEveryPageHoweverManyThereAre() {
        assertThat(locations("/sitemaps/pages.xml"))
                .containsExactly(
                        "https://shop.example.com/",
                        "https://shop.example.com/products",
                        "https://shop.example.com/categories/hot-drinks",
                        "https://shop.example.com/imprint");
        assertThat(locations("/sitemap.xml"))
                .containsExactly(
                        "https://shop.example.com/sitemaps/pages.xml",
                        "https://shop.example.com/sitemaps/products-1.xml");
        assertThat(locations("/sitemaps/products-1.xml")).containsExactly("https://shop.example.com" + product());

        server.execute("insert into product (import_key, slug, name, description) "
                + "select 'many-' || n, 'many-' || n, 'Many', '' from generate_series(2, " + MANY + ") n");

        assertThat(locations("/sitemap.xml")).endsWith("https://shop.example.com/sitemaps/products-2.xml");
        assertThat(locations("/sitemaps/products-1.xml"))
                .hasSize(50_000)
                .doesNotHaveDuplicates()
                .endsWith("https://shop.example.com/products/many-50000");
        assertThat(locations("/sitemaps/products-2.xml"))
                .containsExactly("https://shop.example.com/products/many-50001");
        for (String none : List.of("3", "0", "-1", "x", "99999999999999999999", "01")) {
            shop.get("/sitemaps/products-" + none + ".xml").expect(404);
        }
        server.execute("delete from product where slug like 'many-%'");
    }

    private List<String> locations(String path) {
        Reply reply = shop.get(path).expect(200);
        assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        Document xml = Jsoup.parse(reply.body(), "", Parser.xmlParser());
        return xml.select("loc").eachText();
    }

    private String product() {
        return "/products/" + shop.get("/api/products").text("/items/0/slug");
    }

    private static String meta(Visit page, String property) {
        return page.page().select("meta[property=" + property + "]").attr("content");
    }
}

package dev.kiosk.storefront.catalogue.http;

import static dev.kiosk.storefront.testing.Shop.CSV_HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueSearchIT {

    private final StorefrontServer server = StorefrontServer.start(TestDatabase.migrated("storefront-fn"));
    private final Shop shop = server.shop();

    @BeforeAll
    void stock() {
        shop.importCsv(CSV_HEADER + """
            85123A,,WHITE HANGING HEART T-LIGHT HOLDER,,Hangs from a branch.,Home decoration,2.55,GBP
            71053,,WHITE METAL LANTERN,,For gardens and porches.,Garden,3.39,GBP
            84406B,,CREAM CUPID HEARTS COAT HANGER,,,Home decoration,2.75,GBP
            84029G,,KNITTED UNION FLAG HOT WATER BOTTLE,,,Home decoration,3.39,GBP
            22752,,SET 7 BABUSHKA NESTING BOXES,,,Gifts,7.65,GBP
            21730,,Glass star frosted T-light holder,,,Home decoration,4.25,GBP
            22633,,HAND WARMER UNION JACK,,,Gifts,1.85,GBP
            MUG-RED,mug,Crème mug,red,For tea.,Kitchen,6.00,GBP
            MUG-BLUE,mug,Crème mug,blue,,,5.50,GBP
            L1,,Lantern of glass,,,Garden,9.00,GBP
            """).expect(200);
        shop.importCsv(CSV_HEADER.strip() + ",language\n" + """
            MILL,,Salt/Pepper mill,a.b/c-d,For the table. Grinds/crushes.,Kitchen,20.00,GBP,
            POT-ZH,,手工陶瓷茶壶,,适合四人使用。,厨房,36.00,GBP,zh
            HAUS,,Vogelhaus,,Für viele Häuser und Bäume.,Tiere,30.00,GBP,de
            TEATIME,,TEATIME MUG,,,Breakfast,6.00,GBP,en
            SAMPLER,,Tea Sampler,,,Breakfast,6.00,GBP,en
            GREY,,Earl Grey,,,Breakfast,6.00,GBP,en
            GRAY,,Gray earthenware,,,Breakfast,6.00,GBP,en
            """).expect(200);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "lantern,white-metal-lantern",
        "lanterns,white-metal-lantern",
        "metal lantern,white-metal-lantern",
        "lantren,white-metal-lantern",
        "wite metl lantern,white-metal-lantern",
        "babushka,set-7-babushka-nesting-boxes",
        "babuska boxs,set-7-babushka-nesting-boxes",
        "holder star,glass-star-frosted-t-light-holder",
        "T-LIGHT frosted,glass-star-frosted-t-light-holder",
        "creme mug,creme-mug",
        "CRÈME MUG,creme-mug",
        "blue mug,creme-mug",
        "mug-blue,creme-mug",
        "tea,creme-mug",
        "bott,knitted-union-flag-hot-water-bottle",
        "nesting gifts,set-7-babushka-nesting-boxes",
        "branches,white-hanging-heart-t-light-holder",
        "pepper,salt-pepper-mill",
        "peper,salt-pepper-mill",
        "crushes,salt-pepper-mill",
        "b c,salt-pepper-mill",
        "a.b,salt-pepper-mill",
        "茶壶,手工陶瓷茶壶",
        "壶,手工陶瓷茶壶",
        "四人,手工陶瓷茶壶",
        "haus baum,vogelhaus",
        "haus,vogelhaus",
        "earl gray,earl-grey",
    })
    void finds(String typed, String slug) {
        assertThat(slugs(search(typed))).contains(slug);
    }

    @ParameterizedTest
    @CsvSource({"85123A", "85123a", "' 85123A '"})
    void putsTheThingOfThatSkuFirst(String typed) {
        assertThat(slugs(search(typed))).startsWith("white-hanging-heart-t-light-holder");
    }

    @Test
    void ranksANameAboveADescription() {
        assertThat(slugs(search("garden"))).containsExactlyInAnyOrder("white-metal-lantern", "lantern-of-glass");
        assertThat(slugs(search("hanging"))).startsWith("white-hanging-heart-t-light-holder");
    }

    @Test
    void ranksAWholeWordAboveABeginning() {
        assertThat(slugs(search("tea"))).startsWith("tea-sampler").contains("teatime-mug", "creme-mug");
    }

    @Test
    void showsCorrectionsBesideAndBelowMatches() {
        assertThat(slugs(search("gray"))).containsExactly("gray-earthenware", "earl-grey");
    }

    @Test
    void stemsByTheLanguageOfTheProduct() {
        assertThat(slugs(search("lantern's"))).contains("white-metal-lantern");
        assertThat(slugs(search("häusern"))).containsExactly("vogelhaus");
    }

    @Test
    void splitsAnewWhatAnEarlierReleaseHasSplit() {
        server.execute("update product_search set splitting = 0, document = '' where product_id ="
                + " (select id from product where slug = 'vogelhaus')");
        assertThat(slugs(search("vogelhaus"))).isEmpty();

        shop.post("/sweep", "", Map.of()).expect(200);

        assertThat(slugs(search("vogelhaus"))).containsExactly("vogelhaus");
    }

    @Test
    void isExactWhereTheCustomerIs() {
        assertThat(slugs(search("\"metal lantern\""))).containsExactly("white-metal-lantern");
        assertThat(slugs(search("\"lantern metal\""))).isEmpty();
        assertThat(slugs(search("“metal lantern”"))).containsExactly("white-metal-lantern");
        assertThat(slugs(search("lantern -metal"))).containsExactly("lantern-of-glass");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xyzzy",
                "'",
                "\"",
                "((",
                "& | !",
                "%",
                "\\",
                "\u0000",
                "½",
                "ŉ",
                "🎁",
                "a:*",
                "-",
                "<->",
                "' or 1=1 --"
            })
    void answersToAnything(String typed) {
        search(typed).expect(200);
    }

    @Test
    void findsNothingWhereNothingIsLikeIt() {
        assertThat(slugs(search("xyzzyqwv"))).isEmpty();
        assertThat(slugs(search("lantern xyzzyqwv"))).isEmpty();
    }

    @Test
    void keepsToACategory() {
        assertThat(slugs(shop.get("/api/products?q=holder&category=garden"))).isEmpty();
        assertThat(slugs(shop.get("/api/products?category=gifts")))
                .containsExactly("hand-warmer-union-jack", "set-7-babushka-nesting-boxes");
        assertThat(slugs(shop.get("/api/products?category=none"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/products?limit=3",
                "/api/products?limit=1&q=holder",
                "/api/products?limit=2&category=garden"
            })
    void givesEveryProductOnceOnItsPages(String path) {
        List<String> all = slugs(shop.get(path.replaceFirst("limit=\\d+", "limit=100")));
        List<String> paged = new ArrayList<>();
        Reply page = shop.get(path).expect(200);
        while (page.json().has("next")) {
            paged.addAll(slugs(page));
            page = shop.get(path + "&after=" + page.text("/next")).expect(200);
        }
        paged.addAll(slugs(page));

        assertThat(paged).hasSizeGreaterThan(1).isEqualTo(all);
    }

    @Test
    void listsWhatALineOfTheListNeeds() {
        Reply found = search("creme mug");

        assertThat(found.number("/items/0/fromPrice")).isEqualTo(550);
        assertThat(found.text("/items/0/category")).isEqualTo("kitchen");
        assertThat(found.text("/items/0/currency")).isEqualTo("GBP");
        assertThat(found.number("/items/0/available")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "after=x", "q=a&after=bm11ZzoxMg", "category=%00"})
    void refusesWhatIsNoList(String query) {
        shop.get("/api/products?" + query).expectProblem(400, "invalid-request");
    }

    @Test
    void refusesATextThatIsNoSearch() {
        search("a".repeat(201)).expectProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "%00", "..%2F", "white%20metal%20lantern"})
    void knowsNoOtherProducts(String slug) {
        assertThat(shop.get("/api/products/" + slug).status()).isIn(400, 404);
    }

    private Reply search(String typed) {
        return shop.get("/api/products?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private static List<String> slugs(Reply list) {
        return list.expect(200).each("/items", "slug");
    }
}

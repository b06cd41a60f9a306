package dev.kiosk.storefront.catalogue.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import org.junit.jupiter.api.Test;

/** Products at another address, and what search engines call their pages. */
class MovedProductIT {

    private static final String PRODUCTS = "/api/catalogue/products/";

    private final Shop shop = StorefrontServer.shared().shop();

    @Test
    void leadsFromTheOldAddressToTheNewOne() {
        shop.sell("Wandering lamp", "2.50");

        move("wandering-lamp", "Wandering lamp", "lamp-a").expect(204);
        move("lamp-a", "Wandering lamp", "lamp-b").expect(204);

        for (String old : new String[] {"wandering-lamp", "lamp-a"}) {
            Reply page = shop.get("/products/" + old).expect(301);
            assertThat(page.headers().firstValue("Location")).contains("/products/lamp-b");
            Reply api = shop.get("/api/products/" + old + "?currency=GBP").expect(301);
            assertThat(api.headers().firstValue("Location")).contains("/api/products/lamp-b?currency=GBP");
        }
        shop.get("/api/products/lamp-b").expect(200);
        assertThat(shop.get("/api/products?q=wandering").each("/items", "slug")).containsExactly("lamp-b");
        shop.publish("lamp-b", "archived");
        shop.get("/products/lamp-a").expect(410);
        shop.publish("lamp-b", "draft");
        shop.get("/products/lamp-a").expect(404);
    }

    @Test
    void goesBackToAnAddressThatItHad() {
        shop.sell("Homing lamp", "2.50");

        move("homing-lamp", "Homing lamp", "away").expect(204);
        move("away", "Homing lamp", "homing-lamp").expect(204);

        shop.get("/api/products/homing-lamp").expect(200);
        assertThat(shop.get("/products/away").expect(301).headers().firstValue("Location"))
                .contains("/products/homing-lamp");
    }

    @Test
    void givesNoOtherProductAnAddressThatIsOrWasTaken() {
        shop.sell("Landlord lamp", "2.50");
        shop.sell("Lodger lamp", "2.50");
        move("landlord-lamp", "Landlord lamp", "palace").expect(204);

        move("lodger-lamp", "Lodger lamp", "palace").expectProblem(409, "slug-taken");
        move("lodger-lamp", "Lodger lamp", "landlord-lamp").expectProblem(409, "slug-taken");
        shop.send("POST", "/api/catalogue/products", """
                        {"name": "x", "slug": "landlord-lamp", "variants": [{"sku": "LANDLORD-2", "price": 1}]}
                        """).expectProblem(409, "slug-taken");

        String sku = shop.sell("Landlord lamp", "1.00");
        assertThat(shop.get("/api/products?q=" + sku).text("/items/0/slug")).startsWith("landlord-lamp-");
        move("lodger-lamp", "Lodger lamp", "No slug!").expectProblem(400, "invalid-request");
    }

    @Test
    void staysWhereItIsHoweverLongItsAddress() {
        String name = "Long lamp " + "of very many words ".repeat(6);
        shop.sell(name, "2.50");
        String sku = shop.sell(name, "3.00");
        String slug = shop.get("/api/products?q=" + sku).text("/items/0/slug");
        assertThat(slug).hasSizeGreaterThan(80);

        move(slug, "Long lamp", slug).expect(204);

        shop.get("/api/products/" + slug).expect(200);
    }

    @Test
    void hasATitleForSearchEngines() {
        shop.sell("Titled lamp", "2.50");
        String path = PRODUCTS + "titled-lamp";
        String seen = shop.get(path).text("/revision");

        shop.send(
                        "PUT",
                        path,
                        "{\"revision\": \"" + seen
                                + "\", \"name\": \"Titled lamp\", \"seoTitle\": \"Lamps <that> shine\"}")
                .expect(204);

        assertThat(shop.get(path).text("/seoTitle")).isEqualTo("Lamps <that> shine");
        assertThat(shop.get("/products/titled-lamp").body()).contains("<title>Lamps &lt;that&gt; shine · ");
        shop.send("PUT", path, "{\"revision\": \"" + seen + "\", \"name\": \"Titled lamp\", \"seoTitle\": \"\"}")
                .expectProblem(409, "changed-meanwhile");
    }

    private Reply move(String slug, String name, String to) {
        String seen = shop.get(PRODUCTS + slug).expect(200).text("/revision");
        return shop.send(
                "PUT",
                PRODUCTS + slug,
                "{\"revision\": \"" + seen + "\", \"name\": \"" + name + "\", \"slug\": \"" + to + "\"}");
    }
}

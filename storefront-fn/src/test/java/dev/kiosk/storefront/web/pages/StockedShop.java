package dev.kiosk.storefront.web.pages;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.PaymentProviders;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A shop of its own for the tests of pages, with something on the shelves. */
public final class StockedShop {

    private static final StorefrontServer SERVER = start();

    private StockedShop() {}

    public static StorefrontServer server() {
        return SERVER;
    }

    public static Browser browser() {
        return new Browser(SERVER);
    }

    /** A browser with two Earl Greys of 100 g in its cart. */
    public static Browser browserWithTea() {
        Browser browser = browser();
        browser.submit(browser.open("/products/earl-grey").form("/cart/lines"), Map.of("quantity", "2"))
                .expect(303);
        return browser;
    }

    private static StorefrontServer start() {
        StorefrontServer server =
                StorefrontServer.start(TestDatabase.migrated("storefront-fn"), PaymentProviders.settings());
        Shop shop = server.shop();
        shop.importCsv(Shop.CSV_HEADER + """
                TEA-EARL-100,earl-grey,Earl Grey,100 g,"Black tea, bergamot.",Tea,6.50,GBP
                TEA-EARL-250,earl-grey,Earl Grey,250 g,"Black tea, bergamot.",Tea,14.90,GBP
                POT-OAT,stoneware-teapot,Stoneware Teapot,Oat,Thrown by hand.,Ceramics,42.00,GBP
                POT-SLATE,stoneware-teapot,Stoneware Teapot,Slate,Thrown by hand.,Ceramics,42.00,GBP
                MUG,everyday-mug,Everyday Mug,,A mug for every morning.,Ceramics,14.00,GBP
                VASE,celadon-vase,Celadon Vase,,One of few.,Ceramics,120.00,GBP
                """ + cards()).expect(200);
        shop.stock("TEA-EARL-100", 40);
        shop.stock("TEA-EARL-250", 3);
        shop.stock("POT-OAT", 0);
        shop.stock("POT-SLATE", 40);
        shop.stock("VASE", 0);
        shop.stock("MUG", 40);
        cardNumbers().forEach(n -> shop.stock("CARD-%02d".formatted(n), 40));
        return server;
    }

    private static String cards() {
        return cardNumbers()
                .mapToObj(n ->
                        "CARD-%02d,card-%02d,Letter Card %02d,,Laid paper.,Stationery,1.50,GBP\n".formatted(n, n, n))
                .collect(Collectors.joining());
    }

    private static IntStream cardNumbers() {
        return IntStream.rangeClosed(1, 30);
    }
}

package dev.kiosk.storefront.web.asset;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.EventStream;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;

/** A shop whose only stream is taken. */
final class CrowdedShop {

    private static final Shop SHOP = StorefrontServer.start(
                    TestDatabase.migrated("storefront-fn"),
                    "--kiosk.storefront.live.streams=1",
                    "--kiosk.storefront.live.stream-limit=1h")
            .shop();
    private static final Shop.Bought BOUGHT = SHOP.buy();
    private static final EventStream TAKEN = SHOP.follow(BOUGHT, 0);

    private CrowdedShop() {}

    static Reply follow() {
        return get(BOUGHT.path() + "/events");
    }

    static Reply get(String path) {
        TAKEN.status();
        return SHOP.get(path, BOUGHT.token());
    }
}

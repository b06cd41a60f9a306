package dev.kiosk.local.browser;

import java.util.Locale;
import java.util.function.Consumer;

/** A page of the back office in one of its states, and how staff come to it. */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes a way
enum OfficeScene {
    ORDERS(at("/admin/orders")),
    ORDER(office -> office.browser().open("/admin/orders/" + office.order())),
    ORDER_WRONG(OfficeScene::shipNothing),
    STOCK(at("/admin/stock")),
    STOCK_IMPORT(at("/admin/stock-import")),
    STOCK_SKU(at("/admin/stock/CER-MUG-OAT")),
    PRODUCTS(at("/admin/products")),
    PRODUCT(at("/admin/products/everyday-mug")),
    IMPORT(OfficeScene::importBrokenRows),
    PROMOTIONS(at("/admin/promotions")),
    PROMOTION(at("/admin/promotions/" + BackOffice.PROMOTION)),
    PROMOTION_NEW(at("/admin/promotions/new")),
    PROMOTION_WRONG(OfficeScene::makeNothing),
    RULES(at("/admin/rules")),
    SHIPPING(at("/admin/rules/shipping/standard")),
    SHIPPING_NEW(at("/admin/rules/shipping/new")),
    SHOP(at("/admin/shop")),
    LEGAL_TEXT(at("/admin/shop/pages/terms")),
    START(at("/admin/shop/start")),
    PRIVACY(at("/admin/privacy")),
    DEAD_LETTERS(at("/admin/dead-letters")),
    WEBHOOKS(at("/admin/webhooks")),
    WEBHOOK(OfficeScene::openWebhook),
    AUDIT(at("/admin/audit")),
    API_KEYS(at("/admin/api-keys")),
    TROUBLE(at("/admin/products/no-such-product"));

    private final Consumer<BackOffice> way;

    OfficeScene(Consumer<BackOffice> way) {
        this.way = way;
    }

    /** For the name of a file. */
    String code() {
        return "office-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void play(BackOffice office) {
        way.accept(office);
    }

    private static Consumer<BackOffice> at(String path) {
        return office -> office.browser().open(path);
    }

    private static void shipNothing(BackOffice office) {
        Browser browser = office.browser().open("/admin/orders/" + office.order());
        browser.type("[name^='ship.']", "9999");
        browser.type("#carrier", "Royal Mail");
        browser.type("#tracking", "RM1");
        browser.click("form[action$='/ship'] button");
        browser.awaitText(".trouble", "Nothing was done");
    }

    private static void importBrokenRows(BackOffice office) {
        Browser browser = office.browser().open("/admin/import");
        browser.find("#file").sendKeys(office.brokenFile());
        browser.click("form[action='/admin/import'] button");
        browser.awaitText(".told", "2 are broken");
    }

    private static void makeNothing(BackOffice office) {
        Browser browser = office.browser().open("/admin/promotions/new");
        browser.type("#name", "Wrong");
        browser.click("#kind-amount");
        browser.type("#amount", "much");
        browser.click("details.fold summary");
        browser.type("#skus", "NO-SUCH-SKU");
        browser.click("form[action='/admin/promotions/new'] button");
        browser.awaitText(".trouble", "Nothing was saved");
    }

    private static void openWebhook(BackOffice office) {
        Browser browser = office.browser().open("/admin/webhooks");
        browser.click("tbody a");
        browser.awaitPath("/admin/webhooks/");
    }
}

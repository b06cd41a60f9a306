package dev.kiosk.local.browser;

import static org.awaitility.Awaitility.await;

import dev.kiosk.local.Quiet;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.r2dbc.core.DatabaseClient;

/** A page in one of its states, and how one comes to it. */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes a way
enum Scene {
    HOME("home", at("/")),
    EVERYTHING("all products", at("/products")),
    CATEGORY("a category", at("/categories/ceramics")),
    SEARCH("search", at("/products?q=teapto")),
    SEARCH_IN_VAIN("search in vain", at("/products?q=zzzzqqqq")),
    PRODUCT("a product", at("/products/stoneware-teapot")),
    PRODUCT_OF_ONE_VARIANT("a product without variants", at("/products/tea-cosy")),
    PRODUCT_SOLD_OUT("a product that is sold out", at("/products/celadon-vase")),
    PRODUCT_NOT_SOLD(
            "a product that is not sold in euros",
            shopper -> inEuros(shopper).browser().open("/products/celadon-vase")),
    CART_EMPTY("the empty cart", at("/cart")),
    CART(
            "the cart",
            shopper -> shopper.takes("everyday-mug")
                    .takes("cedar-pencils")
                    .browser()
                    .open("/cart")),
    CART_SHORT("the cart with too much in it", Scene::takeTooMuch),
    CART_SAVING("the cart with a coupon", Scene::giveCoupons),
    CHECKOUT("checkout", shopper -> shopper.takes("everyday-mug").browser().open("/checkout")),
    CHECKOUT_OF_CUSTOMER("checkout of who is signed in", Scene::choosesAnAddress),
    CHECKOUT_WRONG("checkout with mistakes", Scene::leaveEverythingOut),
    CHECKOUT_ABROAD(
            "checkout in German, in euros",
            shopper -> inEuros(shopper)
                    .takes("earl-grey")
                    .browser()
                    .accepting("de-DE")
                    .open("/checkout")),
    ORDER("an order", shopper -> settled(shopper, "everyday-mug")),
    ORDER_CANCELLED("an order that was cancelled", Scene::changesHerMind),
    ORDER_DECLINED("an order whose card was declined", Scene::isDeclined),
    ORDER_DECLINED_IN_GERMAN("the same in German", shopper -> {
        isDeclined(shopper);
        shopper.browser().accepting("de");
        shopper.browser().reload();
    }),
    ORDER_TO_CANCEL("an order that is about to be cancelled", shopper -> {
        settled(shopper, "everyday-mug");
        shopper.browser().click("details.confirm summary");
    }),
    ORDER_TO_PAY("an order whose payment is to be confirmed", Scene::waitsForThePayer),
    PAYMENT("the sandbox's page for that", Scene::confirmsPayment),
    SEND_BACK("a return", Scene::isAskedWhatGoesBack),
    SEND_BACK_WRONG("a return of nothing", Scene::sendsNothingBack),
    WITHDRAWAL("a withdrawal", Scene::isAskedToConfirm),
    ORDER_WITHDRAWN("an order whose customer withdrew", Scene::withdraws),
    MESSAGES("an order's messages", Scene::readsMessages),
    ALERT("a wish to hear when it is back", Scene::wantsToHear),
    SIGN_IN("sign-in", at("/account/sign-in")),
    CODE_WRONG("sign-in with a wrong code", Scene::typesAWrongCode),
    ACCOUNT("an account", Scene::looksAtTheirAccount),
    LOOKUP("order look-up", at("/orders")),
    LOOKUP_WRONG("order look-up with a mistake", Scene::lookUpNothing),
    LOCKED("an order without its code", at("/orders/0198c5f2-7e8a-7cc3-98c4-dc0c0c07398f")),
    NOT_FOUND("not found", at("/nowhere")),
    BROKEN("a failure of ours", Scene::looksIntoABrokenCart),
    GERMAN("home in German", shopper -> shopper.browser().accepting("de").open("/"));

    private final String title;
    private final Consumer<Shopper> way;

    Scene(String title, Consumer<Shopper> way) {
        this.title = title;
        this.way = way;
    }

    String title() {
        return title;
    }

    /** For the name of a file. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void play(Shopper shopper) {
        way.accept(shopper);
    }

    private static Consumer<Shopper> at(String path) {
        return shopper -> shopper.browser().open(path);
    }

    private static void takeTooMuch(Shopper shopper) {
        shopper.takes("jasmine-pearls").browser().type(".quantity", "4");
        shopper.browser().click(".line .row button");
        shopper.browser().awaitText(".line .error", "Only");
    }

    private static Shopper inEuros(Shopper shopper) {
        shopper.browser().open("/orders").click("[action='/currency'] [value=EUR]");
        shopper.browser().awaitText("[action='/currency'] [aria-current]", "EUR");
        return shopper;
    }

    /** One that applies beside a promotion, and one that is none. */
    private static void giveCoupons(Shopper shopper) {
        shopper.takesFour("sencha").gives("WELCOME10");
        shopper.browser().awaitText(".coupons", "Applied");
        shopper.gives("NO-SUCH-COUPON");
        shopper.browser().awaitText("#coupon-error", "no such coupon");
    }

    private static void leaveEverythingOut(Shopper shopper) {
        Browser browser = shopper.takes("everyday-mug").browser().open("/checkout");
        browser.script("document.querySelector('.checkout').noValidate = true");
        browser.click(".checkout .summary button");
        browser.awaitText("h2", "need");
    }

    private static void settled(Shopper shopper, String product) {
        shopper.takes(product).fillsInCheckout().choosesPayment("tok_authorise").pays();
        shopper.browser().awaitText("h1", "confirmed");
        reload(shopper);
    }

    private static void isDeclined(Shopper shopper) {
        shopper.takes("string-lights")
                .fillsInCheckout()
                .choosesPayment("tok_decline")
                .pays();
        shopper.browser().awaitText("#retry", "did not go through");
        reload(shopper);
    }

    private static void changesHerMind(Shopper shopper) {
        settled(shopper, "string-lights");
        shopper.browser().click("details.confirm summary");
        shopper.browser().click("details.confirm button");
        shopper.browser().awaitText("h1", "cancelled");
        reload(shopper);
    }

    private static void waitsForThePayer(Shopper shopper) {
        shopper.takes("everyday-mug")
                .fillsInCheckout()
                .choosesPayment("tok_action")
                .pays();
        shopper.browser().find("a[rel=noreferrer]");
        reload(shopper);
    }

    /** What comes while one watches moves the page, and rightly so: only when there is no more is it to stand still. */
    private static void reload(Shopper shopper) {
        Quiet.awaitOn(ShopInBrowser.platform());
        shopper.browser().reload();
    }

    private static void confirmsPayment(Shopper shopper) {
        waitsForThePayer(shopper);
        shopper.browser().click("a[rel=noreferrer]");
        shopper.browser().find("form button");
    }

    private static void isAskedWhatGoesBack(Shopper shopper) {
        settled(shopper, "everyday-mug");
        String order = shopper.browser().path().split("[/?]", 4)[2];
        BackOffice.send(
                BackOffice.json(ShopInBrowser.platform().uri("order-fn").resolve("/api/orders/" + order + "/ship"))
                        .POST(BodyPublishers.ofString("{\"carrier\": \"Royal Mail\", \"tracking\": \"RM1\"}")));
        reload(shopper);
        shopper.browser().click("a[href*='/return?']");
        shopper.browser().find("#reason");
    }

    private static void sendsNothingBack(Shopper shopper) {
        isAskedWhatGoesBack(shopper);
        Browser browser = shopper.browser();
        browser.script("document.querySelector('#reason').value = 'damaged'");
        browser.click("main form button");
        browser.awaitText("#return-error", "Say how many");
    }

    private static void isAskedToConfirm(Shopper shopper) {
        settled(shopper, "everyday-mug");
        shopper.browser().click("a[href*='/withdrawal?']");
        shopper.browser().awaitText("main form button", "Confirm withdrawal");
    }

    private static void withdraws(Shopper shopper) {
        isAskedToConfirm(shopper);
        shopper.browser().click("main form button");
        shopper.browser().awaitText("#withdrawn", "You have withdrawn");
        reload(shopper);
    }

    private static void readsMessages(Shopper shopper) {
        settled(shopper, "everyday-mug");
        Browser browser = shopper.browser();
        browser.click("a[href*='/messages']");
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            browser.reload();
            return browser.texts(".messages li").size() > 1;
        });
        browser.click(".messages summary");
    }

    private static void wantsToHear(Shopper shopper) {
        Browser browser = shopper.browser().open("/products/celadon-vase");
        browser.type("#alert-email", "ada@example.org");
        browser.click(".alert button");
        browser.awaitPath("/alerts");
    }

    private static void choosesAnAddress(Shopper shopper) {
        String email = Shopper.newAddress();
        shopper.signsIn(email);
        for (String name : List.of("Ada Lovelace", "Grace Hopper")) {
            shopper.takes("everyday-mug").browser().open("/checkout");
            shopper.fillIn(name, email);
            shopper.browser().click("label[for=keep]");
            shopper.pays();
        }
        Quiet.awaitOn(ShopInBrowser.platform());
        shopper.takes("everyday-mug").browser().open("/checkout");
    }

    private static void typesAWrongCode(Shopper shopper) {
        Browser browser = shopper.asksForCode(Shopper.newAddress()).browser();
        browser.type("#code", "WDJB-MJH");
        browser.click("main form button");
        browser.awaitText("main .error", "eight letters");
    }

    private static void looksAtTheirAccount(Shopper shopper) {
        String email = Shopper.newAddress();
        shopper.signsIn(email).takes("everyday-mug").browser().open("/checkout");
        shopper.fillIn("Ada Lovelace", email);
        shopper.browser().click("label[for=keep]");
        shopper.pays();
        Quiet.awaitOn(ShopInBrowser.platform());
        shopper.browser().open("/account").click("form[action='/account/news'] button");
        shopper.browser().awaitText("main q", "may write");
    }

    /** The table of carts is away for as long as the page is asked for. */
    private static void looksIntoABrokenCart(Shopper shopper) {
        shopper.takes("everyday-mug");
        DatabaseClient database = ShopInBrowser.function("storefront-fn").bean(DatabaseClient.class);
        database.sql("alter table cart rename to cart_away").then().block();
        try {
            shopper.browser().open("/cart");
        } finally {
            database.sql("alter table cart_away rename to cart").then().block();
        }
        shopper.browser().awaitText(".eyebrow", "500");
    }

    private static void lookUpNothing(Shopper shopper) {
        Browser browser = shopper.browser().open("/orders");
        browser.type("#order", "17");
        browser.type("#token", "x");
        browser.click("main button");
        browser.awaitText("main .error", "Enter the order number");
    }
}

package dev.kiosk.proving.bench;

import dev.kiosk.proving.shop.Address;
import dev.kiosk.proving.shop.CheckoutAnswer;
import dev.kiosk.proving.shop.CheckoutRequest;
import dev.kiosk.proving.shop.Customer;
import dev.kiosk.proving.shop.Platform;
import dev.kiosk.proving.shop.ProductRow;
import dev.kiosk.proving.shop.WantedLine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Places orders that are worth following. */
final class Orders {

    private static final String SKU = "BENCH-FOLLOWED";

    private final Platform platform;

    Orders(Platform platform) {
        this.platform = platform;
    }

    List<Bought> place(int count) {
        platform.catalogue().importProducts(List.of(new ProductRow(SKU, SKU, "Thing to follow", "", 250)));
        platform.inventory().importStock(Map.of(SKU, 1_000_000));
        return IntStream.range(0, count).mapToObj(i -> place()).toList();
    }

    private Bought place() {
        String cart = platform.storefront().openCart().cartId();
        platform.storefront().fill(cart, List.of(new WantedLine(SKU, 1)));
        CheckoutAnswer answer = platform.storefront()
                .checkOut(
                        new CheckoutRequest(
                                cart,
                                new Customer("Ada Lovelace", "ada@example.org"),
                                new Address("1 High Street", "York", "YO1 7HH", "GB"),
                                "tok_authorise"),
                        UUID.randomUUID().toString());
        return new Bought(answer.orderId(), answer.accessToken());
    }
}

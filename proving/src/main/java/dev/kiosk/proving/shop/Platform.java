package dev.kiosk.proving.shop;

/** A running platform, all faces of it. */
public record Platform(Storefront storefront, Catalogue catalogue, Orders orders, Inventory inventory) {

    public static Platform at(Addresses addresses, JsonHttp http) {
        return new Platform(
                new Storefront(http, addresses.storefront()),
                new Catalogue(http, addresses.catalogue()),
                new Orders(http, addresses.orders()),
                new Inventory(http, addresses.inventory()));
    }
}

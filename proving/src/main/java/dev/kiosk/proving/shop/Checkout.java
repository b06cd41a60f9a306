package dev.kiosk.proving.shop;

/** The body of a checkout. */
public record Checkout(String cartId, Customer customer, Address shippingAddress, String paymentToken) {
    /** Who buys. */
    public record Customer(String name, String email) {}

    /**
     * Where a parcel goes.
     *
     * @param region empty where the postcode tells it, or the country has none
     * @param postcode empty where the country has none
     * @param country ISO 3166-1 alpha-2
     */
    public record Address(String line1, String city, String region, String postcode, String country) {
        public static final Address LONDON = new Address("12 St James Square", "London", "", "SW1Y 4JH", "GB");
    }

    /** The same cart to another city: another checkout. */
    public Checkout to(String city) {
        Address address = shippingAddress;
        return new Checkout(
                cartId,
                customer,
                new Address(address.line1(), city, address.region(), address.postcode(), address.country()),
                paymentToken);
    }
}

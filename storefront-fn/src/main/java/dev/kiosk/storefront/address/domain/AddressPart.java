package dev.kiosk.storefront.address.domain;

/** What an address consists of, besides its country. */
public enum AddressPart {
    LINE1('A'),
    LINE2('-'),
    CITY('C'),
    REGION('S'),
    POSTCODE('Z');

    private final char letter;

    /** @param letter what it is in a format */
    AddressPart(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    /** Empty where the address has none. */
    public String of(Address address) {
        return switch (this) {
            case LINE1 -> address.line1();
            case LINE2 -> address.line2();
            case CITY -> address.city();
            case REGION -> address.region();
            case POSTCODE -> address.postcode();
        };
    }
}

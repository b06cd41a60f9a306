package dev.kiosk.proving.replay;

import dev.kiosk.proving.retail.Invoice.Sale;
import dev.kiosk.proving.shop.Checkout.Address;
import dev.kiosk.proving.shop.Checkout.Customer;
import java.util.Locale;

/** Invents the people behind the data's customer numbers; every guest is somebody else. */
final class Buyers {

    private Buyers() {}

    static Customer customer(Sale sale) {
        String number = sale.customer();
        return number == null ? person("Guest", sale.invoiceNo()) : person("Customer", number);
    }

    static Address address(Sale sale) {
        return new Address("1 High Street", "Anytown", "AB1 2CD", Countries.code(sale.country()));
    }

    private static Customer person(String kind, String number) {
        String mailbox = (kind + "-" + number.replaceAll("[^A-Za-z0-9]", "-")).toLowerCase(Locale.ROOT);
        return new Customer(kind + " " + number, mailbox + "@example.com");
    }
}

package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import java.util.List;

/** An address of the customer's, to fill the form in with. */
public record AddressChoice(String href, String label, boolean chosen) {

    /** Where there is but one there is nothing to choose. */
    static List<AddressChoice> of(KnownCustomer customer, Page page) {
        return customer.addresses().size() < 2
                ? List.of()
                : customer.addresses().stream()
                        .map(saved -> new AddressChoice(
                                Links.CHECKOUT + "?address=" + saved.id(),
                                String.join(
                                        ", ",
                                        saved.envelope().lines(page.texts().locale())),
                                customer.isChosen(saved)))
                        .toList();
    }
}

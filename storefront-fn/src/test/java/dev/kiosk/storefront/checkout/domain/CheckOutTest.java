package dev.kiosk.storefront.checkout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.address.domain.Address;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckOutTest {

    private static final Address HOME = new Address("1 High Street", null, "York", "YO1 7HH", "GB");

    @Test
    void hasTheFingerprintOfItsContent() {
        assertThat(wish("Ada", "ada@example.org").fingerprint())
                .isEqualTo(wish("Ada", "ada@example.org").fingerprint())
                .isNotEqualTo(wish("Ada", "bob@example.org").fingerprint());
    }

    @Test
    void doesNotConfuseNeighbouringFields() {
        assertThat(wish("Ada", "b@example.org").fingerprint())
                .isNotEqualTo(wish("Adab", "@example.org").fingerprint());
    }

    @Test
    void hasAnotherFingerprintWithAnotherMethodOrTotal() {
        Customer ada = new Customer("Ada", "ada@example.org", HOME);
        CheckOut express = new CheckOut(new UUID(1, 1), ada, "express", null, null, "tok_authorise");

        assertThat(Stream.of(
                                wish("Ada", "ada@example.org"),
                                express,
                                new CheckOut(new UUID(1, 1), ada, "express", 1L, null, "tok_authorise"),
                                new CheckOut(new UUID(1, 1), ada, null, 1L, null, "tok_authorise"))
                        .map(wish -> HexFormat.of().formatHex(wish.fingerprint())))
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsPersonsOutOfLogs() {
        CheckOut wish = wish("Ada Lovelace", "ada@example.org");

        assertThat(wish.toString() + wish.customer() + HOME)
                .doesNotContain("Ada")
                .doesNotContain("ada@")
                .doesNotContain("High Street")
                .doesNotContain("tok_");
    }

    private static CheckOut wish(String name, String email) {
        return new CheckOut(new UUID(1, 1), new Customer(name, email, HOME), null, null, null, "tok_authorise");
    }
}

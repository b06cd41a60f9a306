package dev.kiosk.proving.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.proving.retail.Invoice.Sale;
import dev.kiosk.proving.shop.Checkout.Customer;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuyersTest {

    @Test
    void knowsACustomerByNumberAndAGuestByInvoice() {
        assertThat(Buyers.customer(sale("17850", "")))
                .isEqualTo(new Customer("Customer 17850", "customer-17850@example.com"));
        assertThat(Buyers.customer(sale(null, ""))).isEqualTo(new Customer("Guest 536365", "guest-536365@example.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "United Kingdom,GB",
        "EIRE,IE",
        "USA,US",
        "RSA,ZA",
        "Channel Islands,JE",
        "Czech Republic,CZ",
        "Hong Kong,HK",
        "United Arab Emirates,AE",
        "Saudi Arabia,SA",
        "Unspecified,GB"
    })
    void findsTheCodeOfACountry(String name, String code) {
        assertThat(Buyers.address(sale(null, name)).country()).isEqualTo(code);
    }

    private static Sale sale(@Nullable String customer, String country) {
        return new Sale("536365", LocalDateTime.MIN, customer, country, new LinkedHashMap<>());
    }
}

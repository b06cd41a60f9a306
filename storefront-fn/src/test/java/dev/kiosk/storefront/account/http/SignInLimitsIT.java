package dev.kiosk.storefront.account.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.account.AccountShop;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nobody makes the shop write as many letters as they like. */
class SignInLimitsIT {

    private final Shop shop = AccountShop.shop();

    @Test
    void writesFiveLettersToAnAddressInAnHourWhicheverPodIsAsked() {
        String email = AccountShop.newAddress();
        try (StorefrontServer other = AccountShop.pod()) {
            for (int i = 0; i < 5; i++) {
                ask(i % 2 == 0 ? shop : other.shop(), email, Map.of()).expect(202);
            }
            for (Shop pod : List.of(shop, other.shop())) {
                Reply refused = ask(pod, email.replace("p", "P"), Map.of()).expectProblem(429, "too-many-sign-ins");
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            }
        }
        assertThat(AccountShop.post().receivedBy(email)).hasSize(5);
        ask(shop, AccountShop.newAddress(), Map.of()).expect(202);
    }

    @Test
    void writesSixtyLettersForANetworkInAnHourWhateverItSaysBeforeThat() {
        IntStream.range(0, 60)
                .forEach(i -> ask(shop, AccountShop.newAddress(), from(i + ".1.1.1, 203.0.113.7, 10.0.0.3"))
                        .expect(202));

        String victim = AccountShop.newAddress();
        for (int i = 0; i < 6; i++) {
            ask(shop, victim, from("9.9.9." + i + ", 203.0.113.7")).expectProblem(429, "too-many-sign-ins");
        }
        ask(shop, victim, from("203.0.113.8")).expect(202);
    }

    @Test
    void saysToNobodyWhomItCounts() {
        String email = AccountShop.newAddress();
        ask(shop, email, from("198.51.100.77")).expect(202);

        assertThat(AccountShop.server().text("select string_agg(who, ' ') from sign_in_count"))
                .doesNotContain(email, "198.51.100.77", "c6336")
                .matches("(all|[0-9a-f]{64})( (all|[0-9a-f]{64}))*");
    }

    private static Reply ask(Shop shop, String email, Map<String, String> headers) {
        return shop.post("/api/sign-ins", "{\"email\": \"" + email + "\"}", headers);
    }

    private static Map<String, String> from(String way) {
        return Map.of("X-Forwarded-For", way);
    }
}

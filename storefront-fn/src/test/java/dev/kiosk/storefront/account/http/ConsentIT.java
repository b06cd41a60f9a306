package dev.kiosk.storefront.account.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.account.AccountShop;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentIT {

    private final StorefrontServer server = AccountShop.server();

    @BeforeEach
    void nobodyAgrees() {
        server.execute("delete from account_consent");
    }

    @Test
    void saysWhoAgreesInWhichWordsAndSinceWhen() {
        String agrees = AccountShop.newAddress();
        String agreed = AccountShop.newAddress();
        agree(AccountShop.signedIn(agrees), "yes");
        Browser other = AccountShop.signedIn(agreed);
        agree(other, "yes");
        agree(other, "no");
        AccountShop.signedIn(AccountShop.newAddress());

        Reply found = server.shop().get("/api/consents?purpose=news").expect(200);

        assertThat(found.each("/items", "email")).containsExactly(agrees);
        assertThat(found.text("/items/0/words")).startsWith("The shop may write");
        assertThat(found.text("/items/0/language")).isEqualTo("en-GB");
        assertThat(found.text("/items/0/givenAt")).startsWith("20");
        assertThat(found.json().has("next")).isFalse();
    }

    @Test
    void saysSoAPageAtATime() {
        server.execute("insert into account (id, email, language, created_at, signed_in_at) select gen_random_uuid(),"
                + " 'many-' || n || '@example.org', 'en', now(), now() from generate_series(1, 250) n");
        server.execute("insert into account_consent (account_id, purpose, words, language, given_at) select id, 'news',"
                + " 'Yes', 'en', now() from account where email like 'many-%'");

        Reply first = server.shop().get("/api/consents?purpose=news").expect(200);
        Reply second = server.shop()
                .get("/api/consents?purpose=news&after=" + first.number("/next"))
                .expect(200);

        assertThat(first.each("/items", "email")).hasSize(200);
        assertThat(second.each("/items", "email"))
                .hasSize(50)
                .doesNotContainAnyElementsOf(first.each("/items", "email"));
        assertThat(List.of(first.json().has("next"), second.json().has("next"))).containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?purpose=", "?purpose=everything", "?purpose=news&after=x", "?purpose=news&limit=1"})
    void refusesWhatItDoesNotUnderstand(String query) {
        server.shop().get("/api/consents" + query).expectProblem(400, "invalid-request");
    }

    private static void agree(Browser browser, String answer) {
        browser.post("/account/news", Map.of("agree", answer)).expect(303);
    }
}

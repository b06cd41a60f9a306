package dev.kiosk.storefront.checkout.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.checkout.http.CheckoutRequest.Person;
import dev.kiosk.storefront.checkout.http.CheckoutRequest.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutRequestTest {

    private static final String CART = "0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a11";
    private static final Place HOME = new Place("1 High Street", null, "York", null, "YO1 7HH", "gb");

    @Test
    void isReadAsWritten() {
        CheckoutRequest request = request("Ada", "ada@example.org", HOME);

        assertThat(request.command().customer().address().country()).isEqualTo("GB");
        assertThat(request.command().cartId()).hasToString(CART);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "a.b+c@mail.example.co.uk", "jörg@müller.example", "a@b.cd"})
    void takesEMailAddresses(String email) {
        assertThatCode(() -> request("Ada", email, HOME).command()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "ada@",
                "@example.org",
                "ada@example",
                "a b@example.org",
                "ada@-x.org",
                "ada@example..org",
                "ada@example.org,bob@example.org",
                "<ada@example.org>",
                "ada@example.org\u0000"
            })
    void refusesWhatIsNoEMailAddress(String email) {
        assertThatThrownBy(() -> request("Ada", email, HOME).command())
                .isInstanceOf(Problem.class)
                .hasMessageContaining("customer.email");
    }

    @Test
    void isQuickWithALongNonsense() {
        assertThatThrownBy(() -> request("Ada", "a@" + "a.".repeat(120), HOME).command())
                .isInstanceOf(Problem.class);
    }

    @Test
    void refusesAControlCharacterInAName() {
        assertThatThrownBy(() -> request("Ada\r\nBcc: x@example.org", "ada@example.org", HOME)
                        .command())
                .hasMessageContaining("customer.name contains a control character");
    }

    @Test
    void refusesACountryThatIsNone() {
        assertThatThrownBy(() -> request("Ada", "ada@example.org", new Place("1", "", "York", "", "YO1", "UK"))
                        .command())
                .hasMessageContaining("shippingAddress.country is no ISO 3166-1 alpha-2 code");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_000_000_000_001L})
    void refusesATotalThatNothingComesTo(long total) {
        CheckoutRequest request = new CheckoutRequest(
                CART,
                new Person("Ada", "ada@example.org", null, null, null),
                HOME,
                null,
                null,
                total,
                null,
                "tok_authorise");

        assertThatThrownBy(request::command).hasMessageContaining("agreedTotal is 0 to");
    }

    private static CheckoutRequest request(String name, String email, Place place) {
        return new CheckoutRequest(
                CART, new Person(name, email, null, null, null), place, null, null, null, null, "tok_authorise");
    }
}

package dev.kiosk.storefront.address.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    @Test
    void isWrittenAsTheCountryDoes() {
        assertThat(lines("Mountain View", "CA", "94043", "US"))
                .containsExactly("Ada", "Works Ltd", "1 Street", "Floor 2", "Mountain View, CA 94043", "United States");
        assertThat(lines("Berlin", "", "10115", "DE"))
                .containsExactly("Ada", "Works Ltd", "1 Street", "Floor 2", "10115 Berlin", "Germany");
        assertThat(lines("", "Kowloon", "", "HK"))
                .containsExactly("Ada", "Works Ltd", "1 Street", "Floor 2", "Kowloon", "Hong Kong SAR China");
    }

    @Test
    void beginsWithTheLargestWhereTheCountryDoesAndTheScriptIsItsOwn() {
        Envelope envelope = new Envelope("山田", "", new Address("世田谷1-2", "", "", "13", "154-0023", "JP"));

        assertThat(envelope.lines(Locale.UK)).containsExactly("〒154-0023", "東京都", "世田谷1-2", "山田", "Japan");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        Envelope envelope = new Envelope("Ada", "", new Address("1 Street", "", "Springfield", "", "", "US"));

        assertThat(envelope.lines(Locale.UK)).containsExactly("Ada", "1 Street", "Springfield", "United States");
    }

    @Test
    void keepsACityThatTheCountryDoesNotWrite() {
        Envelope envelope = new Envelope("Ada", "", new Address("1 Street", "", "Dubai", "DU", "", "AE"));

        assertThat(envelope.lines(Locale.UK))
                .containsExactly("Ada", "1 Street", "Dubai", "Dubai", "United Arab Emirates");
    }

    private static List<String> lines(String city, String region, String postcode, String country) {
        return new Envelope("Ada", "Works Ltd", new Address("1 Street", "Floor 2", city, region, postcode, country))
                .lines(Locale.UK);
    }
}

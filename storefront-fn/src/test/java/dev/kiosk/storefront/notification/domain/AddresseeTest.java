package dev.kiosk.storefront.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddresseeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace",
                "J.R.R. Tolkien",
                "Zoë O’Connor-Müller",
                "Dr. Kwame Nkrumah Jr.",
                "王小明",
                "محمد بن سلمان"
            })
    void isCalledByAName(String name) {
        assertThat(to(name).salutation()).isEqualTo(name);
    }

    /** Whoever checks out in a stranger's name gets no text of theirs into our letter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cheap pills at evil.example",
                "http://evil.example",
                "Win 1000 pounds",
                "Call +44 20 7946 0958",
                "you@evil.example",
                "<b>Ada</b>",
                "Come to our shop tomorrow and bring all your friends with you"
            })
    void isNotCalledByAnAdvertisement(String name) {
        assertThat(to(name).salutation()).isEmpty();
    }

    private static Addressee to(String name) {
        return new Addressee(name, "ada@example.org", Locale.UK);
    }
}

package dev.kiosk.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "o'neill+shop@mail.example.co",
                "jürgen@bücher.example",
                "आदा@उदाहरण.भारत",
                "ada@คนไทย.ไทย",
                "info@xn--bcher-kva.example"
            })
    void isOne(String address) {
        assertThat(EmailAddress.isOne(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "@example.org", "ada@example", "a b@example.org", "ada@-x.org", "a@b@c.org"})
    void isNone(String address) {
        assertThat(EmailAddress.isOne(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Ada@Example.ORG,ada@example.org",
        "jürgen@example.org,ju\u0308rgen@example.org",
        "info@bücher.example,info@xn--bcher-kva.example",
        "info@BÜCHER.example,info@XN--BCHER-KVA.example",
        "info@bu\u0308cher.example,info@bücher.example",
        "आदा@उदाहरण.भारत,आदा@xn--p1b6ci4b4b3a.xn--h2brj9c",
        "ａｄａ@example.org,ada@example.org",
        "ada@example。org,ada@example.org",
        "ada\u200B@example.org,ada@example.org"
    })
    void isOneCustomerHoweverItIsWritten(String one, String other) {
        assertThat(EmailAddress.key(one)).isEqualTo(EmailAddress.key(other));
    }

    @ParameterizedTest
    @CsvSource({"ada@example.org,ada@example.com", "ada@example.org,adam@example.org"})
    void isAnotherWhereItDiffers(String one, String other) {
        assertThat(EmailAddress.key(one)).isNotEqualTo(EmailAddress.key(other));
    }
}

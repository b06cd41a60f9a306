package dev.kiosk.storefront.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.storefront.notification.application.UndeliverableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @Test
    void hasItsDomainInAscii() {
        MailAddress address = MailAddress.of("info@bücher.example");

        assertThat(address.address().getAddress()).isEqualTo("info@xn--bcher-kva.example");
        assertThat(address.needsUtf8()).isFalse();
        assertThat(MailAddress.of("jürgen@example.org").needsUtf8()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "nobody",
                "a@",
                "@example.org",
                "a b@example.org",
                "a@exa mple.org",
                "a@example.org\r\nBcc: all@example.org",
                "a\r\nRCPT TO:<b@example.org>@example.org",
                "ü\r\nx@example.org"
            })
    void isNoOther(String email) {
        assertThatThrownBy(() -> MailAddress.of(email)).isInstanceOf(UndeliverableException.class);
    }
}

package dev.kiosk.storefront.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpServerTest {

    @Test
    void isReadFromItsUrl() {
        assertThat(SmtpServer.parse("smtp://shop:p%40ss%3Aword@mail.example.com"))
                .isEqualTo(new SmtpServer("mail.example.com", 587, "shop", "p@ss:word", SmtpServer.Tls.REQUIRED));
        assertThat(SmtpServer.parse("smtps://mail.example.com"))
                .isEqualTo(new SmtpServer("mail.example.com", 465, "", "", SmtpServer.Tls.IMPLICIT));
        assertThat(SmtpServer.parse("smtp://127.0.0.1:1025?tls=none").tls()).isEqualTo(SmtpServer.Tls.NONE);
        assertThat(SmtpServer.parse("smtp://relay:25?tls=offered").tls()).isEqualTo(SmtpServer.Tls.OFFERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mail.example.com", "http://mail.example.com", "smtp:///", "smtp://h?tls=perhaps", "smtp://a b"})
    void isNoOther(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmtpServer.parse(url))
                .withMessageContaining("mail.url");
    }

    @Test
    void tellsNobodyWhatOpensIt() {
        assertThat(SmtpServer.parse("smtp://shop:secret@mail.example.com")).hasToString("mail.example.com:587");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmtpServer.parse("smtp://shop:secret@"))
                .withMessageNotContaining("secret");
    }
}

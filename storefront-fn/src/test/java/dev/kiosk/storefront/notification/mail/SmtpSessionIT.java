package dev.kiosk.storefront.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.storefront.MailSettings;
import dev.kiosk.storefront.notification.application.MailDeferredException;
import dev.kiosk.storefront.notification.application.Mailer.Mail;
import dev.kiosk.storefront.notification.application.UndeliverableException;
import dev.kiosk.storefront.notification.domain.Addressee;
import dev.kiosk.storefront.notification.domain.Letter;
import dev.kiosk.storefront.testing.PostOffice;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpSessionIT {

    private final PostOffice post = PostOffice.open();

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void saysNothingInTheClearWhereTlsIsWanted() {
        assertThatThrownBy(() -> send("smtp://127.0.0.1:" + post.port(), "ada@example.org"))
                .isInstanceOf(MailDeferredException.class)
                .hasMessageContaining("STARTTLS");
        assertThat(post.received()).isEmpty();
    }

    @Test
    void takesARefusedLoginForTheShopsOwnMistake() {
        try (PostOffice strict = PostOffice.refusingLogins()) {
            assertThatThrownBy(() ->
                            send("smtp://shop:secret@127.0.0.1:" + strict.port() + "?tls=none", "ada@example.org"))
                    .isInstanceOf(MailDeferredException.class)
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void takesAFinalWordOfTheRecipientForFinalAndNoOther() {
        String url = "smtp://127.0.0.1:" + post.port() + "?tls=none";
        post.refusesRecipients(550, "5.1.1 No such user");
        assertThatThrownBy(() -> send(url, "ada@example.org"))
                .isInstanceOf(UndeliverableException.class)
                .hasMessageContaining("No such user");
        post.refusesRecipients(450, "4.2.0 Greylisted");
        assertThatThrownBy(() -> send(url, "ada@example.org")).isInstanceOf(MailDeferredException.class);
    }

    @Test
    void keepsAHeaderOnItsLine() throws Exception {
        session("smtp://127.0.0.1:" + post.port() + "?tls=none")
                .send(mail(
                        new Addressee("Eve\r\nBcc: all@example.org", "eve@example.org", Locale.UK),
                        new Letter("", "Hello\r\nX-Evil: yes", "text", "<p>html</p>")));

        PostOffice.Got got = post.received().getFirst();
        assertThat(got.header("Bcc")).isEmpty();
        assertThat(got.header("X-Evil")).isEmpty();
        assertThat(got.subject()).isEqualTo("Hello X-Evil: yes");
        assertThat(got.header("To")).isEqualTo("<eve@example.org>");
        assertThat(got.text().strip()).isEqualTo("text");
    }

    private static void send(String url, String email) throws MailDeferredException {
        session(url).send(mail(new Addressee("Ada", email, Locale.UK), new Letter("", "Hello", "text", "<p>html</p>")));
    }

    private static SmtpSession session(String url) {
        return new SmtpSession(SmtpServer.parse(url), settings());
    }

    private static Mail mail(Addressee to, Letter letter) {
        return new Mail(new UUID(1, 1), "order", to, letter, null);
    }

    private static MailSettings settings() {
        return new MailSettings(
                "smtp://unused",
                "Kiosk <shop@example.com>",
                URI.create("https://shop.example.com"),
                Duration.ofSeconds(2),
                1);
    }
}

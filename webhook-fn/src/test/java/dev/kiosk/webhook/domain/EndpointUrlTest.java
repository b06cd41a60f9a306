package dev.kiosk.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "http://example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "https:///path",
                "https://user:secret@example.org/",
                "https://example.org/#part",
                "https://example.org:99999/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://127.1/",
                "https://exa mple.org/",
                "https://example.org/\r\nHost: evil"
            })
    void refusesWhatNoWebhookIsSentTo(String url) {
        assertThat(EndpointUrl.parse(url, false)).isEmpty();
    }

    @Test
    void takesPlainHttpOnlyWhereItMay() {
        assertThat(EndpointUrl.parse("http://localhost:1/", true)).isPresent();
        assertThat(EndpointUrl.parse("https://example.org:8443/a?b=c", false)).isPresent();
        assertThat(EndpointUrl.parse("https://93.184.216.34/", false)).isPresent();
    }
}

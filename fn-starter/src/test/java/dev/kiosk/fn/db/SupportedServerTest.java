package dev.kiosk.fn.db;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SupportedServerTest {

    @Test
    void takesTheOldestThatIsSupported() {
        assertThatCode(() -> SupportedServer.check(170_000, "UTF8", "order")).doesNotThrowAnyException();
    }

    @Test
    void refusesAnOlderOne() {
        assertThatThrownBy(() -> SupportedServer.check(160_009, "UTF8", "order"))
                .isInstanceOf(UnsupportedServerException.class)
                .hasMessage("Postgres 17 or newer is needed, and the server of the database order is Postgres 16");
    }

    @Test
    void refusesAnotherEncoding() {
        assertThatThrownBy(() -> SupportedServer.check(180_001, "SQL_ASCII", "order"))
                .isInstanceOf(UnsupportedServerException.class)
                .hasMessage("the database order is encoded as SQL_ASCII: create it with encoding 'UTF8'");
    }
}

package dev.kiosk.fn.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.sample.SampleServer;
import dev.kiosk.fn.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every connection of a function says to Postgres at first. */
class SessionIT {

    @ParameterizedTest
    @CsvSource({"random_page_cost, 1.1", "lock_timeout, 5s", "statement_timeout, 15s", "application_name, sample-fn"})
    void hasItsSettings(String setting, String value) {
        try (TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
                SampleServer server = SampleServer.start(database)) {
            assertThat(server.setting(setting)).isEqualTo(value);
        }
    }
}

package dev.kiosk.webhook;

import dev.kiosk.fn.testing.StaffContract;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.webhook.testing.WebhookServer;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

class StaffIT extends StaffContract {

    @Override
    protected String function() {
        return WebhookFunction.NAME;
    }

    @Override
    protected Set<String> tablesThatStaffDoNotChange() {
        return Set.of("taken_over", "webhook_attempt", "webhook_delivery", "webhook_message");
    }

    @Override
    protected ConfigurableApplicationContext start(TestDatabase database, String... settings) {
        return WebhookServer.start(
                        database,
                        Stream.concat(Stream.of("--kiosk.fn.face=inner"), Stream.of(settings))
                                .toArray(String[]::new))
                .context();
    }
}

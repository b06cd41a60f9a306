package dev.kiosk.order;

import dev.kiosk.fn.testing.StaffContract;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.order.testing.OrderServer;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

class StaffIT extends StaffContract {

    @Override
    protected String function() {
        return OrderFunction.NAME;
    }

    @Override
    protected Set<String> tablesThatStaffDoNotChange() {
        return Set.of(
                "installation",
                "order_line",
                "sandbox_movement",
                "sandbox_outage",
                "sandbox_payment",
                "sandbox_webhook",
                "timeline",
                "waiting_erasure");
    }

    @Override
    protected ConfigurableApplicationContext start(TestDatabase database, String... settings) {
        return OrderServer.start(
                        database,
                        Stream.concat(Stream.of("--kiosk.fn.face=inner"), Stream.of(settings))
                                .toArray(String[]::new))
                .context();
    }
}

package dev.kiosk.inventory;

import dev.kiosk.fn.testing.StaffContract;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.inventory.testing.InventoryServer;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

class StaffIT extends StaffContract {

    @Override
    protected String function() {
        return "inventory-fn";
    }

    @Override
    protected Set<String> tablesThatStaffDoNotChange() {
        return Set.of("reservation", "reservation_line");
    }

    @Override
    protected ConfigurableApplicationContext start(TestDatabase database, String... settings) {
        return InventoryServer.start(
                        database,
                        Stream.concat(Stream.of("--kiosk.fn.face=inner"), Stream.of(settings))
                                .toArray(String[]::new))
                .context();
    }
}

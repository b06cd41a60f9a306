package dev.kiosk.inventory;

import dev.kiosk.fn.testing.FaceContract;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.fn.web.Face;
import dev.kiosk.inventory.testing.InventoryServer;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

class FaceIT extends FaceContract {

    private final TestDatabase database = TestDatabase.migrated("inventory-fn");

    @Override
    protected ConfigurableApplicationContext start(Face face) {
        return InventoryServer.start(database, "--kiosk.fn.face=" + face.name().toLowerCase(Locale.ROOT))
                .context();
    }

    @Override
    protected Set<String> routesOnTheServer() {
        return Set.of("eventServer");
    }
}

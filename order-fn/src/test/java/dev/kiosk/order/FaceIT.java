package dev.kiosk.order;

import dev.kiosk.fn.testing.FaceContract;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.fn.web.Face;
import dev.kiosk.order.testing.OrderServer;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

class FaceIT extends FaceContract {

    private final TestDatabase database = TestDatabase.migrated(OrderFunction.NAME);

    @Override
    protected ConfigurableApplicationContext start(Face face) {
        return OrderServer.start(database, "--kiosk.fn.face=" + face.name().toLowerCase(Locale.ROOT))
                .context();
    }

    @Override
    protected Set<String> routesOnTheServer() {
        return Set.of("eventServer");
    }
}

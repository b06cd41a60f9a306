package dev.kiosk.tally;

import dev.kiosk.fn.FunctionApplication;
import dev.kiosk.fn.testing.FaceContract;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.fn.web.Face;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

class FaceIT extends FaceContract {

    private final TestDatabase database = TestDatabase.migrated(TallyFunction.NAME);

    @Override
    protected ConfigurableApplicationContext start(Face face) {
        return FunctionApplication.of(TallyFunction.NAME, TallyFunction.class)
                .run(
                        "--server.port=0",
                        "--kiosk.fn.face=" + face.name().toLowerCase(Locale.ROOT),
                        "--spring.r2dbc.url=" + database.r2dbcUrl(),
                        "--spring.r2dbc.username=" + database.username(),
                        "--spring.r2dbc.password=" + database.password());
    }

    @Override
    protected Set<String> routesOnTheServer() {
        return Set.of("eventServer");
    }
}

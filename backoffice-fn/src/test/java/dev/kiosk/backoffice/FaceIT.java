package dev.kiosk.backoffice;

import dev.kiosk.fn.testing.FaceContract;
import dev.kiosk.fn.web.Face;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

class FaceIT extends FaceContract {

    @Override
    protected ConfigurableApplicationContext start(Face face) {
        return BackofficeServer.start(
                        BackofficeServer.OPEN, "--kiosk.fn.face=" + face.name().toLowerCase(Locale.ROOT))
                .context();
    }

    @Override
    protected Set<String> routesOnTheServer() {
        return Set.of();
    }
}

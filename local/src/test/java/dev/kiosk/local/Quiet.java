package dev.kiosk.local;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** The state of a platform that has nothing more to tell anybody. */
public final class Quiet {

    private Quiet() {}

    /** Between a delivery and the one that its reply causes, nothing may be under way for a moment: that is not the end. */
    public static void awaitOn(LocalPlatform platform) {
        await().atMost(Duration.ofSeconds(60)).during(Duration.ofMillis(300)).until(() -> platform.undelivered() == 0);
    }
}

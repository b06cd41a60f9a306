package dev.kiosk.storefront.hook.application;

import dev.kiosk.storefront.hook.domain.HookAttempt;
import java.net.URI;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The way to endpoints. */
public interface HookSender {

    /** Never fails: whatever goes wrong is what came of the attempt. Within the time-out of the settings. */
    Mono<HookAttempt> send(URI url, Map<String, String> headers, String body);
}

package dev.kiosk.webhook.application;

import dev.kiosk.webhook.domain.Attempt;
import java.net.URI;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The way to endpoints. */
public interface WebhookSender {

    /** Never fails: whatever goes wrong is what came of the attempt. Within the time-out of the settings. */
    Mono<Attempt> send(URI url, Map<String, String> headers, String body);
}

package dev.kiosk.webhook.application;

import dev.kiosk.fn.Ids;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.webhook.WebhookProperties;
import dev.kiosk.webhook.domain.Attempt;
import dev.kiosk.webhook.domain.Deliveries;
import dev.kiosk.webhook.domain.DeliveryLog;
import dev.kiosk.webhook.domain.Endpoint;
import dev.kiosk.webhook.domain.EndpointStatus;
import dev.kiosk.webhook.domain.EndpointUrl;
import dev.kiosk.webhook.domain.Endpoints;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What staff can do with webhook endpoints. A secret is shown when it is made, and never again. */
@Service
public class EndpointService {

    private static final int LOGGED = 100;

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final DeliveryService dispatch;
    private final MessageWriter messages;
    private final WebhookProperties settings;
    private final Clock clock;

    EndpointService(
            Endpoints endpoints,
            Deliveries deliveries,
            DeliveryService dispatch,
            MessageWriter messages,
            WebhookProperties settings,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.dispatch = dispatch;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** An endpoint, and the secret that its merchant is to be given. */
    public record WithSecret(Endpoint endpoint, String secret) {}

    /** Whether an endpoint could be told to call there: https, unless the settings let it be plain. */
    public boolean takes(String url) {
        return EndpointUrl.parse(url, settings.allowPrivate()).isPresent();
    }

    /**
     * @param url such that {@link #takes} it
     * @param types of {@link WebhookTypes}; empty for all
     */
    public Mono<WithSecret> register(String url, String description, List<String> types) {
        URI address = EndpointUrl.parse(url, settings.allowPrivate())
                .orElseThrow(() -> Problem.invalid("url is no https URL that a webhook can be sent to"));
        Endpoint endpoint = Endpoint.register(
                Ids.next(), address, description, types, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return endpoints.add(endpoint).thenReturn(withSecret(endpoint));
    }

    /** Oldest first. */
    public Flux<Endpoint> list() {
        return endpoints.all();
    }

    public Mono<Endpoint> find(UUID id) {
        return endpoints.find(id).switchIfEmpty(Mono.error(EndpointService::notFound));
    }

    /** Sends to it again, also what is still owed. */
    public Mono<Endpoint> enable(UUID id) {
        return endpoints.setStatus(id, EndpointStatus.ENABLED).switchIfEmpty(Mono.error(EndpointService::notFound));
    }

    public Mono<Endpoint> disable(UUID id) {
        return endpoints.setStatus(id, EndpointStatus.DISABLED).switchIfEmpty(Mono.error(EndpointService::notFound));
    }

    /**
     * A new secret; the old one signs as well for a while. A third one at once would take it away.
     *
     * @param generation the one that is to be followed; null for whichever it is
     */
    public Mono<WithSecret> rotate(UUID id, @Nullable Integer generation) {
        Instant overlap = clock.instant().plus(settings.rotationOverlap()).truncatedTo(ChronoUnit.SECONDS);
        return find(id).flatMap(found ->
                        endpoints.rotate(id, generation == null ? found.secret().current() : generation, overlap))
                .map(this::withSecret)
                .switchIfEmpty(Mono.error(EndpointService::alreadyRotated));
    }

    public Mono<Void> remove(UUID id) {
        return endpoints
                .remove(id)
                .filter(removed -> removed)
                .switchIfEmpty(Mono.error(EndpointService::notFound))
                .then();
    }

    /** The latest deliveries first, with their attempts. */
    public Mono<List<DeliveryLog>> log(UUID id) {
        return find(id).then(Mono.defer(() -> deliveries.log(id, LOGGED).collectList()));
    }

    /** Sends a message of type {@code webhook.test} now, and says what came of it. */
    public Mono<Attempt> test(UUID id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return find(id).flatMap(endpoint -> dispatch.tell(
                messages.write(
                        WebhookTypes.TEST,
                        id.toString(),
                        Ids.next().toString(),
                        now,
                        Map.of("endpointId", id.toString())),
                id));
    }

    private WithSecret withSecret(Endpoint endpoint) {
        EndpointSecrets secrets = new EndpointSecrets(settings.signingSecret());
        return new WithSecret(
                endpoint, secrets.text(endpoint.id(), endpoint.secret().current()));
    }

    private static Problem alreadyRotated() {
        return Problem.of(HttpStatus.CONFLICT, "secret-already-rotated", "The secret has been changed already")
                .detail("it was shown then, and the one before signs as well for a while");
    }

    private static Problem notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "webhook-endpoint-not-found", "There is no such webhook endpoint");
    }
}

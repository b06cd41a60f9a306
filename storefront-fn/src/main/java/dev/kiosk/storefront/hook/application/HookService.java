package dev.kiosk.storefront.hook.application;

import dev.kiosk.fn.Ids;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.hook.domain.DeliveryLog;
import dev.kiosk.storefront.hook.domain.EndpointStatus;
import dev.kiosk.storefront.hook.domain.HookAttempt;
import dev.kiosk.storefront.hook.domain.HookDeliveries;
import dev.kiosk.storefront.hook.domain.HookEndpoint;
import dev.kiosk.storefront.hook.domain.HookEndpoints;
import dev.kiosk.storefront.hook.domain.HookUrl;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What staff can do with webhook endpoints. A secret is shown when it is made, and never again. */
@Service
public class HookService {

    private static final int LOGGED = 100;

    private final HookEndpoints endpoints;
    private final HookDeliveries deliveries;
    private final HookDispatch dispatch;
    private final HookMessages messages;
    private final StorefrontProperties settings;
    private final Clock clock;

    HookService(
            HookEndpoints endpoints,
            HookDeliveries deliveries,
            HookDispatch dispatch,
            HookMessages messages,
            StorefrontProperties settings,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.dispatch = dispatch;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** An endpoint, and the secret that its merchant is to be given. */
    public record WithSecret(HookEndpoint endpoint, String secret) {}

    /** Whether an endpoint could be told to call there: https, unless the settings let it be plain. */
    public boolean takes(String url) {
        return HookUrl.parse(url, settings.hooks().allowPrivate()).isPresent();
    }

    /**
     * @param url such that {@link #takes} it
     * @param types of {@link HookTypes}; empty for all
     */
    public Mono<WithSecret> register(String url, String description, List<String> types) {
        URI address = HookUrl.parse(url, settings.hooks().allowPrivate())
                .orElseThrow(() -> Problem.invalid("url is no https URL that a webhook can be sent to"));
        HookEndpoint endpoint = HookEndpoint.register(
                Ids.next(), address, description, types, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return endpoints.add(endpoint).thenReturn(withSecret(endpoint));
    }

    /** Oldest first. */
    public Flux<HookEndpoint> list() {
        return endpoints.all();
    }

    public Mono<HookEndpoint> find(UUID id) {
        return endpoints.find(id).switchIfEmpty(Mono.error(HookService::notFound));
    }

    /** Sends to it again, also what is still owed. */
    public Mono<HookEndpoint> enable(UUID id) {
        return endpoints.setStatus(id, EndpointStatus.ENABLED).switchIfEmpty(Mono.error(HookService::notFound));
    }

    public Mono<HookEndpoint> disable(UUID id) {
        return endpoints.setStatus(id, EndpointStatus.DISABLED).switchIfEmpty(Mono.error(HookService::notFound));
    }

    /** A new secret; the old one signs as well for a while. */
    public Mono<WithSecret> rotate(UUID id) {
        Instant overlap =
                clock.instant().plus(settings.hooks().rotationOverlap()).truncatedTo(ChronoUnit.SECONDS);
        return endpoints.rotate(id, overlap).map(this::withSecret).switchIfEmpty(Mono.error(HookService::notFound));
    }

    public Mono<Void> remove(UUID id) {
        return endpoints
                .remove(id)
                .filter(removed -> removed)
                .switchIfEmpty(Mono.error(HookService::notFound))
                .then();
    }

    /** The latest deliveries first, with their attempts. */
    public Mono<List<DeliveryLog>> log(UUID id) {
        return find(id).then(Mono.defer(() -> deliveries.log(id, LOGGED).collectList()));
    }

    /** Sends a message of type {@code webhook.test} now, and says what came of it. */
    public Mono<HookAttempt> test(UUID id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return find(id).flatMap(endpoint -> dispatch.tell(
                messages.write(
                        HookTypes.TEST, id.toString(), Ids.next().toString(), now, Map.of("endpointId", id.toString())),
                id));
    }

    private WithSecret withSecret(HookEndpoint endpoint) {
        HookSecrets secrets = new HookSecrets(settings.accessSecret());
        return new WithSecret(
                endpoint, secrets.text(endpoint.id(), endpoint.secret().current()));
    }

    private static Problem notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "webhook-endpoint-not-found", "There is no such webhook endpoint");
    }
}

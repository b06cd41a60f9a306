package dev.kiosk.storefront.hook.http;

import dev.kiosk.storefront.hook.application.HookService;
import dev.kiosk.storefront.hook.domain.DeliveryLog;
import dev.kiosk.storefront.hook.domain.HookAttempt;
import dev.kiosk.storefront.web.Violations;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Webhook endpoints, for staff. */
@RestController
@RequestMapping("/api/webhook-endpoints")
class HookController {

    private final HookService hooks;

    HookController(HookService hooks) {
        this.hooks = hooks;
    }

    /** A list of endpoints. */
    record Endpoints(List<EndpointResponse> items) {}

    /** A list of deliveries. */
    record Deliveries(List<DeliveryLog> items) {}

    @GetMapping
    Mono<Endpoints> list() {
        return hooks.list().map(EndpointResponse::of).collectList().map(Endpoints::new);
    }

    @PostMapping
    Mono<ResponseEntity<EndpointResponse>> register(@RequestBody EndpointRequest request) {
        EndpointRequest.Wanted wanted = request.checked(hooks);
        return hooks.register(wanted.url(), wanted.description(), wanted.types())
                .map(EndpointResponse::of)
                .map(made -> ResponseEntity.created(URI.create("/api/webhook-endpoints/" + made.id()))
                        .body(made));
    }

    @GetMapping("/{id}")
    Mono<EndpointResponse> show(@PathVariable String id) {
        return hooks.find(idOf(id)).map(EndpointResponse::of);
    }

    @PostMapping("/{id}/enable")
    Mono<EndpointResponse> enable(@PathVariable String id) {
        return hooks.enable(idOf(id)).map(EndpointResponse::of);
    }

    @PostMapping("/{id}/disable")
    Mono<EndpointResponse> disable(@PathVariable String id) {
        return hooks.disable(idOf(id)).map(EndpointResponse::of);
    }

    @PostMapping("/{id}/rotate")
    Mono<EndpointResponse> rotate(@PathVariable String id) {
        return hooks.rotate(idOf(id)).map(EndpointResponse::of);
    }

    @PostMapping("/{id}/test")
    Mono<HookAttempt> test(@PathVariable String id) {
        return hooks.test(idOf(id));
    }

    @GetMapping("/{id}/deliveries")
    Mono<Deliveries> deliveries(@PathVariable String id) {
        return hooks.log(idOf(id)).map(Deliveries::new);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable String id) {
        return hooks.remove(idOf(id));
    }

    private static UUID idOf(String text) {
        Violations violations = new Violations();
        UUID id = violations.uuid("id", text);
        violations.throwIfAny();
        return id;
    }
}

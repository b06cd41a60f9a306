package dev.kiosk.webhook.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.webhook.application.EndpointService;
import dev.kiosk.webhook.application.WebhookTypes;
import dev.kiosk.webhook.domain.Attempt;
import dev.kiosk.webhook.domain.DeliveryLog;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
@Needs(Permission.WEBHOOKS_READ)
@OnFace(Face.INNER)
@RestController
@RequestMapping("/api/webhook-endpoints")
class EndpointController {

    private final EndpointService endpoints;

    EndpointController(EndpointService endpoints) {
        this.endpoints = endpoints;
    }

    /**
     * A list of endpoints.
     *
     * @param types what endpoints can be told
     */
    record EndpointList(List<EndpointResponse> items, List<String> types) {}

    /** A list of deliveries. */
    record DeliveryLogList(List<DeliveryLog> items) {}

    @GetMapping
    Mono<EndpointList> list() {
        return endpoints
                .list()
                .map(EndpointResponse::of)
                .collectList()
                .map(all -> new EndpointList(all, WebhookTypes.NAMES));
    }

    @Needs(Permission.WEBHOOKS_CHANGE)
    @PostMapping
    Mono<ResponseEntity<EndpointResponse>> register(@RequestBody EndpointRequest request) {
        EndpointRequest.Wanted wanted = request.checked(endpoints);
        return endpoints
                .register(wanted.url(), wanted.description(), wanted.types())
                .map(EndpointResponse::of)
                .map(made -> ResponseEntity.created(URI.create("/api/webhook-endpoints/" + made.id()))
                        .body(made));
    }

    @GetMapping("/{id}")
    Mono<EndpointResponse> show(@PathVariable String id) {
        return endpoints.find(idOf(id)).map(EndpointResponse::of);
    }

    @Needs(Permission.WEBHOOKS_CHANGE)
    @PostMapping("/{id}/enable")
    Mono<EndpointResponse> enable(@PathVariable String id) {
        return endpoints.enable(idOf(id)).map(EndpointResponse::of);
    }

    @Needs(Permission.WEBHOOKS_CHANGE)
    @PostMapping("/{id}/disable")
    Mono<EndpointResponse> disable(@PathVariable String id) {
        return endpoints.disable(idOf(id)).map(EndpointResponse::of);
    }

    /**
     * Which secret is to be changed for a new one; the present one, whichever it is, where none is said.
     *
     * @param generation as the endpoint shows it: asked twice with the same, the second time is refused
     */
    record RotateRequest(@Nullable Integer generation) {}

    @Needs(Permission.WEBHOOKS_CHANGE)
    @PostMapping("/{id}/rotate")
    Mono<EndpointResponse> rotate(
            @PathVariable String id, @RequestBody(required = false) @Nullable RotateRequest request) {
        return endpoints
                .rotate(idOf(id), request == null ? null : request.generation())
                .map(EndpointResponse::of);
    }

    @Needs(Permission.WEBHOOKS_CHANGE)
    @PostMapping("/{id}/test")
    Mono<Attempt> test(@PathVariable String id) {
        return endpoints.test(idOf(id));
    }

    @GetMapping("/{id}/deliveries")
    Mono<DeliveryLogList> deliveries(@PathVariable String id) {
        return endpoints.log(idOf(id)).map(DeliveryLogList::new);
    }

    @Needs(Permission.WEBHOOKS_CHANGE)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable String id) {
        return endpoints.remove(idOf(id));
    }

    private static UUID idOf(String text) {
        Violations violations = new Violations();
        UUID id = violations.uuid("id", text);
        violations.throwIfAny();
        return id;
    }
}

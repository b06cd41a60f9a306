package dev.kiosk.storefront.privacy.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.privacy.application.ErasureService;
import dev.kiosk.storefront.privacy.domain.Erasure;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Customers who want to be forgotten, for staff. The address is never in an address. */
@OnFace(Face.INNER)
@RestController
@Needs(Permission.PRIVACY_READ)
class ErasureController {

    private static final int SHOWN = 50;

    private final ErasureService erasures;

    ErasureController(ErasureService erasures) {
        this.erasures = erasures;
    }

    /** What is said to everybody alike, whether the address is known or not. */
    record AcceptedResponse(UUID id) {}

    /** The newest first. */
    record ErasureListResponse(List<ErasureResponse> items) {}

    /**
     * How far one is.
     *
     * @param cause {@code asked}, or {@code retention}
     * @param state {@code done}, {@code open} while an order is not at its end, {@code missing} while a function has not answered
     */
    record ErasureResponse(
            UUID id,
            String cause,
            String state,
            Instant requestedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant completedAt,

            long orders,
            long done,
            List<String> missing,
            List<OpenOrderResponse> open) {

        static ErasureResponse of(Erasure erasure) {
            return new ErasureResponse(
                    erasure.id(),
                    erasure.asked() ? "asked" : "retention",
                    state(erasure),
                    erasure.requestedAt(),
                    erasure.completedAt(),
                    erasure.orders(),
                    erasure.done(),
                    erasure.missing(),
                    erasure.open().stream().map(OpenOrderResponse::of).toList());
        }

        private static String state(Erasure erasure) {
            if (erasure.completedAt() != null) {
                return "done";
            }
            return erasure.missing().isEmpty() ? "open" : "missing";
        }
    }

    /** An order that is not at its end, and why. */
    record OpenOrderResponse(UUID orderId, String number, String reason) {

        static OpenOrderResponse of(Erasure.OpenOrder order) {
            return new OpenOrderResponse(
                    order.orderId(), OrderNumber.of(order.orderId()).toString(), order.reason());
        }
    }

    @Needs(Permission.PRIVACY_CHANGE)
    @PostMapping("/api/erasures")
    Mono<ResponseEntity<AcceptedResponse>> request(@RequestBody AddressRequest request) {
        return erasures.request(request.checked())
                .map(id -> ResponseEntity.accepted()
                        .location(URI.create("/api/erasures/" + id))
                        .body(new AcceptedResponse(id)));
    }

    @GetMapping("/api/erasures")
    Mono<ErasureListResponse> newest() {
        return list(null);
    }

    /** Those of one address. */
    @PostMapping("/api/erasures/search")
    Mono<ErasureListResponse> search(@RequestBody AddressRequest request) {
        return list(request.checked());
    }

    @GetMapping("/api/erasures/{id}")
    Mono<ErasureResponse> find(@PathVariable UUID id) {
        return erasures.find(id)
                .map(ErasureResponse::of)
                .switchIfEmpty(Mono.error(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "erasure-not-found", "There is no such erasure")));
    }

    private Mono<ErasureListResponse> list(@Nullable String email) {
        return erasures.newest(email, SHOWN)
                .map(ErasureResponse::of)
                .collectList()
                .map(ErasureListResponse::new);
    }
}

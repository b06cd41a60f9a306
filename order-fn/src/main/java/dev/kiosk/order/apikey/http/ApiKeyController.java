package dev.kiosk.order.apikey.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.order.apikey.application.ApiKeyDesk;
import dev.kiosk.order.apikey.http.ApiKeyRequest.Wish;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code /api/api-keys}: what machines show. */
@Needs(Permission.KEYS_CHANGE)
@OnFace(Face.INNER)
@RestController
@RequestMapping("/api/api-keys")
final class ApiKeyController {

    private final ApiKeyDesk desk;

    ApiKeyController(ApiKeyDesk desk) {
        this.desk = desk;
    }

    record Page(List<ApiKeyResponse> items) {}

    /** @param key what a machine showed */
    record CheckRequest(@Nullable String key) {}

    @GetMapping
    Mono<Page> all() {
        return desk.all().map(ApiKeyResponse::of).collectList().map(Page::new);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ApiKeyResponse> make(@RequestBody ApiKeyRequest request) {
        Wish wish = request.wish();
        return desk.make(wish.name(), wish.roles(), wish.life())
                .map(ApiKeyResponse::of)
                .switchIfEmpty(Mono.error(
                        () -> Problem.of(HttpStatus.CONFLICT, "api-key-name-taken", "Another API key has this name")));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable UUID id) {
        return desk.remove(id).flatMap(isGone -> isGone ? Mono.empty() : Mono.error(ApiKeyController::notFound));
    }

    @PostMapping("/checks")
    Mono<ApiKeyResponse> check(@RequestBody CheckRequest request) {
        return desk.whose(Objects.requireNonNullElse(request.key(), ""))
                .map(ApiKeyResponse::of)
                .switchIfEmpty(Mono.error(ApiKeyController::notFound));
    }

    private static Problem notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "api-key-not-found", "There is no such API key");
    }
}

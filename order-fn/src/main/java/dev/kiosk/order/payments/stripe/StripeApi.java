package dev.kiosk.order.payments.stripe;

import dev.kiosk.order.OrderProperties.StripeSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests to Stripe: form-encoded, with the secret key and a version that does not change under us. Fails with
 * {@link StripeUnavailableException} if the outcome is unknown, and with {@link StripeRefusedException} if we are not let in.
 */
final class StripeApi {

    /** Held by the tests to that of stripe-mock's OpenAPI. */
    static final String VERSION = "2026-08-26.dahlia";

    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private final WebClient http;
    private final JsonMapper json;

    StripeApi(StripeSettings settings, JsonMapper json) {
        this.http = WebClient.builder()
                .baseUrl(settings.url().toString())
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + settings.secretKey())
                .defaultHeader("Stripe-Version", VERSION)
                .build();
        this.json = json;
    }

    Mono<StripeAnswer> get(String path, Map<String, String> query) {
        return http.get()
                .uri(uri -> {
                    query.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
                    return uri.path(path).build(query);
                })
                .exchangeToMono(this::read)
                .flatMap(answer -> settled(HttpMethod.GET + " " + path, answer));
    }

    /** @param key makes a request that creates something do so once; null where the state of what it changes does that */
    Mono<StripeAnswer> post(String path, Map<String, String> form, @Nullable String key) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        form.forEach(fields::add);
        return http.post()
                .uri(uri -> uri.path(path).build())
                .headers(headers -> {
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .body(BodyInserters.fromFormData(fields))
                .exchangeToMono(this::read)
                .flatMap(answer -> settled(HttpMethod.POST + " " + path, answer));
    }

    private Mono<StripeAnswer> read(ClientResponse response) {
        int status = response.statusCode().value();
        return response.bodyToMono(String.class).defaultIfEmpty("{}").flatMap(body -> {
            try {
                return Mono.just(new StripeAnswer(status, json.readTree(body)));
            } catch (JacksonException e) {
                return Mono.error(new StripeUnavailableException("Stripe answered " + status + ", and no JSON"));
            }
        });
    }

    private static Mono<StripeAnswer> settled(String request, StripeAnswer answer) {
        return switch (answer.status()) {
            case CONFLICT, TOO_MANY -> unavailable(request, answer);
            case 401, 403 -> Mono.error(new StripeRefusedException(request, answer));
            default -> answer.status() >= 500 ? unavailable(request, answer) : Mono.just(answer);
        };
    }

    private static Mono<StripeAnswer> unavailable(String request, StripeAnswer answer) {
        return Mono.error(new StripeUnavailableException("Stripe did not settle " + request + ": " + answer));
    }
}

package dev.kiosk.order.payments.stripe;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Answers as Stripe does: PaymentIntents with their states, keys that replay the first answer, card errors that carry the
 * intent, refunds, pages to pay on. What it is told to say next it says first. Where stripe-mock runs, every request is held to
 * Stripe's OpenAPI.
 */
public final class FakeStripe implements AutoCloseable {

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, FakeIntent> intents = new ConcurrentHashMap<>();
    private final Map<String, FakePage> pages = new ConcurrentHashMap<>();
    private final List<String> against = new CopyOnWriteArrayList<>();
    private final Map<String, Reply> byKey = new ConcurrentHashMap<>();
    private final List<String> disputes = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Reply>> next = new ConcurrentHashMap<>();
    private volatile FakeNotifications shop = FakeNotifications.NONE;
    private final DisposableServer server =
            HttpServer.create().port(0).handle(this::handle).bindNow();

    /** A request, with the fields of its form or query. */
    record Call(
            String method,
            String path,
            @Nullable String key,
            @Nullable String version,
            Map<String, String> fields) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** What is answered. */
    record Reply(int status, String body) {}

    public URI url() {
        return URI.create("http://localhost:" + server.port());
    }

    /** Where it tells of what customers do, and what that is signed with. */
    public void tells(URI address, String secret) {
        shop = new FakeNotifications(address, secret);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    FakeIntent intent() {
        return intents.values().iterator().next();
    }

    FakeIntent intent(String id) {
        return Objects.requireNonNull(intents.get(id));
    }

    int intents() {
        return intents.size();
    }

    /** The only page. */
    FakePage page() {
        return pages.values().iterator().next();
    }

    int pages() {
        return pages.size();
    }

    /** The customer pays on the only page. */
    FakeIntent isPaid() {
        return pay(page());
    }

    /** The same, another amount or another currency. */
    FakeIntent isPaid(String amount, String currency) {
        return kept(page().pay(nextIntent(), amount, currency));
    }

    FakeIntent isDeclined() {
        return kept(page().isDeclined(nextIntent()));
    }

    private FakeIntent pay(FakePage page) {
        return kept(page.pay(nextIntent()));
    }

    private FakeIntent kept(FakeIntent intent) {
        intents.put(intent.id(), intent);
        return intent;
    }

    private String nextIntent() {
        return "pi_" + (intents.size() + 1);
    }

    /** The next request that ends so is answered like this, and has no effect. */
    void answerOnce(String pathEnd, int status, String body) {
        next.computeIfAbsent(pathEnd, path -> new ArrayDeque<>()).add(new Reply(status, body));
    }

    /** The bank of who paid the first PaymentIntent asks the money back, or has decided. */
    void dispute(String status, long amount) {
        disputes.clear();
        disputes.add("""
                {"id":"dp_1","status":"%s","amount":%d,"reason":"product_not_received","created":1,"payment_intent":"%s"}""".formatted(status, amount, intent().id()));
    }

    /** As if nobody had ever asked it for anything. */
    void forget() {
        calls.clear();
        intents.clear();
        pages.clear();
        byKey.clear();
        disputes.clear();
        next.clear();
    }

    /** Forgets its keys, as Stripe does after a day. */
    void nextDay() {
        byKey.clear();
    }

    @Override
    public void close() {
        server.disposeNow();
        if (!against.isEmpty()) {
            throw new AssertionError("against Stripe's OpenAPI: " + against);
        }
    }

    private Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString(StandardCharsets.UTF_8)
                .defaultIfEmpty("")
                .flatMap(body -> request.path().startsWith("c/pay/")
                        ? customer(request.path().split("/"), response)
                        : StripeMock.objections(
                                        request.method().name(),
                                        request.uri(),
                                        request.requestHeaders().get("Stripe-Version", ""),
                                        body)
                                .doOnNext(against::add)
                                .then(Mono.fromSupplier(() -> reply(call(request, body))))
                                .flatMap(reply -> send(reply, response)));
    }

    private static Mono<Void> send(Reply reply, HttpServerResponse response) {
        return response.status(reply.status())
                .header("Content-Type", "application/json")
                .sendString(Mono.just(reply.body()))
                .then();
    }

    /** A customer looks at a page, or pays there and is sent back. */
    private Mono<Void> customer(String[] path, HttpServerResponse response) {
        FakePage page = Objects.requireNonNull(pages.get(path[2]));
        if (path.length == 3) {
            return response.header("Content-Type", "text/html; charset=utf-8")
                    .sendString(Mono.just(page.html()))
                    .then();
        }
        pay(page);
        return shop.tell(page.event("evt_" + page.id(), "checkout.session.completed"))
                .then(response.sendRedirect(page.successUrl()));
    }

    private Call call(HttpServerRequest request, String body) {
        String query = request.uri().contains("?")
                ? request.uri().substring(request.uri().indexOf('?') + 1)
                : body;
        Map<String, String> fields = new LinkedHashMap<>();
        new QueryStringDecoder(query, false)
                .parameters()
                .forEach((name, values) -> fields.put(name, values.getFirst()));
        Call call = new Call(
                request.method().name(),
                "/" + request.path(),
                request.requestHeaders().get("Idempotency-Key"),
                request.requestHeaders().get("Stripe-Version"),
                fields);
        calls.add(call);
        return "Bearer sk_test_12345678".equals(request.requestHeaders().get("Authorization"))
                ? call
                : new Call("POST", "/unauthorised", null, null, Map.of());
    }

    private synchronized Reply reply(Call call) {
        for (Map.Entry<String, Deque<Reply>> said : next.entrySet()) {
            if (call.path().endsWith(said.getKey()) && !said.getValue().isEmpty()) {
                return said.getValue().remove();
            }
        }
        String key = call.key();
        if (key == null) {
            return act(call);
        }
        return byKey.computeIfAbsent(key, unknown -> act(call));
    }

    private Reply act(Call call) {
        String[] path = call.path().split("/");
        return switch (path.length > 2 ? path[2] : "") {
            case "refunds" -> refunds(call);
            case "disputes" -> new Reply(200, FakeIntent.list(disputes.stream()));
            case "payment_intents" -> intents(call, path);
            case "checkout" -> pages(call, path);
            default -> new Reply(401, FakeIntent.error("invalid_request_error", "", "", "", null));
        };
    }

    private Reply pages(Call call, String[] path) {
        if (call.method().equals("POST") && path.length == 4) {
            FakePage opened = new FakePage("cs_" + (pages.size() + 1), url(), call.fields());
            pages.put(opened.id(), opened);
            return new Reply(200, opened.json());
        }
        if (path.length == 4) {
            String intent = call.fields().getOrDefault("payment_intent", "");
            return new Reply(
                    200,
                    FakeIntent.list(pages.values().stream()
                            .filter(page -> page.isPaidBy(intent))
                            .map(FakePage::json)));
        }
        FakePage page = pages.get(path[4]);
        if (page == null) {
            return new Reply(404, FakeIntent.error("invalid_request_error", "resource_missing", "", "session", null));
        }
        return path.length == 5 ? new Reply(200, page.json()) : page.expire();
    }

    private Reply intents(Call call, String[] path) {
        if (path.length == 3) {
            FakeIntent created = new FakeIntent("pi_" + (intents.size() + 1), call.fields());
            if (created.token().equals("pm_unknown")) {
                return new Reply(
                        400, FakeIntent.error("invalid_request_error", "resource_missing", "", "payment_method", null));
            }
            intents.put(created.id(), created);
            return new Reply(200, created.json());
        }
        if (path[3].equals("search")) {
            return new Reply(
                    200,
                    FakeIntent.list(intents.values().stream()
                            .filter(intent ->
                                    call.fields().getOrDefault("query", "").contains(intent.paymentId()))
                            .map(FakeIntent::json)));
        }
        FakeIntent intent = intents.get(path[3]);
        if (intent == null) {
            return new Reply(404, FakeIntent.error("invalid_request_error", "resource_missing", "", "intent", null));
        }
        return path.length == 4 ? new Reply(200, intent.json()) : intent.act(path[4]);
    }

    private Reply refunds(Call call) {
        FakeIntent intent = intents.get(call.fields().getOrDefault("payment_intent", ""));
        if (intent == null) {
            return new Reply(404, FakeIntent.error("invalid_request_error", "resource_missing", "", "intent", null));
        }
        return call.method().equals("GET") ? new Reply(200, intent.refunds()) : intent.refund(call.fields());
    }
}

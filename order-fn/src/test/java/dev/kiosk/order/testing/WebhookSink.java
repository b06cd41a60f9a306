package dev.kiosk.order.testing;

import dev.kiosk.contracts.PaymentNotified;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where webhooks go in tests: it remembers them, and refuses them when it is told to. */
public final class WebhookSink implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final DisposableServer server = HttpServer.create()
            .port(0)
            .route(routes -> routes.post(
                    "/hook",
                    (request, response) -> request.receive()
                            .aggregate()
                            .asString()
                            .flatMap(body -> response.status(answer(new Delivery(
                                            request.requestHeaders().get("Sandbox-Signature"), body)))
                                    .send()
                                    .then())))
            .bindNow();
    private volatile boolean refusing;

    /** One webhook, as it came. */
    public record Delivery(String signature, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        public String eventId() {
            return json().get("id").stringValue();
        }

        public PaymentNotified notice() {
            JsonNode payment = json().get("payment");
            return new PaymentNotified(
                    "sandbox",
                    payment.get("ref").stringValue(),
                    json().get("type").stringValue(),
                    UUID.fromString(payment.get("orderId").stringValue()));
        }
    }

    public URI url() {
        return URI.create("http://localhost:" + server.port() + "/hook");
    }

    public void refuse(boolean refuse) {
        refusing = refuse;
    }

    /** What was delivered about an order, in the order of delivery. */
    public List<Delivery> about(UUID order) {
        return deliveries.stream()
                .filter(delivery -> delivery.notice().orderId().equals(order))
                .toList();
    }

    public List<String> kinds(UUID order) {
        return about(order).stream().map(delivery -> delivery.notice().kind()).toList();
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    private int answer(Delivery delivery) {
        if (refusing) {
            return 503;
        }
        deliveries.add(delivery);
        return 202;
    }
}

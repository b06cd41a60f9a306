package dev.kiosk.proving.load;

import dev.kiosk.proving.shop.Answer;
import dev.kiosk.proving.shop.Call;
import dev.kiosk.proving.shop.HttpCalls;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A broker: delivers {@code order.placed}, each of an order of its own for one unit of one of the SKUs. */
public final class Deliverer implements User {
    private static final String TYPE = "dev.kiosk.order.placed.v1";
    private static final String SOURCE = "/kiosk/order-fn";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final HttpCalls http;
    private final URI target;
    private final List<String> skus;
    private final Manner manner;
    private Call delivery;

    /**
     * How events come.
     *
     * @param mode {@code binary} or {@code structured}
     * @param kind {@code new}, {@code duplicate} (one event again and again) or {@code refused} (it violates its schema)
     * @param reply the type of the answer; empty for a refusal with 400
     */
    public record Manner(String mode, String kind, String reply) {}

    public Deliverer(HttpCalls http, URI target, List<String> skus, Manner manner) {
        this.http = http;
        this.target = target.resolve("/events");
        this.skus = List.copyOf(skus);
        this.manner = manner;
        this.delivery = delivery();
    }

    @Override
    public Outcome act() {
        if (!manner.kind().equals("duplicate")) {
            delivery = delivery();
        }
        Answer answer = http.send(delivery);
        boolean good = manner.reply().isEmpty()
                ? answer.status() == BAD_REQUEST
                : answer.status() == OK && answer.eventType().equals(manner.reply());
        return good ? Outcome.GOOD : new Outcome(0, answer.status() + " " + answer.eventType());
    }

    private Call delivery() {
        String id = UUID.randomUUID().toString();
        String order = UUID.randomUUID().toString();
        String sku = skus.get(ThreadLocalRandom.current().nextInt(skus.size()));
        int quantity = manner.kind().equals("refused") ? 0 : 1;
        String data = """
                {"orderId":"%s","version":1,"lines":[{"sku":"%s","quantity":%d}],"expiresAt":"2099-01-01T00:00:00Z"}\
                """.formatted(order, sku, quantity);
        return manner.mode().equals("binary")
                ? Call.json("POST", target, data)
                        .with("ce-specversion", "1.0")
                        .with("ce-id", id)
                        .with("ce-source", SOURCE)
                        .with("ce-type", TYPE)
                        .with("ce-subject", order)
                        .with("ce-partitionkey", order)
                : Call.json("POST", target, """
                                {"specversion":"1.0","id":"%1$s","source":"%2$s","type":"%3$s","subject":"%4$s",\
                                "partitionkey":"%4$s","data":%5$s}""".formatted(id, SOURCE, TYPE, order, data))
                        .with("content-type", "application/cloudevents+json");
    }
}

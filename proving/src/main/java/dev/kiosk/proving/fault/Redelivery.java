package dev.kiosk.proving.fault;

import dev.kiosk.proving.audit.Invariant;
import dev.kiosk.proving.audit.Violation;
import dev.kiosk.proving.concurrent.Parallel;
import dev.kiosk.proving.process.ProcessShop;
import dev.kiosk.proving.proxy.CutException;
import dev.kiosk.proving.proxy.DeliveryRecorder.Taken;
import dev.kiosk.proving.proxy.Response;
import dev.kiosk.proving.proxy.Upstream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Delivers every event once more, to whoever took it, and wants the same answer. */
final class Redelivery {

    private static final int AT_ONCE = 16;

    private final ProcessShop shop;
    private final Map<String, Upstream> lines = new ConcurrentHashMap<>();

    Redelivery(ProcessShop shop) {
        this.shop = shop;
    }

    List<Violation> all(List<Taken> events) {
        return new Parallel(AT_ONCE)
                .map(events, this::again).stream().flatMap(Optional::stream).toList();
    }

    private Optional<Violation> again(Taken event) {
        try {
            Response response = lines.computeIfAbsent(
                            event.service(), service -> new Upstream(List.of(shop.uri(service))))
                    .send(event.request());
            return response.isSuccess() && response.eventId().equals(event.replyId())
                    ? Optional.empty()
                    : violation(event, "answered " + response.status() + " with " + response.eventId());
        } catch (CutException e) {
            return violation(event, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Violation> violation(Taken event, String what) {
        return Optional.of(new Violation(
                Invariant.REPLAY_CHANGES_NOTHING,
                event.request().type() + " " + event.request().headers().get("ce-id") + " to " + event.service(),
                "replied " + event.replyId() + " once, and again: " + what));
    }
}

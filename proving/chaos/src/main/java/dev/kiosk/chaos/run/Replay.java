package dev.kiosk.chaos.run;

import dev.kiosk.chaos.audit.Invariant;
import dev.kiosk.chaos.audit.Violation;
import dev.kiosk.chaos.line.CutException;
import dev.kiosk.chaos.line.EventTape.Taken;
import dev.kiosk.chaos.line.Response;
import dev.kiosk.chaos.line.Upstream;
import dev.kiosk.chaos.process.ProcessShop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Delivers every event once more, to whoever took it, and wants the same answer. */
final class Replay {

    private final ProcessShop shop;
    private final Map<String, Upstream> lines = new ConcurrentHashMap<>();

    Replay(ProcessShop shop) {
        this.shop = shop;
    }

    List<Violation> all(List<Taken> events) {
        return Together.map(events, this::again).stream()
                .flatMap(Optional::stream)
                .toList();
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

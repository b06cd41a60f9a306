package dev.kiosk.fn.testing;

import dev.kiosk.fn.outbox.Broker;
import dev.kiosk.fn.outbox.BrokerRefusedException;
import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/** A broker that remembers what it took, and that can be told to take nothing. */
public final class RecordingBroker implements Broker {

    private final List<CloudEvent> published = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    @Override
    public Mono<Void> publish(CloudEvent event) {
        return Mono.defer(() -> {
            if (refusing) {
                return Mono.error(new BrokerRefusedException("told to refuse"));
            }
            published.add(event);
            return Mono.empty();
        });
    }

    public List<CloudEvent> published() {
        return List.copyOf(published);
    }

    /** What was published about one aggregate. */
    public List<CloudEvent> published(String subject) {
        return published.stream()
                .filter(event -> subject.equals(event.getSubject()))
                .toList();
    }

    public void refuse(boolean refuse) {
        refusing = refuse;
    }

    public void forget() {
        published.clear();
    }
}

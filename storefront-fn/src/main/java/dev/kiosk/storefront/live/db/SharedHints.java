package dev.kiosk.storefront.live.db;

import dev.kiosk.storefront.live.domain.Hint;
import dev.kiosk.storefront.live.domain.Hints;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** One connection for all who listen in this pod, from the first to come until the last has left. */
final class SharedHints implements Hints {

    private static final Logger LOG = LoggerFactory.getLogger(SharedHints.class);

    private final Hints source;
    private final List<FluxSink<Hint>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Line line;

    SharedHints(Hints source) {
        this.source = source;
    }

    @Override
    public Flux<Hint> hints() {
        return Flux.create(this::join);
    }

    private synchronized void join(FluxSink<Hint> listener) {
        listeners.add(listener);
        if (line == null) {
            line = new Line();
            line.open();
        } else if (line.stands) {
            listener.next(new Hint.Heard());
        }
        listener.onDispose(() -> leave(listener));
    }

    private synchronized void leave(FluxSink<Hint> listener) {
        listeners.remove(listener);
        if (listeners.isEmpty() && line != null) {
            line.connection.dispose();
            line = null;
        }
    }

    /** What a line that was given up still says is not heard: the next one may not stand yet. */
    private synchronized void tell(Line from, Hint hint) {
        if (from == line) {
            from.stands = !(hint instanceof Hint.Lost);
            listeners.forEach(listener -> listener.next(hint));
        }
    }

    private final class Line {

        private final Disposable.Swap connection = Disposables.swap();
        private boolean stands;

        void open() {
            connection.update(source.hints().subscribe(hint -> tell(this, hint), failure -> {
                LOG.error("Hints ended", failure);
                tell(this, new Hint.Lost());
            }));
        }
    }
}

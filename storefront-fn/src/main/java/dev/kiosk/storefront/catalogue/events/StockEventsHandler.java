package dev.kiosk.storefront.catalogue.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.events.Received;
import dev.kiosk.storefront.catalogue.domain.StockLevel;
import dev.kiosk.storefront.catalogue.domain.StockLevels;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Handles what inventory says is left of a SKU, a crowd at once. */
@Component
public class StockEventsHandler {

    private final StockLevels levels;

    StockEventsHandler(StockLevels levels) {
        this.levels = levels;
    }

    public <E extends EventData> Function<List<Received<E>>, Mono<List<Outcome>>> on(
            Function<E, Stream<StockLevel>> levelsOf) {
        return events -> levels.record(events.stream()
                        .flatMap(event -> levelsOf.apply(event.data()))
                        .toList())
                .thenReturn(Collections.nCopies(events.size(), Outcome.done()));
    }

    public static Stream<StockLevel> levels(List<StockLine> lines) {
        return lines.stream().map(line -> new StockLevel(line.sku(), line.availableAfter(), line.stockVersion()));
    }
}

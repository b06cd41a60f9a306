package dev.kiosk.order.privacy.domain;

import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;

/** All that is kept of orders. */
public interface PersonalDataExport {

    /** A piece of JSON for each order that is here. */
    Flux<String> of(List<UUID> orderIds);
}

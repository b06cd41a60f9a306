package dev.kiosk.storefront.privacy.application;

import dev.kiosk.contracts.CustomerErasureRequested;
import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.text.EmailAddress;
import dev.kiosk.fn.HmacSha256;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.privacy.domain.Erasure;
import dev.kiosk.storefront.privacy.domain.Erasures;
import dev.kiosk.storefront.privacy.domain.PersonalData;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes the wish of somebody to be forgotten, and shows how far it is. */
@Service
public class ErasureService {

    static final int ORDERS_AN_EVENT = 500;

    private final Erasures erasures;
    private final PersonalData data;
    private final OutboxTransaction commands;
    private final HmacSha256 hmac;
    private final Clock clock;

    ErasureService(
            Erasures erasures,
            PersonalData data,
            OutboxTransaction commands,
            StorefrontProperties settings,
            Clock clock) {
        this.erasures = erasures;
        this.data = data;
        this.commands = commands;
        this.hmac = new HmacSha256("erasure " + settings.accessSecret());
        this.clock = clock;
    }

    /** Asked for again while it is under way, it is the same, and whoever has not answered is asked again. */
    public Mono<UUID> request(String email) {
        Instant now = clock.instant();
        Set<String> addresses = Addresses.of(email);
        return commands.commit(erasures.begin(Ids.next(), keyOf(email), now)
                .flatMap(id -> data.forgetBesidesOrders(addresses)
                        .then(erasures.claim(id, addresses))
                        .flatMap(orders ->
                                erasures.complete(id, now).thenReturn(new Effects<>(id, wishes(id, orders))))));
    }

    /** Forgets the oldest customers, of before; gives of how many orders. */
    Mono<Long> requestOlderThan(Instant before) {
        UUID id = Ids.next();
        return commands.commit(erasures.claimOlderThan(id, before, ORDERS_AN_EVENT)
                        .filter(orders -> !orders.isEmpty())
                        .map(orders -> new Effects<>((long) orders.size(), wishes(id, orders))))
                .defaultIfEmpty(0L);
    }

    /** Those of an address, or all where none is given; the newest first. */
    public Flux<Erasure> newest(@Nullable String email, int limit) {
        return erasures.newest(email == null ? null : keyOf(email), limit);
    }

    /** Empty if there is none. */
    public Mono<Erasure> find(UUID id) {
        return erasures.find(id);
    }

    private byte[] keyOf(String email) {
        return hmac.of(EmailAddress.key(email));
    }

    private static List<EventData> wishes(UUID erasure, List<UUID> orders) {
        List<EventData> events = new ArrayList<>();
        for (int from = 0; from < orders.size(); from += ORDERS_AN_EVENT) {
            int to = Math.min(orders.size(), from + ORDERS_AN_EVENT);
            events.add(new CustomerErasureRequested(erasure, orders.subList(from, to)));
        }
        return events;
    }
}

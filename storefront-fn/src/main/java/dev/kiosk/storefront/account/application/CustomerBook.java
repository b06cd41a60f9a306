package dev.kiosk.storefront.account.application;

import dev.kiosk.storefront.account.domain.Account;
import dev.kiosk.storefront.account.domain.AddressBook;
import dev.kiosk.storefront.account.domain.Consent;
import dev.kiosk.storefront.account.domain.Consent.Purpose;
import dev.kiosk.storefront.account.domain.Consents;
import dev.kiosk.storefront.account.domain.SavedAddress;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What customers have us keep: addresses, and what they agreed to. */
@Service
public class CustomerBook {

    private final AddressBook addresses;
    private final Consents consents;
    private final Clock clock;

    CustomerBook(AddressBook addresses, Consents consents, Clock clock) {
        this.addresses = addresses;
        this.consents = consents;
        this.clock = clock;
    }

    /** The one that was used last comes first. */
    public Mono<List<SavedAddress>> addresses(Account account) {
        return addresses.of(account.id()).collectList();
    }

    public Mono<Void> keep(Account account, SavedAddress address) {
        return Mono.defer(() -> addresses.keep(account.id(), address, clock.instant()));
    }

    public Mono<Void> forget(Account account, UUID addressId) {
        return addresses.forget(account.id(), addressId);
    }

    /** All there ever were, the newest first. */
    public Mono<List<Consent>> consents(Account account) {
        return consents.of(account.id()).collectList();
    }

    /** @param words that they have just read */
    public Mono<Void> agree(Account account, Purpose purpose, String words, String language) {
        return Mono.defer(
                () -> consents.give(account.id(), new Consent(purpose, words, language, clock.instant(), null)));
    }

    public Mono<Void> disagree(Account account, Purpose purpose) {
        return Mono.defer(() -> consents.end(account.id(), purpose, clock.instant()));
    }
}

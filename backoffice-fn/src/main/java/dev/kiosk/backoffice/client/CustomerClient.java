package dev.kiosk.backoffice.client;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who ordered, and where it goes, in storefront-fn's inner face: events and other functions know customers by a reference only. */
public final class CustomerClient {

    private static final String CUSTOMERS = "/api/customers";

    private final FunctionClient shop;

    CustomerClient(FunctionClient shop) {
        this.shop = shop;
    }

    public record Customer(UUID ref, String name, String email, Address address) {}

    public record Address(String line1, @Nullable String line2, String city, String postcode, String country) {

        /** As on an envelope. */
        public List<String> lines() {
            return Stream.of(line1, line2, city, postcode, country)
                    .map(line -> Objects.requireNonNullElse(line, ""))
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    private record Customers(List<Customer> items) {}

    /** By reference; those that are unknown are missing. */
    public Mono<Map<String, Customer>> find(Collection<UUID> refs) {
        return refs.isEmpty()
                ? Mono.just(Map.of())
                : ask(Map.of("ref", refs.stream().map(UUID::toString).collect(Collectors.joining(","))))
                        .map(found -> found.stream()
                                .collect(Collectors.toMap(
                                        customer -> customer.ref().toString(), customer -> customer)));
    }

    /** Who has this e-mail address or name, the newest first; upper case or lower. */
    public Mono<List<Customer>> called(String text) {
        return ask(Map.of("q", text));
    }

    private Mono<List<Customer>> ask(Map<String, String> query) {
        return shop.get(CUSTOMERS, query, Customers.class).map(Customers::items);
    }
}

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

    /**
     * @param company of who gets the goods
     * @param billing where the bill goes, if that is somewhere else
     */
    public record Customer(
            UUID ref,
            String name,
            String email,
            @Nullable String company,
            @Nullable String telephone,
            @Nullable String vatId,
            Address address,
            @Nullable Address billing) {

        /** Where the goods go, line by line. */
        public List<String> delivery() {
            return address.without(name);
        }

        /** Where the bill goes; none if that is where the goods go. */
        public List<String> bill() {
            return billing == null ? List.of() : billing.without("");
        }

        /** What else helps to reach them, or to bill them. */
        public List<String> numbers() {
            return Stream.of(
                            telephone == null ? "" : "Telephone " + telephone,
                            vatId == null ? "" : "VAT number " + vatId)
                    .filter(number -> !number.isEmpty())
                    .toList();
        }
    }

    /** @param lines as on an envelope, with who is there; a storefront of an earlier release does not say them */
    public record Address(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String postcode,
            String country,
            @Nullable List<String> lines) {

        /** Without who is there. */
        List<String> without(String name) {
            Stream<@Nullable String> said =
                    lines == null ? Stream.of(line1, line2, city, postcode, country) : lines.stream();
            return said.map(line -> Objects.requireNonNullElse(line, ""))
                    .filter(line -> !line.isEmpty() && !line.equals(name))
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

    /** Whose name, numbers and addresses hold all words of the text, the newest first. */
    public Mono<List<Customer>> called(String text) {
        return ask(Map.of("q", text));
    }

    private Mono<List<Customer>> ask(Map<String, String> query) {
        return shop.get(CUSTOMERS, query, Customers.class).map(Customers::items);
    }
}

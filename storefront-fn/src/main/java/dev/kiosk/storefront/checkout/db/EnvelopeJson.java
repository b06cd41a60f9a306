package dev.kiosk.storefront.checkout.db;

import dev.kiosk.storefront.address.domain.Address;
import dev.kiosk.storefront.address.domain.Envelope;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Who gets the bill, as it is kept. */
final class EnvelopeJson {

    /** What a later release has added is no reason not to show a customer. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EnvelopeJson() {}

    static @Nullable String write(@Nullable Envelope envelope) {
        return envelope == null ? null : JSON.writeValueAsString(Kept.of(envelope));
    }

    static @Nullable Envelope read(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Kept.class).envelope();
    }

    private record Kept(
            String name,
            String company,
            String line1,
            String line2,
            String city,
            String region,
            String postcode,
            String country) {

        static Kept of(Envelope envelope) {
            Address address = envelope.address();
            return new Kept(
                    envelope.name(),
                    envelope.company(),
                    address.line1(),
                    address.line2(),
                    address.city(),
                    address.region(),
                    address.postcode(),
                    address.country());
        }

        Envelope envelope() {
            return new Envelope(name, company, new Address(line1, line2, city, region, postcode, country));
        }
    }
}

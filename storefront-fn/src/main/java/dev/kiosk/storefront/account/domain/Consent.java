package dev.kiosk.storefront.account.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer agreed to.
 *
 * @param words that they read then
 * @param language of the words: BCP 47
 * @param endedAt null while it holds
 */
public record Consent(
        Purpose purpose,
        String words,
        String language,
        Instant givenAt,
        @Nullable Instant endedAt) {

    /** What for. */
    public enum Purpose {
        /** Letters about products and offers. */
        NEWS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty if it is none. */
        public static Optional<Purpose> of(String code) {
            return Arrays.stream(values())
                    .filter(purpose -> purpose.code().equals(code))
                    .findFirst();
        }
    }

    public boolean holds() {
        return endedAt == null;
    }
}

package dev.kiosk.storefront.account.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A code that somebody asked for. It is nowhere in here: it follows from the id and the secret of the installation.
 *
 * @param email where it goes, in the form of {@link ProvedAddress}
 * @param endsAt until when it can be used
 */
public record SignIn(UUID id, String email, Locale locale, Instant endsAt) {

    public static final Duration LASTS = Duration.ofMinutes(15);

    /** Wrong codes and the right one together. */
    public static final int TRIES = 5;

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "SignIn[id=" + id + "]";
    }
}

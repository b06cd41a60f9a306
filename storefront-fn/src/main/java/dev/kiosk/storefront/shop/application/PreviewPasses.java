package dev.kiosk.storefront.shop.application;

import dev.kiosk.fn.HmacSha256;
import dev.kiosk.storefront.StorefrontProperties;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What lets somebody into a shop that is not open yet: the time that it ends at, and an HMAC-SHA-256 over that. Nothing is stored,
 * so every pod knows a good one, and none can be called back before its end.
 */
@Component
public class PreviewPasses {

    private static final Duration GOOD = Duration.ofDays(1);
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,12})\\.[A-Za-z0-9_-]{43}");

    private final HmacSha256 hmac;
    private final Clock clock;

    PreviewPasses(StorefrontProperties settings, Clock clock) {
        this.hmac = new HmacSha256(settings.accessSecret());
        this.clock = clock;
    }

    /** A pass, and when it ends. */
    public record Pass(String pass, Instant until) {}

    public Pass issue() {
        Instant until = clock.instant().plus(GOOD).truncatedTo(ChronoUnit.SECONDS);
        return new Pass(signed(until.getEpochSecond()), until);
    }

    /** For how long it is good yet; empty if it is not, or not ours. */
    public Optional<Duration> left(String pass) {
        Matcher shape = SHAPE.matcher(pass);
        if (!shape.matches()) {
            return Optional.empty();
        }
        long until = Long.parseLong(shape.group(1));
        boolean ours = MessageDigest.isEqual(
                signed(until).getBytes(StandardCharsets.UTF_8), pass.getBytes(StandardCharsets.UTF_8));
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(until));
        return ours && left.isPositive() ? Optional.of(left) : Optional.empty();
    }

    private String signed(long until) {
        byte[] signature = hmac.of("preview until " + until);
        return until + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }
}

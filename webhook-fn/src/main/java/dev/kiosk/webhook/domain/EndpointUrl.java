package dev.kiosk.webhook.domain;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be the address of an endpoint. Where it leads is looked at again whenever something is sent there. */
public final class EndpointUrl {

    private static final int MAX_LENGTH = 2048;

    /** An IPv4 address in other than four decimal parts, as the URL standard's host parser reads it. */
    private static final Pattern ODD_ADDRESS =
            Pattern.compile("(?!(\\d+\\.){3}\\d+$)(.*\\.)?(\\d+|0[xX]\\p{XDigit}*)\\.?");

    private EndpointUrl() {}

    /**
     * Empty if it may not.
     *
     * @param plain whether {@code http} will do
     */
    public static Optional<URI> parse(String text, boolean plain) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            URI url = URI.create(text);
            return isUsable(url, plain) ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(URI url, boolean plain) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || (plain && scheme.equals("http")))
                && url.getHost() != null
                && !ODD_ADDRESS.matcher(url.getHost()).matches()
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null
                && url.getPort() != 0
                && url.getPort() <= 65_535;
    }
}

package dev.kiosk.backoffice;

import dev.kiosk.contracts.staff.StaffRole;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the back office, prefix {@code kiosk.backoffice}. Without {@code open} and without {@code oidc} nobody can enter.
 *
 * @param open whether everybody on this machine may enter, and nobody else; refused on a cluster
 * @param oidc whose tokens say that somebody is staff; null for nobody's
 * @param shop where customers reach the shop, for links; null where nobody says
 * @param functions where the other functions are
 */
@ConfigurationProperties(prefix = "kiosk.backoffice", ignoreUnknownFields = false)
public record BackofficeProperties(
        @DefaultValue("false") boolean open,
        @Nullable Oidc oidc,
        @Nullable URI shop,
        @DefaultValue Functions functions) {

    public BackofficeProperties {
        if (open && System.getenv("KUBERNETES_SERVICE_HOST") != null) {
            throw new IllegalArgumentException(
                    "kiosk.backoffice.open is for one machine; on a cluster set kiosk.backoffice.oidc");
        }
        if (open && oidc != null) {
            throw new IllegalArgumentException("kiosk.backoffice is either open or has an oidc, not both");
        }
        if (shop != null && isNoWebPage(shop)) {
            throw new IllegalArgumentException("kiosk.backoffice.shop is not an http URL: " + shop);
        }
    }

    /**
     * Where staff sign in, prefix {@code kiosk.backoffice.oidc}.
     *
     * @param issuer the OpenID provider; its endpoints are found by OpenID Connect Discovery 1.0, section 4
     * @param clientId as what the provider knows the back office
     * @param clientSecret what it knows it by; empty for a public client
     * @param audience whom tokens of an authenticating proxy are meant for; empty is the client id
     * @param roleClaim where a token says in which groups somebody is: names of members with dots between them
     * @param roles which group makes somebody what
     * @param scope what is asked for at a sign-in
     * @param url where staff reach the back office; the provider sends browsers back to it
     * @param sessionSecret what session cookies are sealed with; at least 32 characters, the same for all pods
     * @param session how long a sign-in lasts, and so at most what a token said of somebody's roles; in its second half a browser
     *     that looks at a page is sent by way of the provider, who says them anew
     * @param caFile the only certificates, PEM, that are trusted where the provider is; null trusts what the JVM does
     * @param timeout how long the provider may take for one answer
     */
    public record Oidc(
            @Nullable URI issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("") String audience,
            @DefaultValue("realm_access.roles") String roleClaim,
            @DefaultValue Roles roles,
            @DefaultValue("openid profile") String scope,
            @Nullable URI url,
            @DefaultValue("") String sessionSecret,
            @DefaultValue("15m") Duration session,
            @Nullable Path caFile,
            @DefaultValue("5s") Duration timeout) {

        private static final String NAME = "kiosk.backoffice.oidc.";
        private static final int MIN_SECRET_LENGTH = 32;
        private static final Duration LONGEST = Duration.ofHours(12);

        public Oidc {
            if (issuer == null || isNoWebPage(issuer)) {
                throw new IllegalArgumentException(NAME + "issuer is not an http URL: " + issuer);
            }
            if (clientId.isBlank() || roleClaim.isBlank()) {
                throw new IllegalArgumentException(NAME + "client-id and role-claim must not be empty");
            }
            if (url == null || isNoWebPage(url) || !isConfidential(url)) {
                throw new IllegalArgumentException(NAME
                        + "url is needed: where the back office is reached, by https except on this machine: " + url);
            }
            if (sessionSecret.length() < MIN_SECRET_LENGTH) {
                throw new IllegalArgumentException(
                        NAME + "session-secret must have at least " + MIN_SECRET_LENGTH + " characters");
            }
            if (!List.of(scope.strip().split(" +", -1)).contains("openid")) {
                throw new IllegalArgumentException(NAME + "scope needs openid: " + scope);
            }
            if (!session.isPositive() || session.compareTo(LONGEST) > 0 || !timeout.isPositive()) {
                throw new IllegalArgumentException(
                        NAME + "session is at most " + LONGEST + ", and with timeout longer than nothing");
            }
            if (caFile != null && !Files.isReadable(caFile)) {
                throw new IllegalArgumentException(NAME + "ca-file cannot be read: " + caFile);
            }
            audience = audience.isBlank() ? clientId : audience;
        }

        /** Without a slash at its end. */
        public String root() {
            return String.valueOf(url).replaceAll("/+$", "");
        }

        public Set<String> scopes() {
            return Set.copyOf(List.of(scope.strip().split(" +", -1)));
        }

        public boolean isSecure() {
            return root().startsWith("https:");
        }

        private static boolean isConfidential(URI url) {
            return "https".equals(url.getScheme()) || isThisMachine(url.getHost());
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Oidc[issuer=" + issuer + ", clientId=" + clientId + "]";
        }
    }

    /**
     * The group of the provider that makes somebody what, prefix {@code kiosk.backoffice.oidc.roles}; empty for nobody. What each
     * may do, {@link dev.kiosk.contracts.staff.Permission} says.
     */
    public record Roles(
            @DefaultValue("kiosk-owner") String owner,
            @DefaultValue("kiosk-orders") String orders,
            @DefaultValue("kiosk-catalogue") String catalogue,
            @DefaultValue("kiosk-finance") String finance,
            @DefaultValue("kiosk-read-only") String readOnly) {

        public Roles {
            if (owner.isBlank()) {
                throw new IllegalArgumentException("kiosk.backoffice.oidc.roles.owner must not be empty");
            }
        }

        public String group(StaffRole role) {
            return switch (role) {
                case OWNER -> owner;
                case ORDERS -> orders;
                case CATALOGUE -> catalogue;
                case FINANCE -> finance;
                case READ_ONLY -> readOnly;
            };
        }
    }

    /**
     * Where the other functions are, prefix {@code kiosk.backoffice.functions}.
     *
     * @param shop of the storefront's inner face
     * @param orders of order-fn
     * @param stock of inventory-fn
     * @param webhooks of webhook-fn; null where it is not installed
     * @param tokenFolder where a token for each is, in a file of its Service's name; null where they ask for none
     * @param patience how long one may take, which includes its start from zero
     */
    public record Functions(
            @DefaultValue("http://storefront-fn-events.kiosk.svc.cluster.local")
            URI shop,

            @DefaultValue("http://order-fn.kiosk.svc.cluster.local")
            URI orders,

            @DefaultValue("http://inventory-fn.kiosk.svc.cluster.local")
            URI stock,

            @Nullable URI webhooks,

            @Nullable Path tokenFolder,
            @DefaultValue("25s") Duration patience) {

        public Functions {
            if (Stream.of(shop, orders, stock).anyMatch(BackofficeProperties::isNoWebPage)
                    || (webhooks != null && isNoWebPage(webhooks))) {
                throw new IllegalArgumentException(
                        "kiosk.backoffice.functions.shop, orders, stock and webhooks are http" + " URLs: " + shop + ", "
                                + orders + ", " + stock + ", " + webhooks);
            }
            if (!patience.isPositive()) {
                throw new IllegalArgumentException("kiosk.backoffice.functions.patience must be longer than nothing");
            }
        }
    }

    private static boolean isNoWebPage(URI uri) {
        return uri.getScheme() == null
                || !uri.getScheme().startsWith("http")
                || uri.getHost() == null
                || uri.getUserInfo() != null;
    }

    /** By name or address, without asking anybody. */
    public static boolean isThisMachine(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return bare.equalsIgnoreCase("localhost") || (isAddress(bare) && isLoopback(bare));
    }

    private static boolean isAddress(String host) {
        return host.matches("[0-9.]+|[0-9A-Fa-f:]+");
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}

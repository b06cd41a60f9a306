package dev.kiosk.order.payments.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;

/** Tells a shop what happened, signed as Stripe signs. */
record FakeNotifications(@Nullable URI address, String secret) {

    static final FakeNotifications NONE = new FakeNotifications(null, "");

    Mono<Void> tell(String event) {
        return address == null
                ? Mono.empty()
                : HttpClient.create()
                        .headers(headers -> headers.set("Content-Type", "application/json")
                                .set("Stripe-Signature", signature(event)))
                        .post()
                        .uri(address)
                        .send(ByteBufFlux.fromString(Mono.just(event)))
                        .response()
                        .then();
    }

    private String signature(String event) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            long seconds = Instant.now().getEpochSecond();
            return "t=" + seconds + ",v1="
                    + HexFormat.of().formatHex(mac.doFinal((seconds + "." + event).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.kiosk.order.payments.sandbox;

import dev.kiosk.order.domain.Dispute;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.ActionRequired;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.ProviderPayment.Declined;
import dev.kiosk.order.domain.ProviderPayment.NotPayable;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import io.r2dbc.spi.Readable;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the sandbox's books.
 *
 * @param attempts how often it was asked to authorise
 * @param tries how often it was asked for what its token lies about
 */
record SandboxPayment(
        PaymentId key,
        String ref,
        OrderId order,
        String token,
        String status,
        @Nullable String code,
        long captured,
        long refunded,
        int attempts,
        int tries,
        @Nullable String dispute) {

    static SandboxPayment read(Readable row) {
        return new SandboxPayment(
                new PaymentId(get(row, "key", UUID.class)),
                get(row, "ref", String.class),
                new OrderId(get(row, "order_id", UUID.class)),
                get(row, "token", String.class),
                get(row, "status", String.class),
                row.get("code", String.class),
                get(row, "captured", Long.class),
                get(row, "refunded", Long.class),
                get(row, "attempts", Integer.class),
                get(row, "tries", Integer.class),
                row.get("dispute", String.class));
    }

    /** @param pages where payments that require an action have their pages */
    ProviderPayment answer(URI pages) {
        return switch (status) {
            case "unseen" -> new Unseen();
            case "action-required" -> new ActionRequired(ref, pages.resolve("/sandbox/payments/" + ref));
            case "authorised" -> new Authorised(ref);
            case "captured" -> new Captured(ref, captured, refunded, disputed());
            case "declined" -> declined(Objects.requireNonNull(code));
            case "voided" -> new Voided(ref);
            default -> throw new IllegalStateException("no status of a sandbox payment: " + status);
        };
    }

    private ProviderPayment declined(String why) {
        return SandboxToken.of(token).isForGood() ? new NotPayable(ref, why) : new Declined(ref, why);
    }

    private @Nullable Dispute disputed() {
        return dispute == null
                ? null
                : new Dispute("dp_" + ref, Dispute.Status.of(dispute), captured - refunded, "fraudulent");
    }

    boolean isUnseen() {
        return status.equals("unseen");
    }

    static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}

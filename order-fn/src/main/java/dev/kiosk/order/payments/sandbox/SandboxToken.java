package dev.kiosk.order.payments.sandbox;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Means of payment, by how they turn out. */
enum SandboxToken {
    TOK_AUTHORISE("authorised", null, Step.NONE, Lie.NONE),
    TOK_DECLINE("declined", "card-declined", Step.NONE, Lie.NONE),
    /** As if the amount were below what the provider takes: another means of payment does not help. */
    TOK_AMOUNT_TOO_SMALL("declined", "amount-too-small", Step.NONE, Lie.NONE),
    TOK_INSUFFICIENT_FUNDS("declined", "insufficient-funds", Step.NONE, Lie.NONE),
    /** The customer has to agree on a page of the provider's. */
    TOK_ACTION("action-required", null, Step.NONE, Lie.NONE),
    /** Gets no answer at first, and has had no effect then. */
    TOK_TIMEOUT("authorised", null, Step.AUTHORISE, Lie.SILENT_BEFORE),
    /** Gets no answer at first, although it has had its effect. */
    TOK_TIMEOUT_AFTER("authorised", null, Step.AUTHORISE, Lie.SILENT_AFTER),
    TOK_CAPTURE_REFUSED("authorised", null, Step.CAPTURE, Lie.REFUSED),
    TOK_CAPTURE_TIMEOUT("authorised", null, Step.CAPTURE, Lie.SILENT_BEFORE),
    TOK_CAPTURE_TIMEOUT_AFTER("authorised", null, Step.CAPTURE, Lie.SILENT_AFTER),
    TOK_REFUND_REFUSED("authorised", null, Step.REFUND, Lie.REFUSED),
    TOK_REFUND_TIMEOUT("authorised", null, Step.REFUND, Lie.SILENT_BEFORE),
    TOK_REFUND_TIMEOUT_AFTER("authorised", null, Step.REFUND, Lie.SILENT_AFTER),
    UNKNOWN("declined", "unknown-token", Step.NONE, Lie.NONE);

    /** What a provider is asked for. */
    enum Step {
        NONE,
        AUTHORISE,
        CAPTURE,
        REFUND
    }

    /** How it answers. */
    enum Lie {
        NONE,
        SILENT_BEFORE,
        SILENT_AFTER,
        REFUSED
    }

    private final String status;
    private final @Nullable String code;
    private final Step step;
    private final Lie lie;

    SandboxToken(String status, @Nullable String code, Step step, Lie lie) {
        this.status = status;
        this.code = code;
        this.step = step;
        this.lie = lie;
    }

    /** @param token may say after a full stop how its webhooks go, which is not looked at here */
    static SandboxToken of(String token) {
        String name = token.split("\\.", 2)[0];
        return Arrays.stream(values())
                .filter(known -> known != UNKNOWN
                        && known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** What an authorisation leads to. */
    String status() {
        return status;
    }

    @Nullable
    String code() {
        return code;
    }

    /** Whether no other means of payment would do. */
    boolean isForGood() {
        return this == TOK_AMOUNT_TOO_SMALL;
    }

    /** How it answers at a step. */
    Lie at(Step asked) {
        return step == asked ? lie : Lie.NONE;
    }
}

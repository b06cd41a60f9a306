package dev.kiosk.order.domain;

import java.util.List;

/** Whom new payments go to, and whoever has payments of ours. */
public final class PaymentProviders {

    private final PaymentProvider chosen;
    private final List<PaymentProvider> all;

    /** @param all those that can be reached; the first is chosen */
    public PaymentProviders(List<PaymentProvider> all) {
        this.all = List.copyOf(all);
        this.chosen = this.all.getFirst();
    }

    /** For a new payment. */
    public PaymentProvider chosen() {
        return chosen;
    }

    /**
     * Whoever was asked first is asked for ever.
     *
     * @throws IllegalStateException if that provider is not configured any more
     */
    public PaymentProvider of(Payment payment) {
        return all.stream()
                .filter(provider -> provider.name().equals(payment.provider()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("payment " + payment.id() + " is with provider "
                        + payment.provider() + ", which is not configured"));
    }
}

package dev.kiosk.storefront.payment.domain;

import dev.kiosk.contracts.payment.PaymentMinimum;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What customers can pay with: the methods of the provider that order-fn uses, and nothing else. */
public enum PaymentOffer {
    /** Test cards, each of which turns out in its own way. It takes tokens that are offered to nobody, too: they are declined. */
    SANDBOX(".*"),

    /** The provider's own page, which knows cards, wallets and whatever is usual in a country; or a PaymentMethod of a client's own. */
    STRIPE("hosted|pm_[A-Za-z0-9_]{1,190}"),

    /** The customer transfers the money, and staff say that it has arrived. */
    BANK_TRANSFER("bank-transfer");

    private static final List<String> TEST_CARDS = List.of(
            "tok_authorise", "tok_action", "tok_decline", "tok_insufficient_funds", "tok_timeout", "tok_timeout_after");
    private static final List<String> HOSTED_PAGE = List.of("hosted");
    private static final List<String> TRANSFER = List.of("bank-transfer");

    private final Pattern tokens;

    PaymentOffer(String tokens) {
        this.tokens = Pattern.compile(tokens, Pattern.DOTALL);
    }

    /** The tokens that customers choose between; the first is proposed. */
    public List<String> methods() {
        return switch (this) {
            case SANDBOX -> TEST_CARDS;
            case STRIPE -> HOSTED_PAGE;
            case BANK_TRANSFER -> TRANSFER;
        };
    }

    /** The smallest amount that can be paid, in minor units of the currency. */
    public long minimum(Currency currency) {
        return PaymentMinimum.in(code(), currency.getCurrencyCode());
    }

    /** Whether so little can be paid; nothing at all need not be. */
    public boolean takes(long amount, Currency currency) {
        return PaymentMinimum.isReached(code(), currency.getCurrencyCode(), amount);
    }

    public boolean takes(String token) {
        return tokens.matcher(token).matches();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

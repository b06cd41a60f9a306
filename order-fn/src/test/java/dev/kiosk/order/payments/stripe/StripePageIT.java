package dev.kiosk.order.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.Money;
import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.fn.Ids;
import dev.kiosk.order.OrderProperties.StripeSettings;
import dev.kiosk.order.domain.CaptureAt;
import dev.kiosk.order.domain.Charge;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.ActionRequired;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.ProviderPayment.Declined;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** A page of Stripe's, on which a customer pays. */
class StripePageIT {

    private static final OrderId ORDER = new OrderId(Ids.next());
    private static final Instant PAY_BY = Instant.parse("2026-12-01T12:00:00Z");

    private final FakeStripe fake = new FakeStripe();
    private final StripePaymentProvider stripe = new StripePaymentProvider(
            new StripeSettings(
                    "sk_test_12345678", fake.url(), "https://shop.example/orders/{orderId}", Duration.ofMinutes(40)),
            JsonMapper.builder().build());
    private final Charge charge = charge(CaptureAt.CONFIRMATION);

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void asksForTheAmountAndNothingElseUntilTheOrdersTimeIsOver() {
        assertThat(get(stripe.authorise(charge))).isEqualTo(waiting("cs_1"));

        FakeStripe.Call opened = fake.calls().getFirst();
        assertThat(opened.key()).isEqualTo(charge.id().toString());
        assertThat(opened.fields())
                .containsEntry("mode", "payment")
                .containsEntry("line_items[0][price_data][unit_amount]", "1925")
                .containsEntry("line_items[0][price_data][currency]", "gbp")
                .containsEntry(
                        "line_items[0][price_data][product_data][name]",
                        OrderNumber.of(ORDER.value()).toString())
                .containsEntry("expires_at", Long.toString(PAY_BY.getEpochSecond()))
                .containsEntry("success_url", "https://shop.example/orders/" + ORDER)
                .containsEntry("cancel_url", "https://shop.example/orders/" + ORDER)
                .containsEntry("adaptive_pricing[enabled]", "false")
                .containsEntry("metadata[order_id]", ORDER.toString())
                .containsEntry(
                        "payment_intent_data[metadata][payment_id]", charge.id().toString())
                .doesNotContainKey("payment_intent_data[capture_method]")
                .containsValue("sepa_debit");
    }

    @Test
    void isOpenedOnceHoweverOftenItIsAskedFor() {
        get(stripe.authorise(charge));

        assertThat(get(stripe.authorise(charge))).isEqualTo(waiting("cs_1"));
        assertThat(fake.pages()).isEqualTo(1);
    }

    @Test
    void hasNoEndOfItsOwnWhereItIsAskedForTooLateForStripe() {
        fake.answerOnce("/sessions", 400, FakeIntent.error("invalid_request_error", "", "", "expires_at", null));

        assertThat(get(stripe.authorise(charge))).isEqualTo(waiting("cs_1"));

        assertThat(fake.calls().getLast().fields()).doesNotContainKey("expires_at");
        assertThat(fake.calls().getLast().key()).isEqualTo(charge.id() + ":late");
    }

    @Test
    void isPaidAtOnce() {
        open(charge);

        fake.isPaid();

        assertThat(get(stripe.find(charge.knownAs("cs_1")))).isEqualTo(new Captured("pi_1", 1925, 0));
        assertThat(get(stripe.find(charge.knownAs("pi_1")))).isEqualTo(new Captured("pi_1", 1925, 0));
    }

    @Test
    void holdsTheMoneyWhereItIsTakenBeforeShipping() {
        Charge held = charge(CaptureAt.SHIPPING);
        open(held);

        fake.isPaid();

        assertThat(get(stripe.find(held.knownAs("cs_1")))).isEqualTo(new Authorised("pi_1"));
        assertThat(get(stripe.capture(held.knownAs("pi_1")))).isEqualTo(new Captured("pi_1", 1925, 0));
    }

    @Test
    void staysOpenForAnotherCardWhereOneIsDeclined() {
        open(charge);

        fake.isDeclined();

        assertThat(get(stripe.find(charge.knownAs("cs_1")))).isEqualTo(waiting("pi_1"));
        assertThat(get(stripe.find(charge.knownAs("pi_1")))).isEqualTo(waiting("pi_1"));
        fake.isPaid();
        assertThat(get(stripe.find(charge.knownAs("cs_1")))).isEqualTo(new Captured("pi_1", 1925, 0));
    }

    @ParameterizedTest
    @CsvSource({"false, cs_1", "true, pi_1"})
    void isClosedWhenNobodyIsToPayThereAnyMore(boolean tried, String ref) {
        open(charge);
        if (tried) {
            fake.isDeclined();
        }

        assertThat(get(stripe.release(charge.knownAs(ref)))).isEqualTo(new Voided(ref));
        assertThat(get(stripe.release(charge.knownAs(ref)))).isEqualTo(new Voided(ref));

        assertThat(fake.page().status()).isEqualTo("expired");
        assertThat(get(stripe.find(charge.knownAs(ref)))).isEqualTo(new Voided(ref));
    }

    @Test
    void saysThatItWasPaidBeforeItCouldBeClosed() {
        open(charge);
        fake.isPaid();

        assertThat(get(stripe.release(charge.knownAs("cs_1")))).isEqualTo(new Captured("pi_1", 1925, 0));
    }

    @Test
    void letsGoOfWhatWasHeldBeforeItCouldBeClosed() {
        Charge held = charge(CaptureAt.SHIPPING);
        open(held);
        fake.isPaid();

        assertThat(get(stripe.release(held.knownAs("cs_1")))).isEqualTo(new Voided("pi_1"));
    }

    @Test
    void ofAnotherPaymentIsNoneThatWeKnow() {
        open(charge);

        assertThat(get(stripe.find(charge(CaptureAt.CONFIRMATION).knownAs("cs_1"))))
                .isEqualTo(new Unseen());
        assertThat(get(stripe.find(charge.knownAs("cs_99")))).isEqualTo(new Unseen());
    }

    @ParameterizedTest
    @CsvSource({"1924, gbp, amount-differs", "19250, gbp, amount-differs", "1925, usd, currency-differs"})
    void sendsBackWhatIsNotWhatWasAskedFor(String amount, String currency, String code) {
        open(charge);
        FakeIntent paid = fake.isPaid(amount, currency);

        assertThat(get(stripe.find(charge.knownAs("cs_1")))).isEqualTo(new Declined("pi_1", code));
        assertThat(get(stripe.find(charge.knownAs("cs_1")))).isEqualTo(new Declined("pi_1", code));

        assertThat(paid.refunds()).containsOnlyOnce("\"amount\":" + amount);
    }

    @Test
    void letsGoOfAnotherAmountThatIsHeld() {
        Charge held = charge(CaptureAt.SHIPPING);
        open(held);
        FakeIntent paid = fake.isPaid("1", "gbp");

        assertThat(get(stripe.find(held.knownAs("cs_1")))).isEqualTo(new Declined("pi_1", "amount-differs"));
        assertThat(paid.status()).isEqualTo("canceled");
    }

    private ActionRequired waiting(String ref) {
        return new ActionRequired(ref, URI.create(fake.url() + "/c/pay/cs_1"));
    }

    private void open(Charge asked) {
        assertThat(get(stripe.authorise(asked))).isEqualTo(waiting("cs_1"));
    }

    private static Charge charge(CaptureAt captureAt) {
        return new Charge(new PaymentId(Ids.next()), ORDER, Money.of(1925, "GBP"), "hosted", null, captureAt, PAY_BY);
    }

    private static ProviderPayment get(Mono<ProviderPayment> call) {
        return Objects.requireNonNull(call.block(Duration.ofSeconds(10)));
    }
}

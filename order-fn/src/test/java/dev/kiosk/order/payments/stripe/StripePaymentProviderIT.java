package dev.kiosk.order.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.contracts.Money;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.events.OutcomeTable;
import dev.kiosk.order.OrderProperties.StripeSettings;
import dev.kiosk.order.domain.Charge;
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
import dev.kiosk.order.domain.RefundAnswer;
import dev.kiosk.order.domain.RefundAnswer.Result.Made;
import dev.kiosk.order.domain.RefundAnswer.Result.Refused;
import dev.kiosk.order.domain.RefundAnswer.Result.UnderWay;
import dev.kiosk.order.payments.stripe.FakeStripe.Call;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class StripePaymentProviderIT {

    private static final OrderId ORDER = new OrderId(Ids.next());

    private final FakeStripe fake = new FakeStripe();
    private final StripePaymentProvider stripe = provider("sk_test_12345678");

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void holdsTheAmountOfACard() {
        Charge charge = charge("pm_card");

        assertThat(get(stripe.authorise(charge))).isEqualTo(new Authorised("pi_1"));

        Call created = fake.calls().getFirst();
        assertThat(created.key()).isEqualTo(charge.id().toString());
        assertThat(created.version()).isEqualTo(StripeApi.VERSION);
        assertThat(created.fields())
                .containsEntry("amount", "1925")
                .containsEntry("currency", "gbp")
                .containsEntry("capture_method", "manual")
                .containsEntry("payment_method", "pm_card")
                .containsEntry("metadata[order_id]", ORDER.toString());
        assertThat(fake.calls().getLast().fields()).containsEntry("return_url", "https://shop.example/orders/" + ORDER);
    }

    @Test
    void holdsItOnceHoweverOftenItIsAsked() {
        Charge charge = charge("pm_card");

        get(stripe.authorise(charge));

        assertThat(get(stripe.authorise(charge))).isEqualTo(new Authorised("pi_1"));
        assertThat(fake.intents()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "pm_declined, card-declined",
        "pm_poor, insufficient-funds",
        "pm_authenticate, authentication-required",
    })
    void isToldWhyACardIsDeclinedAtOnceAndLater(String token, String code) {
        Charge charge = charge(token);

        assertThat(get(stripe.authorise(charge))).isEqualTo(new Declined("pi_1", code));
        assertThat(get(stripe.find(charge.knownAs("pi_1")))).isEqualTo(new Declined("pi_1", code));
        assertThat(get(stripe.authorise(charge))).isEqualTo(new Declined("pi_1", code));
    }

    @Test
    void declinesATokenThatStripeDoesNotKnow() {
        assertThat(get(stripe.authorise(charge("pm_unknown")))).isEqualTo(new Declined("", "unknown-token"));
    }

    @ParameterizedTest
    @CsvSource({
        "amount_too_small, amount, amount-too-small",
        "amount_too_large, amount, amount-too-large",
        "'', currency, currency-refused",
        "payment_method_unactivated, payment_method_types, payment-method-unactivated",
    })
    void endsAtOnceWhatStripeWillNeverTake(String code, String parameter, String reason) {
        String refusal = FakeIntent.error("invalid_request_error", code, "", parameter, null);
        fake.answerOnce("/payment_intents", 400, refusal);

        assertThat(get(stripe.authorise(charge("pm_card")))).isEqualTo(new NotPayable("", reason));
    }

    @Test
    void holdsNothingThatStripeWillNotConfirm() {
        fake.answerOnce("/confirm", 400, FakeIntent.error("invalid_request_error", "amount_too_small", "", "", null));

        assertThat(get(stripe.authorise(charge("pm_card")))).isEqualTo(new NotPayable("pi_1", "amount-too-small"));
        assertThat(fake.intent().json()).contains("\"status\":\"canceled\"");
    }

    @Test
    void doesNotBlameTheCustomerForAKeyThatWasUsedForSomethingElse() {
        fake.answerOnce("/payment_intents", 400, FakeIntent.error("idempotency_error", "", "", "", null));

        assertThatThrownBy(() -> get(stripe.authorise(charge("pm_card")))).isInstanceOf(StripeRefusedException.class);
    }

    @Test
    void asksForNothingBelowTheMinimum() {
        Charge tooSmall = new Charge(new PaymentId(UUID.randomUUID()), ORDER, Money.of(10, "GBP"), "pm_card", null);

        assertThat(get(stripe.authorise(tooSmall))).isEqualTo(new NotPayable("", "amount-too-small"));
        assertThat(fake.calls()).isEmpty();
        assertThat(stripe.minimums()).containsEntry("GBP", 30L).containsEntry("JPY", 50L);
    }

    @ParameterizedTest
    @CsvSource({
        "needs_response, OPEN, 0",
        "under_review, OPEN, 0",
        "warning_needs_response, OPEN, 0",
        "won, WON, 1925",
        "lost, LOST, 0",
    })
    void saysWhatABankAsksBack(String status, Dispute.Status expected, long refundable) {
        Charge charge = charge("pm_card");
        get(stripe.authorise(charge));
        get(stripe.capture(charge.knownAs("pi_1")));
        fake.dispute(status, 1925);

        Captured taken = (Captured) get(stripe.find(charge.knownAs("pi_1")));

        assertThat(taken.dispute()).isEqualTo(new Dispute("dp_1", expected, 1925, "product-not-received"));
        assertThat(taken.refundable()).isEqualTo(refundable);
        assertThat(stripe.disputedSince(Instant.EPOCH).collectList().block()).containsExactly("pi_1");
    }

    @Test
    void sendsTheCustomerToHisBank() {
        Charge charge = charge("pm_action");
        URI bank = URI.create("https://hooks.stripe.com/3d/pi_1");

        assertThat(get(stripe.authorise(charge))).isEqualTo(new ActionRequired("pi_1", bank));
        assertThat(get(stripe.find(charge.knownAs("pi_1")))).isEqualTo(new ActionRequired("pi_1", bank));
        fake.intent().authenticationFails();

        assertThat(get(stripe.find(charge.knownAs("pi_1"))))
                .isEqualTo(new Declined("pi_1", "payment-intent-authentication-failure"));
    }

    @Test
    void takesWhatIsHeldOnce() {
        Charge held = held("pm_card");

        assertThat(get(stripe.capture(held))).isEqualTo(new Captured("pi_1", 1925, 0));
        assertThat(get(stripe.capture(held))).isEqualTo(new Captured("pi_1", 1925, 0));
        assertThat(get(stripe.find(held))).isEqualTo(new Captured("pi_1", 1925, 0));
    }

    @Test
    void holdsNothingAnyMoreThatCannotBeTaken() {
        Charge held = held("pm_lapsed");

        assertThat(get(stripe.capture(held))).isEqualTo(new Declined("pi_1", "charge-expired-for-capture"));
        assertThat(fake.intent().status()).isEqualTo("canceled");
    }

    @Test
    void letsGoOfWhatIsHeldAndOfWhatTheCustomerHasNotDone() {
        Charge held = held("pm_card");

        assertThat(get(stripe.release(held))).isEqualTo(new Voided("pi_1"));
        assertThat(get(stripe.release(held))).isEqualTo(new Voided("pi_1"));
        assertThat(get(stripe.capture(held))).isEqualTo(new Voided("pi_1"));
    }

    @Test
    void saysThatItIsTooLateToLetGo() {
        Charge held = held("pm_card");
        get(stripe.capture(held));

        assertThat(get(stripe.release(held))).isEqualTo(new Captured("pi_1", 1925, 0));
    }

    @Test
    void givesBackEachRefundOnce() {
        Charge taken = taken("pm_card");

        assertThat(refund(taken, "a", 500)).isEqualTo(new RefundAnswer(new Made(), new Captured("pi_1", 1925, 500)));
        fake.nextDay();
        assertThat(refund(taken, "a", 500)).isEqualTo(new RefundAnswer(new Made(), new Captured("pi_1", 1925, 500)));
        assertThat(refund(taken, "b", 1425)).isEqualTo(new RefundAnswer(new Made(), new Captured("pi_1", 1925, 1925)));
    }

    @Test
    void isRefusedARefundOfMoreThanWasTaken() {
        Charge taken = taken("pm_card");
        refund(taken, "a", 1900);

        assertThat(refund(taken, "b", 26))
                .isEqualTo(new RefundAnswer(new Refused("charge-already-refunded"), new Captured("pi_1", 1925, 1900)));
    }

    @Test
    void countsARefundWhenItHasArrivedAndMakesAnewOneThatFailed() {
        Charge taken = taken("pm_slow_refund");

        assertThat(refund(taken, "a", 500)).isEqualTo(new RefundAnswer(new UnderWay(), new Captured("pi_1", 1925, 0)));
        fake.intent().refundsBecome("failed");
        assertThat(refund(taken, "a", 500).result()).isEqualTo(new UnderWay());
        fake.intent().refundsBecome("succeeded");

        assertThat(refund(taken, "a", 500).result()).isEqualTo(new Made());
        assertThat(fake.calls().stream()
                        .filter(call -> call.toString().equals("POST /v1/refunds"))
                        .map(call -> Objects.requireNonNull(call.key())))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void findsAPaymentByOurKeyWhoseIdWasLost() {
        Charge charge = charge("pm_card");
        assertThat(get(stripe.find(charge))).isEqualTo(new Unseen());
        get(stripe.authorise(charge));

        assertThat(get(stripe.find(charge))).isEqualTo(new Authorised("pi_1"));
        assertThat(get(stripe.capture(charge))).isEqualTo(new Captured("pi_1", 1925, 0));
    }

    @Test
    void hasNeverSeenThePaymentOfSomebodyElse() {
        held("pm_card");

        assertThat(get(stripe.find(charge("pm_card").knownAs("pi_1")))).isEqualTo(new Unseen());
        assertThat(get(stripe.find(charge("pm_card").knownAs("pi_99")))).isEqualTo(new Unseen());
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 429, 500, 502, 503})
    void isInDoubtWhenStripeDoesNotSettleItAndTriesAgain(int status) {
        Charge charge = charge("pm_card");
        fake.answerOnce("/confirm", status, "{\"error\":{\"type\":\"api_error\"}}");

        assertOutage(stripe.authorise(charge));

        assertThat(get(stripe.authorise(charge))).isEqualTo(new Authorised("pi_1"));
        assertThat(fake.intents()).isEqualTo(1);
    }

    @Test
    void isInDoubtWhileStripeIsAtIt() {
        assertOutage(stripe.authorise(charge("pm_processing")));
    }

    @Test
    void isInDoubtWhenSomethingElseAnswers() {
        fake.answerOnce("/v1/payment_intents", 200, "<html>maintenance</html>");

        assertOutage(stripe.authorise(charge("pm_card")));
    }

    @Test
    void isInDoubtWhenNobodyIsThere() {
        fake.close();

        assertOutage(stripe.authorise(charge("pm_card")));
    }

    @Test
    void blamesNobodysCardForAWrongKey() {
        StripePaymentProvider locked = provider("sk_test_of_somebody");

        assertThatThrownBy(() -> get(locked.authorise(charge("pm_card"))))
                .isInstanceOf(StripeRefusedException.class)
                .hasMessageNotContaining("sk_test_of_somebody");
    }

    @Test
    void countsYenAsStripeDoes() {
        Charge yen = new Charge(new PaymentId(Ids.next()), ORDER, Money.of(500, "JPY"), "pm_card", null);

        get(stripe.authorise(yen));

        assertThat(fake.intent().amount()).isEqualTo(500);
        assertThat(get(stripe.capture(yen.knownAs("pi_1")))).isEqualTo(new Captured("pi_1", 500, 0));
    }

    @Test
    void declinesWhatStripeCannotCharge() {
        Charge dinar = new Charge(new PaymentId(Ids.next()), ORDER, Money.of(5001, "KWD"), "pm_card", null);

        assertThat(get(stripe.authorise(dinar))).isEqualTo(new NotPayable("", "amount-not-supported"));
        assertThat(fake.calls()).isEmpty();
    }

    private StripePaymentProvider provider(String key) {
        return new StripePaymentProvider(
                new StripeSettings(key, fake.url(), "https://shop.example/orders/{orderId}", Duration.ofMinutes(40)),
                JsonMapper.builder().build());
    }

    private static Charge charge(String token) {
        return new Charge(new PaymentId(Ids.next()), ORDER, Money.of(1925, "GBP"), token, null);
    }

    private Charge held(String token) {
        Charge charge = charge(token);
        assertThat(get(stripe.authorise(charge))).isEqualTo(new Authorised("pi_1"));
        return charge.knownAs("pi_1");
    }

    private Charge taken(String token) {
        Charge held = held(token);
        assertThat(get(stripe.capture(held))).isInstanceOf(Captured.class);
        return held;
    }

    private RefundAnswer refund(Charge charge, String refund, long amount) {
        return get(stripe.refund(charge, refund, Money.of(amount, "GBP")));
    }

    private static void assertOutage(Mono<ProviderPayment> call) {
        assertThatThrownBy(() -> get(call))
                .satisfies(failure ->
                        assertThat(OutcomeTable.statusOf(failure)).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
    }

    private static <T> T get(Mono<T> call) {
        return Objects.requireNonNull(call.block(Duration.ofSeconds(10)));
    }
}

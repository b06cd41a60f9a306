package dev.kiosk.order.payments.stripe;

import dev.kiosk.contracts.Money;
import dev.kiosk.contracts.payment.PaymentMinimum;
import dev.kiosk.order.OrderProperties.StripeSettings;
import dev.kiosk.order.domain.Charge;
import dev.kiosk.order.domain.Dispute;
import dev.kiosk.order.domain.PaymentProvider;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.ProviderPayment.Declined;
import dev.kiosk.order.domain.ProviderPayment.NotPayable;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.RefundAnswer;
import dev.kiosk.order.domain.RefundAnswer.Result.Refused;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stripe as a payment provider. Creating a PaymentIntent needs its Idempotency-Key, which is our payment's id; whatever comes
 * after changes the state of that one, which refuses a second time by itself and says how it stands.
 */
public final class StripePaymentProvider implements PaymentProvider {

    private static final Logger LOG = LoggerFactory.getLogger(StripePaymentProvider.class);
    private static final String INTENTS = "/v1/payment_intents";

    private final StripeApi api;
    private final StripeRefunds refunds;
    private final StripeDisputes disputes;
    private final StripeSettings settings;

    public StripePaymentProvider(StripeSettings settings, JsonMapper json) {
        this.api = new StripeApi(settings, json);
        this.refunds = new StripeRefunds(api);
        this.disputes = new StripeDisputes(api);
        this.settings = settings;
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public Map<String, Long> minimums() {
        return PaymentMinimum.of(name());
    }

    @Override
    public Flux<String> disputedSince(Instant then) {
        return disputes.since(then);
    }

    @Override
    public Mono<ProviderPayment> authorise(Charge charge) {
        Optional<Long> amount = StripeAmount.of(charge.amount());
        if (!PaymentMinimum.isReached(
                name(),
                charge.amount().currency().getCurrencyCode(),
                charge.amount().minorUnits())) {
            return Mono.just(new NotPayable("", "amount-too-small"));
        }
        return amount.isEmpty()
                ? Mono.just(new NotPayable("", "amount-not-supported"))
                : create(charge, amount.get()).flatMap(created -> confirm(charge, created));
    }

    @Override
    public Mono<ProviderPayment> capture(Charge charge) {
        return onIntent(
                charge,
                id -> api.post(INTENTS + "/" + id + "/capture", Map.of(), null)
                        .flatMap(answer -> answer.isCardError() || answer.leavesIn("requires_capture")
                                ? letGo(charge, declined(charge, id, answer))
                                : standing(charge, answer)));
    }

    @Override
    public Mono<ProviderPayment> release(Charge charge) {
        return onIntent(charge, id -> cancel(charge, id));
    }

    @Override
    public Mono<RefundAnswer> refund(Charge charge, String refund, Money amount) {
        Optional<Long> counted = StripeAmount.of(amount);
        return identified(charge).flatMap(known -> {
            Mono<RefundAnswer.Result> result = counted.isEmpty()
                    ? Mono.just(new Refused("amount-not-supported"))
                    : refunds.make(charge, known, refund, counted.get());
            return result.flatMap(made -> find(charge.knownAs(known)).map(payment -> new RefundAnswer(made, payment)));
        });
    }

    @Override
    public Mono<ProviderPayment> find(Charge charge) {
        return onIntent(
                charge,
                id -> api.get(INTENTS + "/" + id, Map.of())
                        .flatMap(answer ->
                                answer.says("resource_missing") ? Mono.just(new Unseen()) : standing(charge, answer)));
    }

    private Mono<StripeAnswer> create(Charge charge, long amount) {
        Map<String, String> form = new HashMap<>(StripeIntent.metadata(charge));
        form.put("amount", Long.toString(amount));
        form.put("currency", charge.amount().currency().getCurrencyCode().toLowerCase(Locale.ROOT));
        form.put("capture_method", "manual");
        form.put("payment_method", charge.token());
        form.put("payment_method_types[0]", "card");
        return api.post(INTENTS, form, charge.id().toString());
    }

    /** What Stripe will never take ends at once: an amount, a currency, a method, a token that it does not know. */
    private Mono<ProviderPayment> confirm(Charge charge, StripeAnswer created) {
        if (created.isError()) {
            return created.isForGood()
                    ? Mono.fromSupplier(() -> refused(charge, "", created))
                    : Mono.error(new StripeRefusedException("to create a PaymentIntent", created));
        }
        String id = new StripeIntent(created.body()).id();
        String returnUrl =
                settings.returnUrl().replace("{orderId}", charge.order().toString());
        return api.post(INTENTS + "/" + id + "/confirm", Map.of("return_url", returnUrl), null)
                .flatMap(answer -> confirmed(charge, id, answer));
    }

    private Mono<ProviderPayment> confirmed(Charge charge, String id, StripeAnswer answer) {
        if (answer.isCardError()) {
            return Mono.just(new Declined(id, answer.code()));
        }
        return answer.leavesIn("requires_confirmation")
                ? letGo(charge, refused(charge, id, answer))
                : standing(charge, answer);
    }

    /** Another means of payment helps where this one is to blame. Everything else is for people too: it may be ours to mend. */
    private static ProviderPayment refused(Charge charge, String id, StripeAnswer answer) {
        ProviderPayment declined = declined(charge, id, answer);
        return answer.isCardError() || answer.blames("payment_method") ? declined : new NotPayable(id, answer.reason());
    }

    private static ProviderPayment declined(Charge charge, String id, StripeAnswer answer) {
        if (!answer.isCardError()) {
            LOG.atWarn().addKeyValue("orderId", charge.order()).log("Stripe will not take this payment: {}", answer);
        }
        return new Declined(id, answer.reason());
    }

    private Mono<ProviderPayment> cancel(Charge charge, String id) {
        return api.post(INTENTS + "/" + id + "/cancel", Map.of("cancellation_reason", "abandoned"), null)
                .flatMap(answer -> standing(charge, answer));
    }

    /** What cannot be taken is not held any longer. */
    private Mono<ProviderPayment> letGo(Charge charge, ProviderPayment refusal) {
        return cancel(charge, Objects.requireNonNull(refusal.reference()))
                .map(left -> left instanceof Captured || left instanceof Authorised ? left : refusal);
    }

    /** How the payment stands by an answer about it. */
    private Mono<ProviderPayment> standing(Charge charge, StripeAnswer answer) {
        StripeIntent intent = new StripeIntent(answer.intent());
        if (!intent.isThere()) {
            return Mono.error(new StripeRefusedException("a request about payment " + charge.id(), answer));
        }
        return switch (intent.status()) {
            case "processing" -> Mono.error(new StripeUnavailableException(intent.id() + " is being processed"));
            case "succeeded" ->
                Mono.zip(
                        refunds.of(intent.id()),
                        disputes.of(intent.id(), charge),
                        (all, dispute) -> disputed(answer(charge, intent, all), dispute));
            default -> Mono.fromSupplier(() -> answer(charge, intent, List.of()));
        };
    }

    private static ProviderPayment disputed(ProviderPayment payment, Optional<Dispute> dispute) {
        return payment instanceof Captured taken
                ? new Captured(taken.ref(), taken.amount(), taken.refunded(), dispute.orElse(null))
                : payment;
    }

    /** What belongs to another payment of ours, or to nobody, we have never seen. */
    private static ProviderPayment answer(Charge charge, StripeIntent intent, List<JsonNode> refunds) {
        return intent.isOf(charge) ? intent.answer(charge, refunds.stream()) : new Unseen();
    }

    private Mono<ProviderPayment> onIntent(Charge charge, Function<String, Mono<ProviderPayment>> call) {
        return identified(charge).flatMap(call).defaultIfEmpty(new Unseen());
    }

    /** Stripe's id of the payment; looked for by ours if we were not told, which takes up to a minute to be found. */
    private Mono<String> identified(Charge charge) {
        String ref = charge.ref();
        return ref != null && !ref.isEmpty()
                ? Mono.just(ref)
                : api.get(INTENTS + "/search", Map.of("query", "metadata['payment_id']:'" + charge.id() + "'"))
                        .map(answer -> new StripeIntent(answer.body().at("/data/0")))
                        .filter(StripeIntent::isThere)
                        .map(StripeIntent::id);
    }
}

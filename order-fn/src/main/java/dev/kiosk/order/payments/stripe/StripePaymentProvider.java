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
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stripe as a payment provider: by a page of its own, or with a PaymentMethod that somebody has made. Creating a PaymentIntent needs its Idempotency-Key, which is our payment's id; whatever comes
 * after changes the state of that one, which refuses a second time by itself and says how it stands.
 */
public final class StripePaymentProvider implements PaymentProvider {

    private static final Logger LOG = LoggerFactory.getLogger(StripePaymentProvider.class);
    private static final String INTENTS = "/v1/payment_intents";

    private final StripeApi api;
    private final StripeRefunds refunds;
    private final StripeDisputes disputes;
    private final StripeSessions sessions;
    private final StripeSettings settings;

    public StripePaymentProvider(StripeSettings settings, JsonMapper json) {
        this.api = new StripeApi(settings, json);
        this.refunds = new StripeRefunds(api);
        this.disputes = new StripeDisputes(api);
        this.sessions = new StripeSessions(api, settings);
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
        if (amount.isEmpty()) {
            return Mono.just(new NotPayable("", "amount-not-supported"));
        }
        return isPaidOnAPage(charge)
                ? sessions.open(charge, amount.get()).flatMap(opened -> opened(charge, opened))
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
        return onIntent(charge, ref -> isPaidOnAPage(charge) ? close(charge, ref) : cancel(charge, ref));
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
        return onIntent(charge, ref -> StripeSession.isRef(ref) ? findPage(charge, ref) : findIntent(charge, ref));
    }

    private static boolean isPaidOnAPage(Charge charge) {
        return charge.token().equals(StripeSettings.HOSTED);
    }

    private Mono<ProviderPayment> findIntent(Charge charge, String id) {
        return api.get(INTENTS + "/" + id, Map.of()).flatMap(answer -> {
            if (answer.says("resource_missing")) {
                return Mono.just(new Unseen());
            }
            return isPaidOnAPage(charge) && StripeSession.mayHaveAPage(new StripeIntent(answer.intent()))
                    ? findPage(charge, id)
                    : standing(charge, answer);
        });
    }

    /** @param ref of the page, or of its PaymentIntent */
    private Mono<ProviderPayment> findPage(Charge charge, String ref) {
        return sessions.find(ref).flatMap(page -> standing(charge, page)).defaultIfEmpty(new Unseen());
    }

    private Mono<ProviderPayment> standing(Charge charge, StripeSession page) {
        return page.decided()
                .map(intent -> standing(charge, new StripeAnswer(HttpStatus.OK.value(), intent.json())))
                .orElseGet(() -> Mono.fromSupplier(() -> page.answer(charge)));
    }

    private Mono<ProviderPayment> opened(Charge charge, StripeAnswer opened) {
        return opened.isError() ? notCreated(charge, opened) : standing(charge, new StripeSession(opened.body()));
    }

    /** So that nobody can pay there any more; what was paid in the meantime is let go. */
    private Mono<ProviderPayment> close(Charge charge, String ref) {
        return sessions.find(ref)
                .filter(StripeSession::isOpen)
                .flatMap(sessions::expire)
                .then(Mono.defer(() -> find(charge.knownAs(ref))))
                .flatMap(left -> left instanceof Authorised(String id) ? cancel(charge, id) : Mono.just(left));
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
            return notCreated(charge, created);
        }
        String id = new StripeIntent(created.body()).id();
        Map<String, String> form = Map.of("return_url", settings.returnUrl(charge.order()));
        return api.post(INTENTS + "/" + id + "/confirm", form, null).flatMap(answer -> confirmed(charge, id, answer));
    }

    private static Mono<ProviderPayment> notCreated(Charge charge, StripeAnswer answer) {
        return answer.isForGood()
                ? Mono.fromSupplier(() -> refused(charge, "", answer))
                : Mono.error(new StripeRefusedException("to create a payment", answer));
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
        Optional<String> difference = intent.isOf(charge) ? intent.differenceTo(charge) : Optional.empty();
        if (difference.isPresent()) {
            return sendBack(charge, intent, difference.get());
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

    /** Another amount, or another currency, than was asked for is never kept. */
    private Mono<ProviderPayment> sendBack(Charge charge, StripeIntent intent, String difference) {
        LOG.atError().addKeyValue("orderId", charge.order()).log("Stripe has another payment: {}", difference);
        Mono<Boolean> gone = switch (intent.status()) {
            case "canceled" -> Mono.just(true);
            case "succeeded" ->
                refunds.make(charge, intent.id(), difference, intent.received())
                        .map(result -> !(result instanceof Refused));
            default ->
                api.post(INTENTS + "/" + intent.id() + "/cancel", Map.of(), null)
                        .map(answer -> !answer.isError());
        };
        return gone.flatMap(done -> done
                ? Mono.just(new Declined(intent.id(), difference))
                : Mono.error(new StripeUnavailableException(intent.id() + " cannot be given back yet")));
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

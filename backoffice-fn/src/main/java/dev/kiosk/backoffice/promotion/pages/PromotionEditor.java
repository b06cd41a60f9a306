package dev.kiosk.backoffice.promotion.pages;

import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.client.PricingClient;
import dev.kiosk.backoffice.web.SentForm;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changes promotions that still are as they were seen. The same wish twice is one wish. */
@Component
class PromotionEditor {

    private final PricingClient pricing;

    PromotionEditor(PricingClient pricing) {
        this.pricing = pricing;
    }

    /** What came of a form. */
    sealed interface Result {

        record Saved(String key) implements Result {}

        /** @param status of the answer that shows the form again */
        record Refused(HttpStatus status, SentForm form) implements Result {}
    }

    /** A new one, by the key that was typed, or by its name. */
    Mono<Result> make(SentForm sent) {
        String typed = sent.value(PromotionFields.KEY);
        String key = typed.isEmpty() ? keyOf(sent.value(PromotionFields.NAME)) : typed;
        PromotionForm read = PromotionForm.read(sent, key, true);
        return put(key, key.isEmpty() ? nameless(read.form()) : read.form(), read, null);
    }

    /** Neither a key nor a name that makes one. */
    private static SentForm nameless(SentForm form) {
        SentForm checked = form.wrong(PromotionFields.KEY, PromotionFields.needed(PromotionFields.KEY));
        return form.value(PromotionFields.NAME).isEmpty()
                ? checked.wrong(PromotionFields.NAME, PromotionFields.needed(PromotionFields.NAME))
                : checked;
    }

    /** @param revision that the form was made of */
    Mono<Result> change(String key, String revision, SentForm sent) {
        return pricing.promotion(key).flatMap(now -> {
            PromotionForm read = PromotionForm.read(sent, key, now.value().active());
            return put(key, read.form(), read, revision.isEmpty() ? "none" : revision);
        });
    }

    private Mono<Result> put(String key, SentForm form, PromotionForm read, @Nullable String revision) {
        return form.isGood()
                ? pricing.put(
                                read.promotion(),
                                !form.value(PromotionFields.LATER).isEmpty(),
                                revision)
                        .then(Mono.<Result>fromSupplier(() -> new Result.Saved(key)))
                        .onErrorResume(FunctionRefusal.class, refusal -> refused(form, refusal))
                : Mono.just(new Result.Refused(HttpStatus.UNPROCESSABLE_CONTENT, form));
    }

    private static Mono<Result> refused(SentForm form, FunctionRefusal refusal) {
        return switch (refusal.name()) {
            case "invalid-request" ->
                refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        form.refused(refusal, PromotionFields::at, PromotionFields::needed));
            case "unknown-goods" ->
                refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        notThere(
                                notThere(form, PromotionFields.SKUS, refusal.texts("skus")),
                                PromotionFields.CATEGORIES,
                                refusal.texts("categories")));
            case "rule-exists" ->
                refused(
                        HttpStatus.CONFLICT,
                        form.wrong(PromotionFields.KEY, "There is another promotion of this key."));
            case "coupon-taken" ->
                refused(HttpStatus.CONFLICT, form.wrong(PromotionFields.COUPON, "Another promotion has this coupon."));
            case "changed-meanwhile" -> refused(HttpStatus.CONFLICT, form.overtaken("promotion"));
            default -> Mono.error(refusal);
        };
    }

    private static Mono<Result> refused(HttpStatus status, SentForm form) {
        return Mono.just(new Result.Refused(status, form));
    }

    private static SentForm notThere(SentForm form, String field, List<String> unknown) {
        return unknown.isEmpty()
                ? form
                : form.wrong(
                        field,
                        "Not in the catalogue: " + String.join(", ", unknown) + ". Say below if it comes later.");
    }

    /** Its words in letters a to z and digits, with hyphens between them; empty if it has none. */
    private static String keyOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return Stream.of(plain.replaceAll("\\p{M}", "").split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
    }
}

package dev.kiosk.order.payments.stripe;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * What Stripe answered to one request, if it answered something that settles it.
 *
 * @param body the object, or an object with the member {@code error}
 */
record StripeAnswer(int status, JsonNode body) {

    private static final int LONGEST_CODE = 64;

    boolean isError() {
        return status >= 400;
    }

    /** The bank said no, in whatever words. */
    boolean isCardError() {
        return error().path("type").asString("").equals("card_error");
    }

    /** Stripe will never grant this request, however often it is asked; a key that was used for something else is ours to mend. */
    boolean isForGood() {
        return isError() && !error().path("type").asString("").equals("idempotency_error");
    }

    /** Refused for good, and the PaymentIntent is where it was: in this status, or not told. */
    boolean leavesIn(String status) {
        return isForGood()
                && (!intent().isObject() || intent().path("status").asString("").equals(status));
    }

    boolean says(String code) {
        return error().path("code").asString("").equals(code);
    }

    /** What is wrong with the request is this parameter. */
    boolean blames(String parameter) {
        return error().path("param").asString("").equals(parameter);
    }

    /** The PaymentIntent: the body itself, or the one that comes with an error; a missing node if there is none. */
    JsonNode intent() {
        return isError() ? error().path("payment_intent") : body;
    }

    /** Why, as precisely as Stripe says, as a kebab-case code. */
    String code() {
        return code(error());
    }

    /** The same, or which parameter is refused where Stripe has no code. */
    String reason() {
        String parameter = error().path("param").asString("");
        if (says("resource_missing") && blames("payment_method")) {
            return "unknown-token";
        }
        boolean uncoded = error().path("code").asString("").isEmpty() && !isCardError();
        return uncoded ? kebab((parameter.isEmpty() ? "payment" : parameter) + "-refused") : code();
    }

    static String code(JsonNode error) {
        String decline = error.path("decline_code").asString("");
        String code = decline.isEmpty() || decline.equals("generic_decline")
                ? error.path("code").asString("payment-failed")
                : decline;
        return kebab(code);
    }

    static String kebab(String code) {
        String kebab = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return kebab.length() > LONGEST_CODE ? kebab.substring(0, LONGEST_CODE) : kebab;
    }

    @Override
    public String toString() {
        return status + " " + error().path("type").asString("") + " "
                + error().path("code").asString("") + " "
                + error().path("param").asString("");
    }

    private JsonNode error() {
        return body.path("error");
    }
}

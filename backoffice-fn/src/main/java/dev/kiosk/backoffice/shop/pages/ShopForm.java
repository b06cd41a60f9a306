package dev.kiosk.backoffice.shop.pages;

import dev.kiosk.backoffice.client.ShopClient.Front;
import dev.kiosk.backoffice.client.ShopClient.Letters;
import dev.kiosk.backoffice.client.ShopClient.Seller;
import dev.kiosk.backoffice.web.FormValues;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.backoffice.web.Typed;
import java.util.HashMap;
import java.util.Map;

/** The shop as a form shows it, and as it is typed. */
final class ShopForm {

    static final String REVISION = "revision";
    static final String WELCOME = "welcome";
    static final String OPENING = "opening";

    private static final String NAME = "name";
    private static final String SELLER = "seller";
    private static final String ADDRESS = "address";
    private static final String ACCENT = "accent";
    private static final String SENDER = "sender";
    private static final String SIGNATURE = "signature";
    private static final String COUNTRIES = "countries";
    private static final String OPEN = "open";
    private static final String YES = "yes";

    private ShopForm() {}

    static FormValues values(Front front) {
        Map<String, String> values = new HashMap<>();
        values.put(NAME, front.name());
        values.put(SELLER, front.seller().name());
        values.put(ADDRESS, String.join("\n", front.seller().address()));
        values.put(ACCENT, front.accent());
        values.put(SENDER, front.letters().sender());
        values.put(SIGNATURE, front.letters().signature());
        values.put(COUNTRIES, String.join(", ", front.countries()));
        values.put(OPEN, front.open() ? YES : "");
        front.welcome().forEach((language, text) -> values.put(WELCOME + "." + language, text));
        front.opening().forEach((language, text) -> values.put(OPENING + "." + language, text));
        return new FormValues(values);
    }

    /** What the form has no field for stays. */
    static Front read(SentForm sent, Front now) {
        return new Front(
                revision(sent.value(REVISION)),
                sent.value(NAME),
                new Seller(sent.value(SELLER), sent.value(ADDRESS).lines().toList()),
                sent.value(ACCENT),
                now.logo(),
                new Letters(sent.value(SENDER), sent.value(SIGNATURE)),
                ShopLanguage.texts(WELCOME, sent::value),
                ShopLanguage.texts(OPENING, sent::value),
                Typed.list(sent.value(COUNTRIES)),
                sent.value(OPEN).equals(YES),
                now.pages());
    }

    /** Of what the form was made of; -1 where somebody else has made it. */
    static long revision(String typed) {
        return Typed.whole(typed).orElse(-1L);
    }

    /** The form's field for one of the interface; empty where it is none. */
    static String field(String ofInterface) {
        return switch (ofInterface) {
            case "name", "accent", "countries" -> ofInterface;
            case "seller.name" -> SELLER;
            case "seller.address" -> ADDRESS;
            case "letters.sender" -> SENDER;
            case "letters.signature" -> SIGNATURE;
            default ->
                ofInterface.startsWith(WELCOME + ".") || ofInterface.startsWith(OPENING + ".") ? ofInterface : "";
        };
    }

    static String needed(String field) {
        return switch (field) {
            case NAME -> "A name is needed, of at most 60 characters.";
            case SELLER -> "At most 200 characters are taken.";
            case ADDRESS -> "At most ten lines are taken, of at most 200 characters each.";
            case ACCENT -> "A colour such as #17594a is needed, dark enough for white text on it (a contrast of 4.5).";
            case SENDER -> "At most 60 characters are taken.";
            case SIGNATURE -> "At most 500 characters are taken.";
            case COUNTRIES -> "Codes of countries are needed, such as GB, IE.";
            default -> "At most 1,000 characters are taken.";
        };
    }
}

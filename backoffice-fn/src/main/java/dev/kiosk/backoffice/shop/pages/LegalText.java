package dev.kiosk.backoffice.shop.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A page that the law wants. */
public enum LegalText {
    IMPRINT("Imprint", "Who answers for the shop: name, address, e-mail, register, VAT number."),
    TERMS("Terms", "What is agreed when somebody buys."),
    PRIVACY("Privacy", "What is kept of customers, why, for how long, and whom they ask."),
    WITHDRAWAL("Right of withdrawal", "How a customer changes their mind, until when, and who pays the way back.");

    private final String title;
    private final String purpose;

    LegalText(String title, String purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    static Optional<LegalText> of(String code) {
        return Arrays.stream(values()).filter(text -> text.code().equals(code)).findFirst();
    }

    public String title() {
        return title;
    }

    /** What it has to say. */
    public String purpose() {
        return purpose;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return ShopView.PATH + "/pages/" + code();
    }
}

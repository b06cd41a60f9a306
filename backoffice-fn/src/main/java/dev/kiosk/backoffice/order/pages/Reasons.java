package dev.kiosk.backoffice.order.pages;

import java.util.List;

/** Why staff do what they do: codes that order-fn keeps in the timeline, with words for them. */
public record Reasons(List<Reason> all) {

    private static final Reason OTHER = new Reason("other", "Another reason");

    public static final Reasons CANCELLATION = of(
            new Reason("changed-mind", "The customer changed their mind"),
            new Reason("fraud-suspected", "Fraud suspected"),
            new Reason("address-undeliverable", "Nothing can be delivered to the address"),
            new Reason("goods-damaged", "The goods are damaged or missing"),
            OTHER);
    public static final Reasons RETURN = of(
            new Reason("not-wanted", "Not wanted any more"),
            new Reason("damaged", "Damaged"),
            new Reason("wrong-item", "Not what was ordered"),
            new Reason("undeliverable", "Could not be delivered"),
            OTHER);
    public static final Reasons REFUND = of(
            new Reason("returned", "Goods came back"),
            new Reason("damaged", "Damaged"),
            new Reason("late", "Too late"),
            new Reason("goodwill", "Goodwill"),
            OTHER);

    public Reasons {
        all = List.copyOf(all);
    }

    /** @param code kebab-case */
    public record Reason(String code, String text) {}

    boolean has(String code) {
        return all.stream().anyMatch(reason -> reason.code().equals(code));
    }

    private static Reasons of(Reason... all) {
        return new Reasons(List.of(all));
    }
}

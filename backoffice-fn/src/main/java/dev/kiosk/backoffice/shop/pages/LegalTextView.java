package dev.kiosk.backoffice.shop.pages;

import dev.kiosk.backoffice.client.ShopClient.Front;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.SentForm;
import java.util.List;

/**
 * A legal page, to be edited.
 *
 * @param shop where customers are; empty where nobody says
 */
public record LegalTextView(Frame frame, LegalText text, Front front, String shop, SentForm sent) implements AdminView {

    @Override
    public String template() {
        return "legal-text";
    }

    public String path() {
        return text.path();
    }

    public List<ShopLanguage> languages() {
        return ShopLanguage.all();
    }

    public String value(ShopLanguage language) {
        return sent.value(
                LegalTextPage.TEXT + "." + language.code(),
                front.page(text.code()).getOrDefault(language.code(), ""));
    }

    /** Where customers read it; empty while there is nothing to read, or nobody says where the shop is. */
    public String shown() {
        return shop.isEmpty() || front.page(text.code()).isEmpty() ? "" : shop + "/" + text.code();
    }
}

package dev.kiosk.backoffice.shop.pages;

import dev.kiosk.backoffice.client.ShopClient.Front;
import dev.kiosk.backoffice.client.ShopClient.Save;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.SentForm;
import java.util.Arrays;
import java.util.List;

/**
 * The shop, to be edited.
 *
 * @param saves the latest first
 * @param shop where customers are; empty where nobody says
 * @param trouble what is wrong with a logo that was sent; empty for nothing
 */
public record ShopView(Frame frame, Front front, List<Save> saves, String shop, SentForm sent, String trouble)
        implements AdminView {

    static final String PATH = "/admin/shop";
    private static final int SAVES = 10;

    public ShopView {
        saves = List.copyOf(saves);
    }

    @Override
    public String template() {
        return "shop";
    }

    public String value(String field) {
        return ShopForm.values(front).value(field, sent);
    }

    public List<ShopLanguage> languages() {
        return ShopLanguage.all();
    }

    public List<Save> latest() {
        return saves.stream().limit(SAVES).toList();
    }

    /** A legal page, and in how many languages it is written. */
    public record Page(String path, String title, int languages) {}

    public List<Page> pages() {
        return Arrays.stream(LegalText.values())
                .map(text -> new Page(
                        text.path(), text.title(), front.page(text.code()).size()))
                .toList();
    }
}

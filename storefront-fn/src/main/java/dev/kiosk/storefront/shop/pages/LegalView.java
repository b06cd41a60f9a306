package dev.kiosk.storefront.shop.pages;

import dev.kiosk.storefront.markdown.domain.Block;
import dev.kiosk.storefront.markdown.domain.Markdown;
import dev.kiosk.storefront.shop.domain.LegalPage;
import dev.kiosk.storefront.shop.domain.ShopSettings;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page that the law wants.
 *
 * @param language what the text is in; null where that is the page's
 */
public record LegalView(
        Page page, LegalPage legal, @Nullable String language, List<Block> text) implements View {

    public LegalView {
        text = List.copyOf(text);
    }

    /** Empty if nobody has written it. */
    static Optional<LegalView> of(Page page, LegalPage legal, ShopSettings shop) {
        String language = page.texts().locale().getLanguage();
        return Optional.ofNullable(Faces.said(shop.words().legal(legal), language))
                .map(said -> new LegalView(page, legal, said.language(), Markdown.PAGE.read(said.text())));
    }

    public String title() {
        return page.text("legal.page." + legal.code());
    }

    /** Whether it leads to where customers withdraw. */
    public boolean isAboutWithdrawal() {
        return legal == LegalPage.WITHDRAWAL;
    }

    @Override
    public String template() {
        return "legal";
    }
}

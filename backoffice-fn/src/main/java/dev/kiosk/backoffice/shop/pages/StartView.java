package dev.kiosk.backoffice.shop.pages;

import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What is left to do before the shop opens.
 *
 * @param preview the way into the shop before it is open; null until it is asked for
 */
public record StartView(Frame frame, Steps steps, @Nullable String preview) implements AdminView {

    @Override
    public String template() {
        return "start";
    }

    public boolean isOpen() {
        return steps.front().open();
    }
}

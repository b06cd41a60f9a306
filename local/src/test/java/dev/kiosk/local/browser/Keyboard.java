package dev.kiosk.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.Keys;

/** Nothing but keys. */
record Keyboard(Browser browser) {

    private static final int FAR = 120;

    /** Goes on with the Tab key until the focus, which must be visible, is on what matches. */
    Keyboard tabTo(String css) {
        for (int i = 0; i < FAR; i++) {
            browser.press(Keys.TAB);
            if (isFocused(css)) {
                assertThat(isFocusVisible()).as("visible focus on " + css).isTrue();
                return this;
            }
        }
        throw new AssertionError("no Tab leads to " + css + " on " + browser.path());
    }

    Keyboard press(CharSequence keys) {
        browser.press(keys);
        return this;
    }

    private boolean isFocused(String css) {
        return Boolean.TRUE.equals(browser.script("return document.activeElement.matches(arguments[0])", css));
    }

    /** An outline around it, around its label, or around the card that it is the link of. */
    private boolean isFocusVisible() {
        return Boolean.TRUE.equals(browser.script("""
                const focused = document.activeElement;
                const outlined = (element, pseudo) => element !== null
                    && getComputedStyle(element, pseudo).outlineStyle !== 'none'
                    && parseFloat(getComputedStyle(element, pseudo).outlineWidth) >= 2;
                return outlined(focused) || outlined(focused, '::after') || outlined(focused.nextElementSibling);
                """));
    }
}

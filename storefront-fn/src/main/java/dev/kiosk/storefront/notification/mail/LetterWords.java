package dev.kiosk.storefront.notification.mail;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of letters in one language. */
final class LetterWords {

    private static final String BUNDLE = "storefront.letters";

    private final ResourceBundle bundle;
    private final Locale locale;

    LetterWords(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}

package dev.kiosk.storefront.notification.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;

/** The template of {@code src/main/mail}, compiled with the function: mails need their styles inline, which pages forbid. */
@Component
class LetterTemplates {

    private static final String PACKAGE = "dev.kiosk.storefront.mail.templates";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, LetterTemplates.class.getClassLoader(), PACKAGE);

    String html(LetterView view) {
        StringOutput output = new StringOutput();
        engine.render("letter.jte", view, output);
        return output.toString();
    }
}

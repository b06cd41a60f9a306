package dev.kiosk.storefront.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import org.springframework.stereotype.Component;

/** The templates of {@code src/main/jte}, compiled with the function. */
@Component
public class Templates {

    private static final String PACKAGE = "dev.kiosk.storefront.web.templates";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    public byte[] render(View view) {
        return render(view.template(), view);
    }

    /** @param model the template's only parameter */
    public byte[] render(String template, Object model) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", model, output);
        return output.toByteArray();
    }
}

package dev.kiosk.ui.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/** The templates of a function's {@code src/main/jte}, compiled with it. */
public final class Templates {

    private final TemplateEngine engine;

    /** @param packageName of the compiled templates, as the build gave it to the JTE plugin */
    public Templates(String packageName) {
        this.engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), packageName);
    }

    /**
     * @param template as under {@code src/main/jte}, without its ending
     * @param model the template's only parameter
     */
    public byte[] render(String template, Object model) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", model, output);
        return output.toByteArray();
    }
}

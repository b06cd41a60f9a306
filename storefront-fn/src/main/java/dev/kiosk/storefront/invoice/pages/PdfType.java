package dev.kiosk.storefront.invoice.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;

/**
 * Type of a paper: Latin, Greek and Cyrillic from a font that goes into the file; Chinese, Japanese and Korean signs by the name of
 * one that every reader of PDFs has.
 */
final class PdfType {

    private static final float SIZE = 10;
    private static final float LARGE = 16;
    private static final BaseFont OWN = own();
    private static final BaseFont CHINESE = named("STSong-Light", "UniGB-UCS2-H");
    private static final BaseFont KOREAN = named("HYSMyeongJo-Medium", "UniKS-UCS2-H");

    private final FontSelector plain = selector(SIZE, Font.NORMAL);
    private final FontSelector bold = selector(SIZE, Font.BOLD);
    private final FontSelector large = selector(LARGE, Font.BOLD);

    Phrase plain(String text) {
        return plain.process(text);
    }

    Phrase bold(String text) {
        return bold.process(text);
    }

    Phrase large(String text) {
        return large.process(text);
    }

    private static FontSelector selector(float size, int style) {
        FontSelector selector = new FontSelector();
        selector.addFont(new Font(OWN, size, style));
        selector.addFont(new Font(CHINESE, size, style));
        selector.addFont(new Font(KOREAN, size, style));
        return selector;
    }

    private static BaseFont own() {
        String name = "font-fallback/LiberationSans-Regular.ttf";
        try (InputStream font = Objects.requireNonNull(BaseFont.class.getResourceAsStream("/" + name))) {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, font.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BaseFont named(String font, String encoding) {
        try {
            return BaseFont.createFont(font, encoding, BaseFont.NOT_EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

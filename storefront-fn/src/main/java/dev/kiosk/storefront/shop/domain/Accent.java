package dev.kiosk.storefront.shop.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The colour of what can be clicked, and the shades of it that pages need. Whoever reads them sees enough of a difference: WCAG
 * 2.2, 1.4.3.
 */
public record Accent(Colour colour) {

    /** What text needs before its ground. */
    public static final double ENOUGH = 4.5;

    private static final Pattern CODE = Pattern.compile("#[0-9a-f]{6}");
    private static final double A_LITTLE = .04;

    /** As in {@code #17594a}, of any case; empty if it is none. */
    public static Optional<Accent> parse(String typed) {
        String code = typed.toLowerCase(Locale.ROOT);
        return CODE.matcher(code).matches()
                ? Optional.of(new Accent(new Colour(Integer.parseInt(code.substring(1), 16))))
                : Optional.empty();
    }

    /** Whether white text on it, or text of it on white, can be read. */
    public boolean isReadable() {
        return contrast() >= ENOUGH;
    }

    /** With white. */
    public double contrast() {
        return colour.contrast(Colour.WHITE);
    }

    /**
     * Shades for one scheme.
     *
     * @param accent of links and buttons
     * @param strong of the same under the pointer
     * @param soft a ground for what is chosen
     * @param on text on a button
     * @param stripe of the awning
     */
    public record Shades(Colour accent, Colour strong, Colour soft, Colour on, Colour stripe) {}

    /** On paper. */
    public Shades light() {
        Colour soft = colour.towards(Colour.WHITE, .88);
        Colour accent = until(colour, darker -> darker.towards(Colour.BLACK, A_LITTLE), Colour.PAPER, soft);
        return new Shades(accent, accent.towards(Colour.BLACK, .25), soft, Colour.SURFACE, colour);
    }

    /** In the dark. */
    public Shades dark() {
        Colour soft = colour.towards(Colour.NIGHT, .75);
        Colour accent = until(
                colour.towards(Colour.WHITE, .45),
                lighter -> lighter.towards(Colour.WHITE, A_LITTLE),
                Colour.NIGHT_SURFACE,
                soft);
        return new Shades(accent, accent.towards(Colour.WHITE, .3), soft, colour.towards(Colour.BLACK, .8), colour);
    }

    private static Colour until(Colour from, UnaryOperator<Colour> step, Colour... grounds) {
        Colour found = from;
        for (Colour ground : grounds) {
            while (found.contrast(ground) < ENOUGH) {
                found = step.apply(found);
            }
        }
        return found;
    }
}

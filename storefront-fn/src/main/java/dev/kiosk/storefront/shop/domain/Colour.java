package dev.kiosk.storefront.shop.domain;

/** @param rgb red, green and blue in sRGB, eight bits each */
public record Colour(int rgb) {

    static final Colour WHITE = new Colour(0xFFFFFF);
    static final Colour BLACK = new Colour(0);
    static final Colour PAPER = new Colour(0xFAF6EE);
    static final Colour SURFACE = new Colour(0xFFFDF8);
    static final Colour NIGHT = new Colour(0x161513);
    static final Colour NIGHT_SURFACE = new Colour(0x201E1B);

    private static final int MOST = 255;

    /** From 1 to 21: WCAG 2.2, contrast ratio. */
    public double contrast(Colour other) {
        double one = luminance() + .05;
        double two = other.luminance() + .05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** @param part of the other in it, from 0 to 1; more than none changes it, unless it is the other */
    Colour towards(Colour other, double part) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int mine = part(shift);
            int theirs = other.part(shift);
            double exact = mine + (theirs - mine) * part;
            mixed |= (int) (theirs < mine ? Math.floor(exact) : Math.ceil(exact)) << shift;
        }
        return new Colour(mixed);
    }

    private int part(int shift) {
        return (rgb >> shift) & MOST;
    }

    private double luminance() {
        return .2126 * linear(16) + .7152 * linear(8) + .0722 * linear(0);
    }

    private double linear(int shift) {
        double value = part(shift) / (double) MOST;
        return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
    }

    /** As in a style sheet: {@code #17594a}. */
    @Override
    public String toString() {
        return "#%06x".formatted(rgb);
    }
}

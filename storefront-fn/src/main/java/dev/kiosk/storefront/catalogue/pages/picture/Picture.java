package dev.kiosk.storefront.catalogue.pages.picture;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A still life of one product.
 *
 * @param initial what stands on the parcel where the motif is none that we know
 */
public record Picture(Motif motif, Palette palette, int backdrop, String initial) {

    private static final int BACKDROPS = 4;

    static Picture of(String slug) {
        CRC32 crc = new CRC32();
        crc.update(slug.getBytes(StandardCharsets.UTF_8));
        int number = (int) (crc.getValue() >>> 3);
        return new Picture(Motif.of(slug), Palette.of(number), Math.floorMod(number / 8, BACKDROPS), initial(slug));
    }

    private static String initial(String slug) {
        return slug.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toUpperCase)
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

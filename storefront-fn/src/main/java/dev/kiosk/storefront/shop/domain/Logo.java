package dev.kiosk.storefront.shop.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A picture of the shop's name. */
public final class Logo {

    /** In bytes. */
    public static final int MOST = 200 * 1024;

    private static final int HASH_BYTES = 16;
    private static final int MOST_PIXELS = 4000;

    private final String hash;
    private final String mediaType;
    private final int width;
    private final int height;
    private final byte[] content;

    /** One that was kept. */
    public Logo(String hash, String mediaType, int width, int height, byte[] content) {
        this.hash = hash;
        this.mediaType = mediaType;
        this.width = width;
        this.height = height;
        this.content = content.clone();
    }

    /** What the bytes are, whatever anybody calls them; empty if they are no picture that is taken, whole and nothing else. */
    public static Optional<Logo> of(byte[] content) {
        return Picture.of(content)
                .filter(picture -> fits(picture.width()) && fits(picture.height()))
                .map(picture ->
                        new Logo(hash(content), picture.mediaType(), picture.width(), picture.height(), content));
    }

    private static boolean fits(int pixels) {
        return pixels >= 1 && pixels <= MOST_PIXELS;
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Of its bytes, which its address is made of: 32 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    /** {@code image/png}, {@code image/jpeg} or {@code image/webp}. */
    public String mediaType() {
        return mediaType;
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    public byte[] content() {
        return content.clone();
    }

    @Override
    public String toString() {
        return "Logo[" + mediaType + ", " + width + " x " + height + "]";
    }
}

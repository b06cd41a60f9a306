package dev.kiosk.storefront.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures, and what is none. */
public final class Pictures {

    private Pictures() {}

    /** @param format {@code png} or {@code jpeg} */
    public static byte[] of(String format, int width, int height) {
        try {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < width; x++) {
                image.setRGB(x, height / 2, 0x17594A + x);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The head of an extended WebP, RFC 9649, section 2.7. */
    public static byte[] webp(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        number(bytes, 22, 4);
        bytes.writeBytes("WEBPVP8X".getBytes(StandardCharsets.US_ASCII));
        number(bytes, 10, 4);
        number(bytes, 0, 4);
        number(bytes, width - 1, 3);
        number(bytes, height - 1, 3);
        return bytes.toByteArray();
    }

    private static void number(ByteArrayOutputStream bytes, int value, int size) {
        for (int i = 0; i < size; i++) {
            bytes.write(value >> (8 * i));
        }
    }

    public static byte[] with(byte[] picture, String behind) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(picture);
        bytes.writeBytes(behind.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}

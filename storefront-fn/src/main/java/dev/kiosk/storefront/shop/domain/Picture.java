package dev.kiosk.storefront.shop.domain;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a picture's own bytes say that it is. They are walked from end to end, so that nothing is hidden behind them: a file that is
 * a picture and something else, too, is none.
 */
record Picture(String mediaType, int width, int height) {

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    static Optional<Picture> of(byte[] bytes) {
        try {
            if (startsWith(bytes, 0x89, 'P', 'N', 'G')) {
                return png(ByteBuffer.wrap(bytes));
            }
            if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
                return jpeg(ByteBuffer.wrap(bytes));
            }
            return startsWith(bytes, 'R', 'I', 'F', 'F')
                    ? webp(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN))
                    : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty(); // it ends before it is over
        }
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        if (bytes.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((bytes[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    /** ISO/IEC 15948: chunks from IHDR to IEND. */
    private static Optional<Picture> png(ByteBuffer bytes) {
        if (bytes.getLong() != PNG || bytes.getInt() != 13 || !name(bytes).equals("IHDR")) {
            return Optional.empty();
        }
        Picture found = new Picture("image/png", bytes.getInt(), bytes.getInt());
        skip(bytes, 5 + 4);
        boolean painted = false;
        while (true) {
            int length = bytes.getInt();
            String chunk = name(bytes);
            skip(bytes, length);
            skip(bytes, 4);
            if (chunk.equals("IEND")) {
                return painted && !bytes.hasRemaining() ? Optional.of(found) : Optional.empty();
            }
            painted |= chunk.equals("IDAT");
        }
    }

    /** ISO/IEC 10918-1: segments, with the data of scans among them, to EOI. */
    private static Optional<Picture> jpeg(ByteBuffer bytes) {
        skip(bytes, 2);
        Optional<Picture> found = Optional.empty();
        while (true) {
            if ((bytes.get() & 0xFF) != 0xFF) {
                return Optional.empty();
            }
            int marker = bytes.get() & 0xFF;
            if (marker == END) {
                return bytes.hasRemaining() ? Optional.empty() : found;
            }
            int length = (bytes.getShort() & 0xFFFF) - 2;
            if (isFrame(marker)) {
                found = Optional.of(frame(bytes.slice()));
            }
            skip(bytes, length);
            if (marker == SCAN) {
                skipScan(bytes);
            }
        }
    }

    /** SOF0 to SOF15, without the tables among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static Picture frame(ByteBuffer segment) {
        segment.get();
        int height = segment.getShort() & 0xFFFF;
        return new Picture("image/jpeg", segment.getShort() & 0xFFFF, height);
    }

    /** To the next marker: in a scan's data, 0xFF is followed by 0, or by a restart. */
    private static void skipScan(ByteBuffer bytes) {
        while (true) {
            if ((bytes.get() & 0xFF) == 0xFF) {
                int next = bytes.get() & 0xFF;
                if (next != 0 && (next & 0xF8) != 0xD0) {
                    bytes.position(bytes.position() - 2);
                    return;
                }
            }
        }
    }

    /** RFC 9649. */
    private static Optional<Picture> webp(ByteBuffer bytes) {
        skip(bytes, 4);
        boolean whole = bytes.getInt() == bytes.capacity() - 8;
        if (!whole || !name(bytes).equals("WEBP")) {
            return Optional.empty();
        }
        String kind = name(bytes);
        skip(bytes, 4);
        return switch (kind) {
            case "VP8 " -> {
                skip(bytes, 6);
                yield webp(bytes.getShort() & 0x3FFF, bytes.getShort() & 0x3FFF);
            }
            case "VP8L" -> {
                int signature = bytes.get() & 0xFF;
                int bits = bytes.getInt();
                yield signature == 0x2F ? webp((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1) : Optional.empty();
            }
            case "VP8X" -> {
                skip(bytes, 4);
                yield webp(threeBytes(bytes) + 1, threeBytes(bytes) + 1);
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Picture> webp(int width, int height) {
        return Optional.of(new Picture("image/webp", width, height));
    }

    private static int threeBytes(ByteBuffer bytes) {
        return (bytes.get() & 0xFF) | ((bytes.get() & 0xFF) << 8) | ((bytes.get() & 0xFF) << 16);
    }

    private static String name(ByteBuffer bytes) {
        byte[] name = new byte[4];
        bytes.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private static void skip(ByteBuffer bytes, int many) {
        if (many < 0) {
            throw new IllegalArgumentException("a length below 0");
        }
        bytes.position(bytes.position() + many);
    }
}

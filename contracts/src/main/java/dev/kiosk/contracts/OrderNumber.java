package dev.kiosk.contracts;

import dev.kiosk.contracts.text.TypedText;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What people call an order by: ten characters that cannot be taken for each other, the last a check character, shown in two
 * groups. It follows from the order's id, and tells nothing of others. One number in a million million may name two orders, so
 * whoever looks by it looks at all that it names. Functions with a database make the same of an id by {@code order_number}.
 *
 * @param characters without the hyphen
 */
public record OrderNumber(String characters) {

    private static final String ALPHABET = "34679ACDEFGHJKMNPQRTWXY";
    private static final int BASE = ALPHABET.length();
    private static final int LENGTH = 10;
    private static final int GROUP = 5;
    private static final int BYTES = 7;
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\p{Pd}#._/]+");

    /** @throws IllegalArgumentException if it is no number */
    public OrderNumber {
        if (!isOne(characters)) {
            throw new IllegalArgumentException("no number of an order: " + characters);
        }
    }

    public static OrderNumber of(UUID orderId) {
        long rest = digest(orderId);
        int sum = 0;
        StringBuilder number = new StringBuilder(LENGTH);
        for (int weight = 2; weight <= LENGTH; weight++) {
            int digit = (int) (rest % BASE);
            rest /= BASE;
            sum += weight * digit;
            number.append(ALPHABET.charAt(digit));
        }
        return new OrderNumber(
                number.append(ALPHABET.charAt((BASE - sum % BASE) % BASE)).toString());
    }

    /** As people type it: in any case, with hyphens and blanks or without. Empty if a character is wrong, or two are swapped. */
    public static Optional<OrderNumber> read(String typed) {
        String characters =
                BETWEEN.matcher(TypedText.normal(typed)).replaceAll("").toUpperCase(Locale.ROOT);
        return isOne(characters) ? Optional.of(new OrderNumber(characters)) : Optional.empty();
    }

    private static boolean isOne(String characters) {
        if (characters.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = ALPHABET.indexOf(characters.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * (i == LENGTH - 1 ? 1 : i + 2);
        }
        return sum % BASE == 0;
    }

    private static long digest(UUID orderId) {
        try {
            byte[] id = ByteBuffer.allocate(16)
                    .putLong(orderId.getMostSignificantBits())
                    .putLong(orderId.getLeastSignificantBits())
                    .array();
            byte[] hash = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(id), BYTES);
            return ByteBuffer.allocate(Long.BYTES).put((byte) 0).put(hash).getLong(0);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** As it is shown. */
    @Override
    public String toString() {
        return characters.substring(0, GROUP) + "-" + characters.substring(GROUP);
    }
}

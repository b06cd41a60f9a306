package dev.kiosk.storefront.account.domain;

import dev.kiosk.contracts.text.TypedText;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Eight of twenty letters, as RFC 8628, section 6.1, has it: 34 bits, no two letters that look alike, and no word.
 *
 * @param letters upper case, without the hyphen that they are written with
 */
public record SignInCode(String letters) {

    private static final String ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 8;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}]+");

    /** The one that follows from bytes; each is as likely as any other. */
    public static SignInCode of(byte[] bytes) {
        BigInteger rest = new BigInteger(1, bytes);
        BigInteger base = BigInteger.valueOf(ALPHABET.length());
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] parts = rest.divideAndRemainder(base);
            letters.append(ALPHABET.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return new SignInCode(letters.toString());
    }

    /** As people type and paste it; empty if it is none. */
    public static Optional<SignInCode> parse(String typed) {
        String letters = BETWEEN.matcher(TypedText.normal(typed)).replaceAll("").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(letters).matches() ? Optional.of(new SignInCode(letters)) : Optional.empty();
    }

    /** In the same time whatever differs. */
    public boolean is(SignInCode other) {
        return MessageDigest.isEqual(
                letters.getBytes(StandardCharsets.US_ASCII), other.letters.getBytes(StandardCharsets.US_ASCII));
    }

    /** As it is in letters: {@code WDJB-MJHT}. */
    public String written() {
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }

    /** Without what opens an account. */
    @Override
    public String toString() {
        return "SignInCode[…]";
    }
}

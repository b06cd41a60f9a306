package dev.kiosk.storefront.payment.domain;

import dev.kiosk.contracts.text.TypedText;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where customers transfer money to.
 *
 * @param holder as the bank knows them
 * @param iban without blanks; ISO 13616, its check digits included
 * @param bic ISO 9362; empty where banks find it by the IBAN
 */
public record BankAccount(String holder, String iban, String bic) {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern BIC = Pattern.compile("([A-Z0-9]{8}([A-Z0-9]{3})?)?");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int BASE = 36;
    private static final int GROUP = 4;

    public BankAccount {
        iban = TypedText.normal(iban).replace(" ", "").toUpperCase(Locale.ROOT);
        bic = TypedText.normal(bic).toUpperCase(Locale.ROOT);
        if (holder.isBlank()) {
            throw new IllegalArgumentException("holder is missing");
        }
        if (!IBAN.matcher(iban).matches() || !checks(iban)) {
            throw new IllegalArgumentException("iban is no IBAN: " + iban);
        }
        if (!BIC.matcher(bic).matches()) {
            throw new IllegalArgumentException("bic is no BIC: " + bic);
        }
    }

    /** In groups of four, as it is printed. */
    public String printedIban() {
        return iban.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    private static boolean checks(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(GROUP) + iban.substring(0, GROUP))
                .chars()
                .forEach(character -> digits.append(Character.digit(character, BASE)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }
}

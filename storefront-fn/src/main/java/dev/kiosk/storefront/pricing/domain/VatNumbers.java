package dev.kiosk.storefront.pricing.domain;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Forms and check digits of VAT numbers by state, as the states publish them. They are checked against python-stdnum, which
 * names the sources.
 */
final class VatNumbers {

    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final String SPANISH = "TRWAGMYFPDXBNJZSQVHLCKE";

    /** Besides those of the provinces. */
    private static final Set<Integer> ITALIAN_OFFICES = Set.of(120, 121, 888, 999);

    private static final Map<String, Rule> RULES = Map.ofEntries(
            Map.entry("AT", rule("U\\d{8}", VatNumbers::austria)),
            Map.entry("BE", rule("[01]\\d{9}", number -> (mod(head(number, 8), 97) + tail(number, 8)) % 97 == 0)),
            Map.entry("BG", rule("\\d{9,10}", VatNumbers::bulgaria)),
            Map.entry("CY", rule("(?!12)[0-59]\\d{7}[A-Z]", VatNumbers::cyprus)),
            Map.entry("CZ", rule("\\d{8,10}", VatNumbers::czechia)),
            Map.entry("DE", rule("[1-9]\\d{8}", VatNumbers::elevenTen)),
            Map.entry("DK", rule("[1-9]\\d{7}", number -> sum(number, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0)),
            Map.entry("EE", rule("\\d{9}", number -> sum(number, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0)),
            Map.entry(
                    "EL",
                    rule("\\d{9}", number -> sum(number, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == digit(number, 8))),
            Map.entry("ES", rule("[0-9A-Z]\\d{7}[0-9A-Z]", VatNumbers::spain)),
            Map.entry("FI", rule("\\d{8}", number -> sum(number, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0)),
            Map.entry("FR", rule("[0-9A-HJ-NP-Z]{2}\\d{9}", VatNumbers::france)),
            Map.entry("GB", rule("\\d{9}|\\d{12}|GD[0-4]\\d{2}|HA[5-9]\\d{2}", VatNumbers::unitedKingdom)),
            Map.entry("HR", rule("\\d{11}", VatNumbers::elevenTen)),
            Map.entry("HU", rule("\\d{8}", number -> sum(number, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0)),
            Map.entry("IE", rule("\\d{7}[A-W][A-I]?|\\d[A-Z+*]\\d{5}[A-W]", VatNumbers::ireland)),
            Map.entry("IT", rule("\\d{11}", VatNumbers::italy)),
            Map.entry("LT", rule("\\d{7}1\\d|\\d{10}1\\d", VatNumbers::lithuania)),
            Map.entry("LU", rule("\\d{8}", number -> mod(head(number, 6), 89) == tail(number, 6))),
            Map.entry("LV", rule("\\d{11}", VatNumbers::latvia)),
            Map.entry("MT", rule("[1-9]\\d{7}", number -> sum(number, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0)),
            Map.entry("NL", rule("\\d{9}B\\d{2}", VatNumbers::netherlands)),
            Map.entry("PL", rule("\\d{10}", number -> sum(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(number, 9))),
            Map.entry(
                    "PT",
                    rule(
                            "[1-9]\\d{8}",
                            number -> (11 - sum(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == digit(number, 8))),
            Map.entry("RO", rule("[1-9]\\d{1,9}", VatNumbers::romania)),
            Map.entry("SE", rule("\\d{10}(?:0[1-9]|[1-9]\\d)", number -> luhn(number.substring(0, 10)))),
            Map.entry("SI", rule("[1-9]\\d{7}", VatNumbers::slovenia)),
            Map.entry("SK", rule("[1-9]\\d[2-47-9]\\d{7}", number -> mod(number, 11) == 0)),
            Map.entry("XI", rule("\\d{9}|\\d{12}|GD[0-4]\\d{2}|HA[5-9]\\d{2}", VatNumbers::unitedKingdom)));

    private VatNumbers() {}

    private record Rule(Pattern form, Predicate<String> check) {}

    private static Rule rule(String form, Predicate<String> check) {
        return new Rule(Pattern.compile(form), check);
    }

    static boolean isKnown(String state) {
        return RULES.containsKey(state);
    }

    /** @param number without the state */
    static boolean isOne(String state, String number) {
        Rule rule = RULES.get(state);
        return rule != null
                && rule.form().matcher(number).matches()
                && rule.check().test(number);
    }

    private static int digit(String number, int at) {
        return LETTERS.indexOf(number.charAt(at));
    }

    private static int sum(String number, int... weights) {
        return IntStream.range(0, weights.length)
                .map(at -> weights[at] * digit(number, at))
                .sum();
    }

    private static int mod(String digits, int by) {
        return new BigInteger(digits).mod(BigInteger.valueOf(by)).intValue();
    }

    private static String head(String number, int length) {
        return number.substring(0, length);
    }

    private static int tail(String number, int from) {
        return Integer.parseInt(number.substring(from));
    }

    /** ISO 7064, MOD 11,10. */
    private static boolean elevenTen(String number) {
        int check = 5;
        for (int at = 0; at < number.length() - 1; at++) {
            check = ((check == 0 ? 10 : check) * 2 % 11 + digit(number, at)) % 10;
        }
        return ((check == 0 ? 10 : check) * 2 % 11 + digit(number, number.length() - 1)) % 10 == 1;
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int at = 0; at < number.length(); at++) {
            int digit = digit(number, number.length() - 1 - at);
            int doubled = at % 2 == 0 ? digit : digit * 2;
            sum += doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }

    private static boolean austria(String number) {
        String digits = number.substring(1);
        int sum = IntStream.range(0, 7)
                .map(at -> digit(digits, at) * (1 + at % 2))
                .map(value -> value / 10 + value % 10)
                .sum();
        return (106 - sum - 10) % 10 == digit(digits, 7);
    }

    private static boolean bulgaria(String number) {
        return number.length() == 9 ? bulgarianBusiness(number) : bulgarianPerson(number);
    }

    private static boolean bulgarianBusiness(String number) {
        int check = sum(number, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
        int second = check == 10 ? sum(number, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10 : check;
        return second == digit(number, 8);
    }

    private static boolean bulgarianPerson(String number) {
        int check = digit(number, 9);
        return sum(number, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == check
                || sum(number, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == check
                || (11 - sum(number, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11 == check;
    }

    private static boolean cyprus(String number) {
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
        int sum = IntStream.range(0, 8)
                .map(at -> at % 2 == 0 ? odd[digit(number, at)] : digit(number, at))
                .sum();
        return (char) ('A' + sum % 26) == number.charAt(8);
    }

    private static boolean czechia(String number) {
        if (number.length() == 8) {
            int check = (11 - sum(number, 8, 7, 6, 5, 4, 3, 2) % 11) % 11;
            return number.charAt(0) != '9' && (check == 0 ? 1 : check % 10) == digit(number, 7);
        }
        if (number.length() == 9 && number.charAt(0) == '6') {
            int check = sum(number.substring(1), 8, 7, 6, 5, 4, 3, 2) % 11;
            return Math.floorMod(8 - (10 - check) % 11, 10) == digit(number, 8);
        }
        return isCzechBirthNumber(number);
    }

    /** Of people; until 1953 without a check digit. */
    private static boolean isCzechBirthNumber(String number) {
        int month = Integer.parseInt(number.substring(2, 4)) % 50 % 20;
        int day = Integer.parseInt(number.substring(4, 6));
        boolean date = month >= 1 && month <= 12 && day >= 1 && day <= 31;
        boolean checked = number.length() == 9
                ? tail(number.substring(0, 2), 0) < 54
                : mod(head(number, 9), 11) % 10 == digit(number, 9);
        return date && checked;
    }

    private static boolean spain(String number) {
        char first = number.charAt(0);
        if ("KLMXYZ".indexOf(first) >= 0 || Character.isDigit(first)) {
            String digits = switch (first) {
                case 'K', 'L', 'M' -> number.substring(1, 8);
                case 'X', 'Y', 'Z' -> "XYZ".indexOf(first) + number.substring(1, 8);
                default -> head(number, 8);
            };
            return SPANISH.charAt(mod(digits, 23)) == number.charAt(8);
        }
        String digits = number.substring(1, 8);
        int check = IntStream.rangeClosed(0, 9)
                .filter(last -> luhn(digits + last))
                .findFirst()
                .orElseThrow();
        boolean asDigit = number.charAt(8) == (char) ('0' + check);
        boolean asLetter = number.charAt(8) == "JABCDEFGHI".charAt(check);
        return "ABCDEFGHJNPQRSUVW".indexOf(first) >= 0 && (asDigit || asLetter);
    }

    private static boolean france(String number) {
        String siren = number.substring(2);
        if (!luhn(siren) && !siren.startsWith("000")) {
            return false;
        }
        if (Character.isDigit(number.charAt(0)) && Character.isDigit(number.charAt(1))) {
            return mod(siren + "12", 97) == Integer.parseInt(head(number, 2));
        }
        String letters = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        int first = letters.indexOf(number.charAt(0));
        int second = letters.indexOf(number.charAt(1));
        int check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return mod(siren, 11) == Math.floorMod(check % 11 - (check / 11 + 1) % 11, 11);
    }

    private static boolean italy(String number) {
        int province = Integer.parseInt(number.substring(7, 10));
        boolean known = (province >= 1 && province <= 100) || ITALIAN_OFFICES.contains(province);
        return known && luhn(number);
    }

    private static boolean unitedKingdom(String number) {
        if (!Character.isDigit(number.charAt(0))) {
            return true;
        }
        int check = (sum(number, 8, 7, 6, 5, 4, 3, 2) + tail(head(number, 9), 7)) % 97;
        return check == 0 || ((check == 42 || check == 55) && number.compareTo("100") >= 0);
    }

    private static boolean ireland(String number) {
        if (Character.isDigit(number.charAt(1))) {
            int sum =
                    sum(number, 8, 7, 6, 5, 4, 3, 2) + (number.length() == 9 ? 9 * IRISH.indexOf(number.charAt(8)) : 0);
            return IRISH.charAt(sum % 23) == number.charAt(7);
        }
        return IRISH.charAt(sum("0" + number.substring(2, 7) + number.charAt(0), 8, 7, 6, 5, 4, 3, 2) % 23)
                == number.charAt(7);
    }

    private static boolean lithuania(String number) {
        int last = number.length() - 1;
        int check = IntStream.range(0, last)
                        .map(at -> (1 + at % 9) * digit(number, at))
                        .sum()
                % 11;
        int second = check == 10
                ? IntStream.range(0, last)
                                .map(at -> (1 + (at + 2) % 9) * digit(number, at))
                                .sum()
                        % 11
                        % 10
                : check;
        return second == digit(number, last);
    }

    private static boolean latvia(String number) {
        if (number.charAt(0) > '3') {
            return sum(number, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
        }
        int check = 1 + sum(number, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9);
        return number.startsWith("32") || check % 11 % 10 == digit(number, 10);
    }

    private static boolean netherlands(String number) {
        StringBuilder digits = new StringBuilder();
        ("NL" + number).chars().forEach(letter -> digits.append(LETTERS.indexOf(letter)));
        int check = sum(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check == digit(number, 8) || mod(digits.toString(), 97) == 1;
    }

    private static boolean romania(String number) {
        String padded = "0".repeat(10 - number.length()) + number;
        return 10 * sum(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) % 11 % 10 == digit(padded, 9);
    }

    private static boolean slovenia(String number) {
        int check = 11 - sum(number, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check != 11 && check % 10 == digit(number, 7);
    }
}
